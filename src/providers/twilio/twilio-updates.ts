import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult } from '../call-result.js';
import { dialledLeg } from '../dialled-leg.js';
import { countOf, fieldsOf } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { parseUtcTime } from '../parse-utc-time.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { withSipCode } from '../with-sip-code.js';
import { TWILIO_STATUSES, TWILIO_VERDICTS } from './twilio-words.js';

/** Twilio's own result stands; only its coarsest, *failed*, is sharpened by what the network said. */
function resultOfWord(word: string | undefined, sipCode?: string): CallResult | undefined {
  if (!word) return undefined;
  const status = TWILIO_STATUSES(word);
  return status ? withSipCode(resultOf(status, /^(init|und)/i.test(word) ? { source: 'twilio', code: word } : undefined), sipCode) : unknownResult('twilio', word);
}

function draftsOf(event: unknown): DraftUpdate[] {
  // Event Streams wrap everything in a CloudEvent, and callbacks twice.
  const fields = fieldsOf(event, /^data_(request_parameters_)?/);
  // A Call resource of the REST API and no callback: `Duration` is billed minutes in a callback and seconds in a resource, and
  // `status` is the call's only in a resource. Messages, recordings and all else have both as well; only a call's `sid` begins with CA.
  const resource = fields.callsid || !fields.sid?.startsWith('CA') ? {} : fields;
  const call = fields.callsid ?? resource.sid;
  const code = fields.answeredby;
  const result = resultOfWord(fields.callstatus ?? fields.callstate ?? resource.status, fields.sipresponsecode ?? fields.properties_lastsipresponsenum);
  // Only for a call that was picked up: Twilio has sent a verdict beside *busy*. The callback of asynchronous detection says who
  // answered and nothing else; it can come long after the end.
  const answeredBy = !result || /^(in-p|comp)/.test(result.status) ? TWILIO_VERDICTS(code) : undefined;
  // Event Streams carry what is not about calls, too, and other callbacks tell of conferences and messages.
  if (!(result ?? answeredBy)) return call ?? fields.accountsid ?? fields.specversion ? [] : [{}];
  const time = fields.timestamp ?? fields.endtime ?? fields.dateupdated;
  const display = fields.direction === 'inbound' ? fields.from : fields.to;
  return [{
    call, status: 'in-progress', ...result, ...(answeredBy && { answeredBy, cause: { source: 'twilio', code }, detail: code === 'fax' ? 'fax' : undefined }),
    // `Record` reports the caller hanging up as the digits "hangup".
    keyPressed: /[\d*#]/.test(fields.digits ?? '') || undefined,
    duration: (result?.status === 'completed' && countOf(fields.connectduration ?? fields.callduration ?? resource.duration)) || undefined,
    seq: countOf(fields.sequencenumber), at: parseUtcTime(time) ?? parseIsoTime(time), number: display && { display },
  }, ...dialledLeg(fields, resultOfWord)];
}

/** Twilio's events as updates; see `Provider.updates`. */
export const twilioUpdates = (body: unknown): CallUpdate[] => updatesFrom('twilio', body, (outer) =>
  [outer['calls'] ?? outer['call_summaries'] ?? outer].flat().flatMap(draftsOf));
