import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { dialledLeg } from '../dialled-leg.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { parseUtcTime } from '../parse-utc-time.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { withSipCode } from '../with-sip-code.js';
import { SIGNALWIRE_REASONS, SIGNALWIRE_STATUSES, SIGNALWIRE_VERDICTS } from './signalwire-words.js';

/** The result of a status or state; `undefined` for *ending*, which is not the end, and for a dial that goes on. */
function resultOfWord(word: string | undefined, { endreason: code, sipresultcode }: Fields = {}): CallResult | undefined {
  if (!word || /^(end|dial)ing$/.test(word)) return undefined;
  if (word === 'ended') {
    const reason = SIGNALWIRE_REASONS(code);
    return reason ? resultOf(reason, { source: 'signalwire', code }) : unknownEnd('signalwire', code);
  }
  const status = SIGNALWIRE_STATUSES(word);
  return status ? withSipCode(resultOf(status), sipresultcode) : unknownResult('signalwire', word);
}

/** A time as text, or in seconds since 1970 with a fraction. */
const timeOf = (text = ''): number | undefined => (/^\d{10}(\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : parseUtcTime(text));

function draftsOf(outer: unknown): DraftUpdate[] {
  // Relay wraps its events in a message of JSON-RPC, and its older version in a broadcast inside of that. The call that won a dial stands
  // inside of its event; a dial that failed names none.
  const fields = fieldsOf(outer, /^(params_)*(call_)?(device_params_)?/);
  const resource: Fields = !fields.callsid && /\/Calls\//.test(fields.uri ?? '') ? fields : {};
  const call = fields.callsid ?? fields.callid ?? resource.sid;
  const result = resultOfWord(fields.callstatus ?? fields.callstate ?? resource.status ?? (call && fields.dialstate), fields);
  const code = fields.detect_params_event ?? fields.answeredby;
  const answeredBy = !result || /^(in-p|comp)/.test(result.status) ? SIGNALWIRE_VERDICTS(code) : undefined;
  const keyPressed = /[\d*#]/.test(fields.result_params_digits ?? fields.digits ?? code ?? '') || undefined;
  // Dials that failed, conferences and messages name no call.
  if (!(result ?? answeredBy ?? keyPressed)) return call ?? fields.eventtype ?? fields.accountsid ? [] : [{}];
  const display = fields.direction === 'inbound' ? fields.from ?? fields.fromnumber : fields.to ?? fields.tonumber;
  return [{
    call, status: 'in-progress', ...result, ...(answeredBy && { answeredBy, cause: { source: 'signalwire', code } }), keyPressed,
    duration: result?.status === 'completed' ? countOf(fields.callduration ?? resource.duration) : undefined,
    at: timeOf(fields.timestamp ?? fields.endtime), number: display && { display },
  }, ...dialledLeg(fields, resultOfWord)];
}

/** SignalWire's events as updates; see `Provider.updates`. */
export const signalwireUpdates = (body: unknown): CallUpdate[] =>
  updatesFrom('signalwire', body, (outer) => [outer['calls'] ?? outer].flat().flatMap(draftsOf));
