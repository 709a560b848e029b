import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { countOf, fieldsOf, textOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { ProviderEventError } from '../provider-event-error.js';
import { isEvent, readEvents, type ProviderEvent } from '../read-events.js';
import { isSipFailure, withSipCode } from '../with-sip-code.js';
import { TELNYX_CAUSES, TELNYX_STATUSES, TELNYX_VERDICTS } from './telnyx-words.js';

/** Why a call ended. Telnyx's cause stands, but where it is coarse (rejected by whom?) or not known, the SIP code decides. */
function endOf(word: string | undefined, code: string | undefined): CallResult {
  const status = TELNYX_CAUSES.find(word);
  const isCoarse = isSipFailure(code) && (status === undefined || status === 'no-answer/declined');
  const own = isCoarse ? { status: 'failed' } : status === undefined ? unknownEnd('telnyx', word) : resultOf(status);
  return { ...(word !== undefined && { cause: { source: 'telnyx', code: word } }), ...withSipCode(own, code, `telnyx said "${word}"`) };
}

/** The result that a word stands for: the type of an event of Call Control, or the status in a callback of TeXML. */
function resultOfWord(word: string | undefined, fields: Fields): CallResult | undefined {
  const status = TELNYX_STATUSES.find(word);
  if (status !== undefined) return resultOf(status);
  if (word === undefined) return undefined;
  return /^call.hangup$/.test(word) ? endOf(textOf(fields.hangupcause), textOf(fields.siphangupcause)) : fields.callsid ? unknownResult('telnyx', word) : undefined;
}

function updatesOf(outer: ProviderEvent): CallUpdate[] {
  const { data = outer } = outer;
  const event = fieldsOf(data);
  const fields = isEvent(event.payload) ? fieldsOf(event.payload) : event;
  const type = textOf(event.eventtype);
  const result = resultOfWord(type ?? textOf(fields.callstatus), fields);
  const verdict = textOf(type === undefined ? fields.answeredby : /^call.machine/.test(type) ? fields.result : undefined);
  const answeredBy = !result || /^(in-p|comp)/.test(result.status) ? TELNYX_VERDICTS.find(verdict) : undefined;
  const keyPressed = textOf(fields.digits ?? fields.digit) !== undefined;
  const call = textOf(fields.callcontrolid ?? fields.callsid);
  if (!result && !answeredBy && !keyPressed && type !== undefined) return [];
  if (call === undefined) throw new ProviderEventError('telnyx', 'no-call', 'call_control_id');
  if (!result && !answeredBy && !keyPressed) return [];
  // v1 has the time inside of the payload. The `SequenceNumber` of TeXML is "0" on the last callback as well: it orders nothing.
  const at = parseIsoTime(event.occurredat ?? fields.occurredat ?? fields.timestamp);
  const duration = result?.status === 'completed' && countOf(fields.callduration);
  const display = textOf(textOf(fields.direction)?.startsWith('in') ? fields.from : fields.to);
  return [{
    call, status: 'in-progress', ...result,
    ...(answeredBy && verdict && { answeredBy, cause: { source: 'telnyx', code: verdict }, ...(verdict.startsWith('fax') && { detail: 'fax' }) }),
    ...(keyPressed && { keyPressed }), ...(duration && { duration }), ...(at && { at }), ...(display && { number: { display } }),
  }];
}

/** Telnyx's events as updates; see `Provider.updates`. */
export const telnyxUpdates = (body: unknown): CallUpdate[] => readEvents('telnyx', body).flatMap(updatesOf);
