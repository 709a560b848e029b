import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { fieldsOf, textOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { ProviderEventError } from '../provider-event-error.js';
import { readEvents } from '../read-events.js';
import { SWITCH_CAUSES } from '../switch-cause.js';
import { BANDWIDTH_CAUSES, BANDWIDTH_STATES, BANDWIDTH_VERDICTS } from './bandwidth-words.js';

/** How a call ended. A call that was answered is *completed* whatever the cause: errors of the host's come after the answer. */
function endOf({ cause, disconnectcause, answertime, errormessage }: Fields): CallResult {
  const word = textOf(cause ?? disconnectcause);
  const status = BANDWIDTH_CAUSES.find(word) ?? SWITCH_CAUSES.find(word);
  const isAnswered = textOf(answertime) !== undefined;
  if (word === undefined || (status === undefined && !isAnswered)) return unknownEnd('bandwidth', word);
  const text = word === 'hangup' && !isAnswered ? 'Inferred: the call has no answerTime.' : textOf(errormessage);
  return { ...(isAnswered ? { status: 'completed' } : resultOf(status ?? 'completed')), cause: { source: 'bandwidth', code: word, ...(text !== undefined && { text }) } };
}

/** What an event or a call state says; `undefined` where it says nothing about the call's status. */
function resultOfEvent(type: string | undefined, fields: Fields): CallResult | undefined {
  const word = type ?? textOf(fields.state);
  if (/^(disconnect(ed)?|hangup)$/.test(word ?? '')) return endOf(fields);
  const status = BANDWIDTH_STATES.find(word);
  if (status !== undefined) return resultOf(status);
  // The answer to the request that makes the call has no state.
  if (word === undefined) return fields.answerurl === undefined ? undefined : { status: 'queued' };
  return type === undefined ? unknownResult('bandwidth', word) : undefined;
}

function updatesOf(event: unknown): CallUpdate[] {
  const fields = fieldsOf(event);
  const [call, type] = [textOf(fields.callid), textOf(fields.eventtype)];
  if (call === undefined && type === undefined) throw new ProviderEventError('bandwidth', 'no-call', 'it has no callId');
  const result = resultOfEvent(type, fields);
  const verdict = textOf(fieldsOf(fields.machinedetectionresult).value);
  const answeredBy = !result || result.status === 'in-progress' ? BANDWIDTH_VERDICTS.find(verdict) : undefined;
  const keyPressed = /[\d*#]/.test(textOf(fields.digits ?? fields.digit ?? fields.dtmfdigit) ?? '');
  if (call === undefined || (!result && !answeredBy && !keyPressed)) return [];
  const [answered, ended] = [parseIsoTime(fields.answertime), parseIsoTime(fields.endtime)];
  const duration = answered && ended && result?.status === 'completed' && Math.max(0, Math.round((ended - answered) / 1000));
  const at = parseIsoTime(fields.eventtime ?? fields.time ?? fields.lastupdate ?? fields.enqueuedtime);
  const display = textOf(textOf(fields.direction) === 'inbound' ? fields.from : fields.to);
  return [{
    call, status: 'in-progress', ...result, ...(answeredBy && verdict && { answeredBy, cause: { source: 'bandwidth', code: verdict } }), ...(keyPressed && { keyPressed }),
    ...(duration && { duration }), ...(at && { at }), ...(display && { number: { display } }),
  }];
}

/** Bandwidth's events as updates; see `Provider.updates`. */
export const bandwidthUpdates = (body: unknown): CallUpdate[] => readEvents('bandwidth', body).flatMap(updatesOf);
