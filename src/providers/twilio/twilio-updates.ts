import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult } from '../call-result.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { parseTime } from '../parse-time.js';
import { isEvent, readEvents, type ProviderEvent } from '../read-events.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { withSipCode } from '../with-sip-code.js';
import { TWILIO_STATUSES, TWILIO_VERDICTS } from './twilio-words.js';

/** Twilio's own result stands; only its coarsest, *failed*, is sharpened by what the network said. */
function resultOfWord(word: string, sipCode?: string): CallResult {
  const status = TWILIO_STATUSES.find(word);
  if (!status) return unknownResult('twilio', word);
  return withSipCode(resultOf(status, /^(init|und)/i.test(word) ? { source: 'twilio', code: word } : undefined), sipCode, word);
}

function ownDraft(call: string, fields: Fields): DraftUpdate[] {
  // A Call resource of the REST API and no callback: `Duration` is billed minutes in a callback and seconds in a resource, and
  // `status` is the call's only in a resource.
  const isResource = !fields.callsid;
  const word = fields.callstatus ?? fields.callstate ?? (isResource ? fields.status : undefined);
  const verdict = fields.answeredby;
  const result = word ? resultOfWord(word, fields.sipresponsecode) : { status: 'in-progress' };
  // Only for a call that was picked up: Twilio has sent a verdict beside *busy*.
  const answeredBy = /^(in-p|comp)/.test(result.status) ? TWILIO_VERDICTS.find(verdict) : undefined;
  // The callback of asynchronous detection says who answered and nothing else; it can come long after the end.
  if (!word && !answeredBy) return [];
  const display = fields.direction === 'inbound' ? fields.from : fields.to;
  return [{
    call, ...result, ...(answeredBy && { answeredBy, cause: { source: 'twilio', code: verdict }, detail: /^fax$/i.test(verdict ?? '') ? 'fax' : undefined }),
    // `Record` reports the caller hanging up as the digits "hangup".
    keyPressed: /^[\d*#a-d]+$/i.test(fields.digits ?? '') || undefined,
    duration: (result.status === 'completed' && countOf(isResource ? fields.duration : fields.connectduration ?? fields.callduration)) || undefined,
    seq: countOf(fields.sequencenumber), at: parseTime(fields.timestamp ?? fields.endtime ?? fields.dateupdated), number: display && { display },
  }];
}

/** The action of a `Dial` verb tells of the call that it dialled, beside the one that it is part of. */
function dialledDraft({ dialcallsid: call, dialcallstatus: word, dialcallduration }: Fields): DraftUpdate[] {
  if (!call || !word) return [];
  const result = resultOfWord(word);
  return [{ call, ...result, duration: (result.status === 'completed' && countOf(dialcallduration)) || undefined }];
}

/** The events inside a CloudEvent of Event Streams (whose callbacks are wrapped twice), or inside a page of a REST list. */
function unwrap(event: ProviderEvent): readonly unknown[] {
  const { data } = event;
  if ('specversion' in event && isEvent(data)) return [isEvent(data['request']) ? data['request']['parameters'] : data];
  return [event['calls'] ?? event['call_summaries'] ?? event].flat();
}

/** Twilio's events as updates; see `Provider.updates`. */
export const twilioUpdates = (body: unknown): CallUpdate[] => updatesFrom('twilio', readEvents('twilio', body), (outer) => unwrap(outer).flatMap((event) => {
  const fields = fieldsOf(event);
  // Messages, recordings and all else have a `sid` and a `status` as well; only a call's begins with CA.
  const call = fields.callsid ?? /^CA.*/.exec(fields.sid ?? '')?.[0];
  // Event Streams and lists carry what is not about calls too; a callback without a call is a mistake.
  return call ? [...ownDraft(call, fields), ...dialledDraft(fields)] : event === outer ? [{}] : [];
}));
