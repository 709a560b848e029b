import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { SWITCH_CAUSES } from '../switch-cause.js';
import { PLIVO_CODES, PLIVO_STATUSES, PLIVO_VERDICTS } from './plivo-words.js';

/** How a call ended: by the code, else by a status that is more than *completed* or *failed*, else by the older cause. */
function endOf(word: string | undefined, { hangupcausecode, hangupcausename, hangupcause, answertime, duration }: Fields): CallResult {
  const [byCode, said] = [PLIVO_CODES(hangupcausecode), PLIVO_STATUSES(word)];
  const exact = /^(queued|ringing|in-p|comp|fail)/.test(said ?? '') ? undefined : said;
  const status = byCode ?? exact ?? SWITCH_CAUSES(hangupcause) ?? (/^(comp|fail)/.test(said ?? '') ? said : undefined);
  const code = byCode || Number(hangupcausecode) ? hangupcausecode : hangupcause ?? word;
  if (!status) return unknownEnd('plivo', code);
  // The code for a normal hang-up is also sent for calls that nobody answered.
  const isUnanswered = status === 'completed' && countOf(duration) === 0 && !answertime;
  return resultOf(isUnanswered ? 'no-answer' : status, { source: 'plivo', code, text: isUnanswered ? 'Inferred: no AnswerTime.' : hangupcausename });
}

/** The leg that a `Dial` element called: its callback tells when it was answered and when it ended, its action how the dial came out. */
function legOf({ uuid: call, status = '', to, ...leg }: Fields): DraftUpdate[] {
  const said = /^(answer|connected)$/.test(status) ? 'in-progress' : PLIVO_STATUSES(status);
  if (!said && status !== 'hangup') return [];
  // The time that is over is the one to ring.
  const result = /^(queued|ringing|in-p)/.test(said ?? '') ? { status: said } : endOf(status.replace('timeout', 'no-answer'), leg);
  return [{ call, ...result, duration: result.status === 'completed' ? countOf(leg.duration) : undefined, number: to && { display: to } }];
}

function draftsOf(event: unknown): DraftUpdate[] {
  const fields = fieldsOf(event);
  const { calluuid: call, machine, event: kind = '' } = fields;
  // The verdict that comes apart may have no status.
  const word = fields.callstatus ?? (machine && 'in-progress');
  // Answers to requests, and events of multiparty calls.
  if (!call) return fields.apiid ?? fields.mpcuuid ? [] : [{}];
  if (fields.dialbleguuid) return legOf(fieldsOf(event, /^dial(bleg)?/));
  const status = PLIVO_STATUSES(word);
  const hasEnded = kind === 'Hangup' || fields.hangupcausecode || fields.hangupcause || (status && !/^(queued|ringing|in-p)/.test(status));
  // Other events of dials and of conferences carry the status of the leg that they came from.
  if (/^(dial|conf)/i.test(kind) || !(hasEnded || word)) return [];
  const result = hasEnded ? endOf(word, fields) : status ? resultOf(status) : unknownResult('plivo', word ?? '');
  const isMachine = result.cause?.code === '9100';
  const answeredBy = isMachine ? 'machine' : /^(in-p|comp)/.test(result.status) ? PLIVO_VERDICTS(machine) : undefined;
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
  updatesFrom('plivo', body, (outer) => [outer['objects'] ?? outer].flat().flatMap(draftsOf));
