import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { countOf, fieldsOf, textOf, type Fields } from '../fields-of.js';
import { parseTime } from '../parse-time.js';
import { ProviderEventError } from '../provider-event-error.js';
import { isEvent, readEvents } from '../read-events.js';
import { withSipCode } from '../with-sip-code.js';
import { SIGNALWIRE_REASONS, SIGNALWIRE_STATUSES, SIGNALWIRE_VERDICTS } from './signalwire-words.js';

/** The result of a status or state; `undefined` for *ending*, which is not the end. */
function resultOfWord(word: string, { endreason, sipresultcode }: Fields): CallResult | undefined {
  if (word === 'ending') return undefined;
  if (word === 'ended') {
    const reason = textOf(endreason);
    const status = SIGNALWIRE_REASONS.find(reason);
    return status === undefined || reason === undefined ? unknownEnd('signalwire', reason) : { ...resultOf(status), cause: { source: 'signalwire', code: reason } };
  }
  const status = SIGNALWIRE_STATUSES.find(word);
  return status === undefined ? unknownResult('signalwire', word) : withSipCode(resultOf(status), textOf(sipresultcode), `signalwire said "${word}"`);
}

/** A time as text, or in seconds since 1970 with a fraction. */
const timeOf = (value: unknown): number | undefined => (typeof value === 'number' && value > 1e9 && value < 1e11 ? Math.round(value * 1000) : parseTime(value));

function updatesOf(outer: unknown): CallUpdate[] {
  let event = fieldsOf(outer);
  // Relay wraps its events in a message of JSON-RPC.
  if (event.eventtype === undefined && isEvent(event.params)) event = fieldsOf(event.params);
  const fields = isEvent(event.params) ? fieldsOf(event.params) : isEvent(event.call) ? fieldsOf(event.call) : event;
  const isResource = /\/Calls\//.test(textOf(fields.uri) ?? '') && fields.callsid === undefined;
  const call = textOf(fields.callsid ?? fields.callid ?? (isResource ? fields.sid : undefined));
  if (call === undefined && event.eventtype === undefined) throw new ProviderEventError('signalwire', 'no-call', 'it has neither a CallSid nor a call_id');
  const word = textOf(fields.callstatus ?? fields.callstate ?? (isResource ? fields.status : undefined));
  const result = word === undefined ? undefined : resultOfWord(word, fields);
  const detected = textOf(fieldsOf(fieldsOf(fields.detect).params).event) ?? textOf(fields.answeredby);
  const verdict = !result || /^(in-p|comp)/.test(result.status) ? detected : undefined;
  const answeredBy = SIGNALWIRE_VERDICTS.find(verdict);
  const keyPressed = /[\d*#]/.test(textOf(fieldsOf(fieldsOf(fields.result).params).digits) ?? textOf(fields.digits) ?? '');
  if (call === undefined || (!result && !answeredBy && !keyPressed)) return [];
  const at = timeOf(event.timestamp) ?? timeOf(fields.endtime);
  const duration = result?.status === 'completed' && countOf(fields.callduration ?? (isResource ? fields.duration : undefined));
  const device = fieldsOf(fieldsOf(fields.device).params);
  const isInbound = textOf(fields.direction) === 'inbound';
  const display = textOf(isInbound ? fields.from ?? device.fromnumber : fields.to ?? device.tonumber);
  return [{
    call, status: 'in-progress', ...result, ...(answeredBy && verdict && { answeredBy, cause: { source: 'signalwire', code: verdict } }), ...(keyPressed && { keyPressed }),
    ...(duration && { duration }), ...(at && { at }), ...(display && { number: { display } }),
  }];
}

/** SignalWire's events as updates; see `Provider.updates`. */
export const signalwireUpdates = (body: unknown): CallUpdate[] => readEvents('signalwire', body).flatMap((outer) => {
  const { calls } = outer;
  return (Array.isArray(calls) ? calls : [outer]).flatMap(updatesOf);
});
