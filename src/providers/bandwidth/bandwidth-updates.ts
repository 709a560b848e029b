import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { fieldsOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { SIP_RESULTS } from '../sip-result.js';
import { SWITCH_CAUSES } from '../switch-cause.js';
import { withSipCode } from '../with-sip-code.js';
import { BANDWIDTH_CAUSES, BANDWIDTH_STATES, BANDWIDTH_VERDICTS } from './bandwidth-words.js';

/** How a call ended. A call that was answered is *completed* whatever the cause: errors of the host's come after the answer. */
function endOf({ cause, disconnectcause, answertime, errormessage, sipresponsecode }: Fields): CallResult {
  const code = cause ?? disconnectcause;
  const status = answertime ? 'completed' : BANDWIDTH_CAUSES(code) ?? SWITCH_CAUSES(code);
  if (!code || !status) return unknownEnd('bandwidth', code);
  // Rejected by whom, and what the error was, the network may have said.
  if (/^(rejected|error|unknown)$/.test(code) && !answertime && SIP_RESULTS(sipresponsecode)) return withSipCode({ status: 'failed' }, sipresponsecode);
  return resultOf(status, { source: 'bandwidth', code, text: code === 'hangup' && !answertime ? 'Inferred: the call has no answerTime.' : errormessage });
}

/** What an event or a call state says; `undefined` where it says nothing about the call's status. */
function resultOfEvent(type: string | undefined, fields: Fields): CallResult | undefined {
  const word = type ?? fields.state;
  if (/^(disconnect(ed)?|hangup|transferdisconnect)$/i.test(word ?? '')) return endOf(fields);
  const status = BANDWIDTH_STATES(word);
  if (status) return resultOf(status);
  // The answer to the request that makes the call has no state.
  if (!word) return fields.answerurl ? { status: 'queued' } : undefined;
  return type ? undefined : unknownResult('bandwidth', word);
}

function draftsOf(event: unknown): DraftUpdate[] {
  const fields = fieldsOf(event);
  const { callid: call, eventtype: type, machinedetectionresult_value: verdict } = fields;
  const result = resultOfEvent(type, fields);
  const answeredBy = !result || result.status === 'in-progress' ? BANDWIDTH_VERDICTS(verdict) : undefined;
  const keyPressed = /[\d*#]/.test(fields.digits ?? fields.digit ?? fields.dtmfdigit ?? '') || undefined;
  if (!call || !(result || answeredBy || keyPressed)) return call || type ? [] : [{}];
  const [answered, ended] = [parseIsoTime(fields.answertime), parseIsoTime(fields.endtime)];
  const display = fields.direction === 'inbound' ? fields.from : fields.to;
  return [{
    call, status: 'in-progress', ...result, ...(answeredBy && { answeredBy, cause: { source: 'bandwidth', code: verdict } }), keyPressed,
    duration: answered && ended && result?.status === 'completed' ? Math.max(0, Math.round((ended - answered) / 1000)) : undefined,
    at: parseIsoTime(fields.eventtime ?? fields.time ?? fields.lastupdate ?? fields.enqueuedtime), number: display && { display },
  }];
}

/** Bandwidth's events as updates; see `Provider.updates`. */
export const bandwidthUpdates = (body: unknown): CallUpdate[] => updatesFrom('bandwidth', body, draftsOf);
