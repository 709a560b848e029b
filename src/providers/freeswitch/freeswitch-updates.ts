import type { CallUpdate } from '../../model/index.js';
import { resultOf, type CallResult } from '../call-result.js';
import { countOf, type Fields } from '../fields-of.js';
import { hangupResult } from '../hangup-result.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { freeswitchBody, freeswitchEvents } from './freeswitch-events.js';
import { FREESWITCH_CAUSES, FREESWITCH_STATES, FREESWITCH_VERDICTS } from './freeswitch-words.js';

/** Whether a moment came: its time is 0 where it never did. `undefined` where the event has no such time at all. */
const hasCome = (...times: readonly (string | undefined)[]): boolean | undefined => (times.join('') ? times.some((time) => Number(time) > 0) : undefined);

function endOf({ hangupcause: code = '', ...event }: Fields): CallResult {
  const cause = { source: 'freeswitch', code: code || undefined };
  const isAnswered = hasCome(event.channelansweredtime, event.answerepoch, event.billsec);
  if (/^originator_cancel$/i.test(code) && !isAnswered && Number(event.duration) >= Number(event.originatetimeout ?? event.calltimeout)) {
    return { status: 'no-answer', cause: { ...cause, text: 'Inferred: it rang up to its limit.' } };
  }
  return hangupResult(
    cause, FREESWITCH_CAUSES(code) ?? (isAnswered === undefined || /^(|normal_clearing|none|success)$/i.test(code) ? undefined : 'failed'),
    // The second is `sip:404`, escaped or not.
    /\d+$/.exec(event.siptermstatus ?? event.protospecifichangupcause ?? '')?.[0],
    isAnswered, hasCome(event.channelprogresstime, event.progressepoch),
  );
}

/** What an event says; `undefined` where it says nothing about the call's status. */
function factsOf(name: string, event: Fields): DraftUpdate | undefined {
  const status = FREESWITCH_STATES(/(STATE|DATA)$/.test(name) ? event.channelcallstate ?? event.answerstate : name);
  if (status) return resultOf(status);
  const code = event.amdresult ?? event.amdstatus;
  const answeredBy = FREESWITCH_VERDICTS(code);
  const evidence = answeredBy && { answeredBy, cause: { source: 'freeswitch', code } };
  if (/^C(HANNEL_HANGUP_COMPLETE|DR)$/.test(name)) {
    const result = endOf(event);
    return result.status === 'completed' ? { ...result, ...evidence, duration: countOf(event.billsec) } : result;
  }
  if (event.dtmfdigit) return { status: 'in-progress', keyPressed: true };
  return evidence && name === 'CHANNEL_EXECUTE_COMPLETE' && /amd/i.test(event.application ?? '') ? { status: 'in-progress', ...evidence } : undefined;
}

/** Values are escaped in text, and in a record unless it is told not to. */
function unescape(value = ''): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function draftsOf(event: Fields): DraftUpdate[] {
  const { eventname: name = event.billsec && 'CDR' } = event;
  const facts = name ? factsOf(name, event) : undefined;
  const call = unescape(event.uniqueid ?? event.uuid);
  // A reply of the socket, or the frame around an event, is no event.
  if (!facts) return name || call || event.contenttype ? [] : [{}];
  const display = unescape(/^in/i.test(event.calldirection ?? event.direction ?? '') ? event.calleridnumber : event.destinationnumber);
  return [{ call, ...facts, at: countOf(/^(\d{13})\d{3}$/.exec(event.eventdatetimestamp ?? event.enduepoch ?? '')?.[1]), number: display ? { display } : undefined }];
}

/** FreeSWITCH's events as updates; see `Provider.updates`. */
export const freeswitchUpdates = (body: unknown): CallUpdate[] => 
  updatesFrom('freeswitch', freeswitchBody(body), (outer) => freeswitchEvents(outer).flatMap(draftsOf));
