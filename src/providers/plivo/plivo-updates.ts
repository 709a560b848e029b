import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { countOf, fieldsOf, textOf, type Fields } from '../fields-of.js';
import { ProviderEventError } from '../provider-event-error.js';
import { readEvents } from '../read-events.js';
import { SWITCH_CAUSES } from '../switch-cause.js';
import { PLIVO_CODES, PLIVO_STATUSES, PLIVO_VERDICTS } from './plivo-words.js';

/** How a call ended: by the code, else by a status that is not the generic *completed*, else by the older cause. */
function endOf(word: string | undefined, { hangupcausecode, hangupcausename, hangupcause, answertime, duration }: Fields): CallResult {
  const [code, name] = [textOf(hangupcausecode), textOf(hangupcause)];
  const [byCode, said] = [PLIVO_CODES.find(code), PLIVO_STATUSES.find(word)];
  const isExact = said !== undefined && !/^(queued|ringing|in-progress|completed)$/.test(said);
  const status = byCode ?? (isExact ? said : SWITCH_CAUSES.find(name) ?? (said === 'completed' ? said : undefined));
  const reason = byCode ? code : code && code !== '0' ? code : name ?? word;
  if (status === undefined) return unknownEnd('plivo', reason);
  // The code for a normal hang-up is also sent for calls that nobody answered.
  const isUnanswered = status === 'completed' && countOf(duration) === 0 && textOf(answertime) === undefined;
  const text = isUnanswered ? 'Inferred: the call has no AnswerTime.' : textOf(hangupcausename);
  return { ...resultOf(isUnanswered ? 'no-answer' : status), cause: { source: 'plivo', ...(reason !== undefined && { code: reason }), ...(text !== undefined && { text }) } };
}

function updatesOf(event: unknown): CallUpdate[] {
  const fields = fieldsOf(event);
  const call = textOf(fields.calluuid);
  if (call === undefined) throw new ProviderEventError('plivo', 'no-call', 'it has no CallUUID');
  const [word, kind] = [textOf(fields.callstatus), textOf(fields.event) ?? ''];
  const status = PLIVO_STATUSES.find(word);
  const hasEnded = kind === 'Hangup' || textOf(fields.hangupcausecode ?? fields.hangupcause) !== undefined || /^(completed|far|no-|busy|fail|canc)/.test(status ?? '');
  // Events of other legs and of conferences carry the status of the leg that they came from.
  if (/^(dial|conf)/i.test(kind) || (!hasEnded && word === undefined)) return [];
  const result = hasEnded ? endOf(word, fields) : status === undefined ? unknownResult('plivo', word ?? '') : resultOf(status);
  const isMachine = result.cause?.code === '9100';
  const answeredBy = isMachine ? 'machine' : /^(in-p|comp)/.test(result.status) ? PLIVO_VERDICTS.find(textOf(fields.machine)) : undefined;
  const keyPressed = /[\d*#]/.test(textOf(fields.digits) ?? '');
  const duration = result.status === 'completed' && countOf(fields.duration ?? fields.callduration);
  const display = textOf(textOf(fields.direction ?? fields.calldirection) === 'inbound' ? fields.from ?? fields.fromnumber : fields.to ?? fields.tonumber);
  // There is no time in it: Plivo's are local to the account, and do not say so.
  return [{
    call, ...result, ...(answeredBy && { answeredBy, ...(!isMachine && { cause: { source: 'plivo', code: `Machine=${textOf(fields.machine)}` } }) }),
    ...(keyPressed && { keyPressed }), ...(duration && { duration }), ...(display && { number: { display } }),
  }];
}

/** Plivo's events as updates; see `Provider.updates`. */
export const plivoUpdates = (body: unknown): CallUpdate[] => readEvents('plivo', body).flatMap((outer) => {
  const { objects } = fieldsOf(outer);
  return (Array.isArray(objects) ? objects : [outer]).flatMap(updatesOf);
});
