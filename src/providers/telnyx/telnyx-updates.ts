import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { dialledLeg } from '../dialled-leg.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { asEvent } from '../read-events.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { isSipFailure, withSipCode } from '../with-sip-code.js';
import { TELNYX_CAUSES, TELNYX_STATUSES, TELNYX_VERDICTS } from './telnyx-words.js';

/** Why a call ended. Telnyx's cause stands, but where it is coarse (rejected by whom?) or not known, the SIP code decides. */
function endOf(word: string | undefined, code: string | undefined): CallResult {
  const status = TELNYX_CAUSES(word);
  const isCoarse = isSipFailure(code) && (!status || status === 'no-answer/declined');
  const result = withSipCode(isCoarse ? { status: 'failed' } : status ? resultOf(status) : unknownEnd('telnyx', word), code);
  return { ...result, cause: result.cause ?? (word ? { source: 'telnyx', code: word } : undefined) };
}

/** The result that a word stands for: the type of an event of Call Control, or the status in a callback of TeXML. */
function resultOfWord(word: string | undefined, fields: Fields = {}): CallResult | undefined {
  const status = TELNYX_STATUSES(word);
  // TeXML may give the cause beside its coarsest word.
  const sharper = status === 'failed' ? endOf(fields.hangupcause, fields.siphangupcause) : undefined;
  if (sharper && sharper.status !== 'completed') return sharper;
  if (status || !word) return status && resultOf(status);
  return /^call.hangup$/.test(word) ? endOf(fields.hangupcause, fields.siphangupcause) : fields.callsid ? unknownResult('telnyx', word) : undefined;
}

function draftsOf(outer: unknown): DraftUpdate[] {
  const { data = outer } = asEvent(outer);
  const event = fieldsOf(data);
  const fields = fieldsOf(asEvent(data)['payload'] ?? data);
  const type = event.eventtype;
  // A call of the REST API of TeXML; those of Call Control never say how a call went.
  const resource = fields.direction && fields.sid ? fields : {};
  const result = resultOfWord(type ?? fields.callstatus ?? resource.status, fields);
  const verdict = !type ? fields.answeredby : /^call.machine/.test(type) ? fields.result : undefined;
  const answeredBy = !result || /^(in-p|comp)/.test(result.status) ? TELNYX_VERDICTS(verdict) : undefined;
  const keyPressed = !!(fields.digits ?? fields.digit) || undefined;
  const call = fields.callcontrolid ?? fields.callsid ?? resource.sid;
  // Callbacks of conferences name an account, and no call.
  if (!(result || answeredBy || keyPressed)) return type || call || fields.accountsid ? [] : [{}];
  const display = fields.direction?.startsWith('in') ? fields.from : fields.to;
  return [{
    call, status: 'in-progress', ...result,
    ...(answeredBy && { answeredBy, cause: { source: 'telnyx', code: verdict }, detail: verdict?.startsWith('fax') ? 'fax' : undefined }), keyPressed,
    duration: result?.status === 'completed' ? countOf(fields.callduration ?? resource.duration) : undefined,
    // v1 has the time inside of the payload. The `SequenceNumber` of TeXML is "0" on the last callback as well: it orders nothing.
    at: parseIsoTime(event.occurredat ?? fields.occurredat ?? fields.timestamp), number: display && { display },
  }, ...dialledLeg(fields, resultOfWord)];
}

/** Telnyx's events as updates; see `Provider.updates`. */
export const telnyxUpdates = (body: unknown): CallUpdate[] => 
  updatesFrom('telnyx', body, (outer) => [outer['calls'] ?? outer].flat().flatMap(draftsOf));
