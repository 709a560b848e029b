import type { CallUpdate } from '../../model/index.js';
import { resultOf, type CallResult } from '../call-result.js';
import { countOf } from '../fields-of.js';
import { hangupResult } from '../hangup-result.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { freeswitchEvents, type FreeswitchEvent } from './freeswitch-events.js';
import { FREESWITCH_CAUSES, FREESWITCH_EVENTS, FREESWITCH_STATES, FREESWITCH_VERDICTS } from './freeswitch-words.js';

/** Whether a moment came: its time is 0 where it never did. `undefined` where the event has no such time at all. */
function hasCome({ text }: FreeswitchEvent, ...names: readonly string[]): boolean | undefined {
  const times = names.map(text).filter((time) => time !== undefined);
  return times.length === 0 ? undefined : times.some((time) => Number(time) > 0);
}

function endOf(event: FreeswitchEvent): CallResult {
  const { text } = event;
  const code = text('hangupcause');
  const isAnswered = hasCome(event, 'callerchannelansweredtime', 'answerepoch', 'billsec');
  const isNormal = code === undefined || /^(normal_clearing|none|success)$/i.test(code);
  const sip = text('siptermstatus') ?? /^sip:(\d+)$/.exec(text('protospecifichangupcause') ?? '')?.[1];
  const limit = Number(text('originatetimeout') ?? text('calltimeout'));
  if (/^originator_cancel$/i.test(code ?? '') && !isAnswered && Number(text('duration')) >= limit) {
    return { status: 'no-answer', cause: { source: 'freeswitch', code: 'ORIGINATOR_CANCEL', text: `Inferred from ${limit} seconds of ringing, which was the limit.` } };
  }
  return hangupResult({
    cause: { source: 'freeswitch', code },
    word: FREESWITCH_CAUSES.find(code) ?? (isNormal || isAnswered === undefined ? undefined : 'failed'),
    sip, isAnswered, hasRung: hasCome(event, 'callerchannelprogresstime', 'progressepoch') === true,
  });
}

/** What an event says; `undefined` where it says nothing about the call's status. */
function factsOf(event: FreeswitchEvent): DraftUpdate | undefined {
  const { name, text } = event;
  const status = FREESWITCH_EVENTS.find(name);
  if (status) return resultOf(status);
  const verdict = text('amdresult') ?? text('amdstatus');
  const answeredBy = FREESWITCH_VERDICTS.find(verdict);
  const evidence = answeredBy && { answeredBy, cause: { source: 'freeswitch', code: verdict } };
  switch (name) {
    case 'CHANNEL_CALLSTATE': case 'CHANNEL_STATE': case 'CHANNEL_DATA': {
      const state = FREESWITCH_STATES.find(text('channelcallstate') ?? text('answerstate'));
      return state && resultOf(state);
    }
    case 'CHANNEL_EXECUTE_COMPLETE': return evidence && /amd/i.test(text('application') ?? '') ? { status: 'in-progress', ...evidence } : undefined;
    case 'DTMF': return text('dtmfdigit') === undefined ? undefined : { status: 'in-progress', keyPressed: true };
    case 'CHANNEL_HANGUP_COMPLETE': case 'CDR': {
      const result = endOf(event);
      return result.status === 'completed' ? { ...result, ...evidence, duration: countOf(text('billsec')) } : result;
    }
    default: return undefined;
  }
}

/** The other party's number. */
function displayOf({ text, fields }: FreeswitchEvent): string | undefined {
  const isInbound = /^in/i.test(text('calldirection') ?? text('direction') ?? '');
  return isInbound ? text('callercalleridnumber') ?? fields.callflow_0_callerprofile_calleridnumber : text('callerdestinationnumber') ?? fields.callflow_0_callerprofile_destinationnumber;
}

function draftsOf(event: FreeswitchEvent): DraftUpdate[] {
  const { name, fields, text } = event;
  const facts = factsOf(event);
  const call = text('uniqueid') ?? text('uuid');
  // A reply of the socket, or the frame around an event, is no event.
  if (!facts) return name || call || fields.contenttype ? [] : [{}];
  // Microseconds.
  const [at] = /^\d{13}(?=\d{3}$)/.exec(text('eventdatetimestamp') ?? text('enduepoch') ?? '') ?? [];
  const display = displayOf(event);
  return [{ call, ...facts, at: countOf(at), number: display && { display } }];
}

/** FreeSWITCH's events as updates; see `Provider.updates`. */
export const freeswitchUpdates = (body: unknown): CallUpdate[] => updatesFrom('freeswitch', freeswitchEvents(body), draftsOf);
