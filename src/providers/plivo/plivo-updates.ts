import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { readEvents } from '../read-events.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { SWITCH_CAUSES } from '../switch-cause.js';
import { PLIVO_CODES, PLIVO_STATUSES, PLIVO_VERDICTS } from './plivo-words.js';

/** How a call ended: by the code, else by a status that is not the generic *completed*, else by the older cause. */
function endOf(word: string | undefined, { hangupcausecode, hangupcausename, hangupcause, answertime, duration }: Fields): CallResult {
  const [byCode, said] = [PLIVO_CODES.find(hangupcausecode), PLIVO_STATUSES.find(word)];
  const isExact = said && !/^(queued|ringing|in-p|comp)/.test(said);
  const status = byCode ?? (isExact ? said : SWITCH_CAUSES.find(hangupcause) ?? (said === 'completed' ? said : undefined));
  const code = byCode || Number(hangupcausecode) ? hangupcausecode : hangupcause ?? word;
  if (!status) return unknownEnd('plivo', code);
  // The code for a normal hang-up is also sent for calls that nobody answered.
  const isUnanswered = status === 'completed' && countOf(duration) === 0 && !answertime;
  return resultOf(isUnanswered ? 'no-answer' : status, { source: 'plivo', code, text: isUnanswered ? 'Inferred: no AnswerTime.' : hangupcausename });
}

function draftsOf(event: unknown): DraftUpdate[] {
  const fields = fieldsOf(event);
  const { calluuid: call, machine, event: kind = '' } = fields;
  // The verdict that comes apart may have no status.
  const word = fields.callstatus ?? (machine && 'in-progress');
  if (!call) return [{}];
  const status = PLIVO_STATUSES.find(word);
  const hasEnded = kind === 'Hangup' || fields.hangupcausecode || fields.hangupcause || (status && !/^(queued|ringing|in-p)/.test(status));
  // Events of other legs and of conferences carry the status of the leg that they came from.
  if (/^(dial|conf)/i.test(kind) || !(hasEnded || word)) return [];
  const result = hasEnded ? endOf(word, fields) : status ? resultOf(status) : unknownResult('plivo', word ?? '');
  const isMachine = result.cause?.code === '9100';
  const answeredBy = isMachine ? 'machine' : /^(in-p|comp)/.test(result.status) ? PLIVO_VERDICTS.find(machine) : undefined;
  const display = (fields.direction ?? fields.calldirection) === 'inbound' ? fields.from ?? fields.fromnumber : fields.to ?? fields.tonumber;
  // There is no time in it: Plivo's are local to the account, and do not say so.
  return [{
    call, ...result, answeredBy, ...(answeredBy && !isMachine && { cause: { source: 'plivo', code: `Machine=${machine}` } }),
    keyPressed: /[\d*#]/.test(fields.digits ?? '') || undefined,
    duration: result.status === 'completed' ? countOf(fields.duration ?? fields.callduration) : undefined, number: display && { display },
  }];
}

/** Plivo's events as updates; see `Provider.updates`. */
export const plivoUpdates = (body: unknown): CallUpdate[] =>
  updatesFrom('plivo', readEvents('plivo', body), (outer) => [outer['objects'] ?? outer].flat().flatMap(draftsOf));
