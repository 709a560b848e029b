import type { CallUpdate } from '../../model/index.js';
import { resultOf, type CallResult } from '../call-result.js';
import { eventFields } from '../event-fields.js';
import { hangupResult } from '../hangup-result.js';
import { ProviderEventError } from '../provider-event-error.js';
import { freeswitchEvents, type FreeswitchEvent } from './freeswitch-events.js';
import { FREESWITCH_CAUSES, FREESWITCH_EVENTS, FREESWITCH_STATES, FREESWITCH_VERDICTS } from './freeswitch-words.js';

type Facts = Omit<CallUpdate, 'call'>;

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
    cause: { source: 'freeswitch', ...(code !== undefined && { code }) },
    word: FREESWITCH_CAUSES.find(code) ?? (isNormal || isAnswered === undefined ? undefined : 'failed'),
    sip, isAnswered, hasRung: hasCome(event, 'callerchannelprogresstime', 'progressepoch') === true,
  });
}

/** What an event says; `undefined` where it says nothing about the call's status. */
function factsOf(event: FreeswitchEvent): Facts | undefined {
  const { name, text } = event;
  const status = FREESWITCH_EVENTS.find(name);
  if (status !== undefined) return resultOf(status);
  const verdict = text('amdresult') ?? text('amdstatus');
  const answeredBy = FREESWITCH_VERDICTS.find(verdict);
  const evidence = answeredBy && { answeredBy, cause: { source: 'freeswitch', code: verdict ?? '' } };
  switch (name) {
    case 'CHANNEL_CALLSTATE': case 'CHANNEL_STATE': case 'CHANNEL_DATA': {
      const state = FREESWITCH_STATES.find(text('channelcallstate') ?? text('answerstate'));
      return state && resultOf(state);
    }
    case 'CHANNEL_EXECUTE_COMPLETE': return evidence && /amd/i.test(text('application') ?? '') ? { status: 'in-progress', ...evidence } : undefined;
    case 'DTMF': return text('dtmfdigit') === undefined ? undefined : { status: 'in-progress', keyPressed: true };
    case 'CHANNEL_HANGUP_COMPLETE': case 'CDR': {
      const result = endOf(event);
      if (result.status !== 'completed') return result;
      const seconds = text('billsec') ?? '';
      return { ...result, ...evidence, ...(/^\d+$/.test(seconds) && { duration: Number(seconds) }) };
    }
    default: return undefined;
  }
}

/** The other party's number. */
function displayOf({ text, fields }: FreeswitchEvent): string | undefined {
  const flow = fields.raw('callflow');
  const profile = eventFields(Array.isArray(flow) ? flow[0] : undefined).inner('callerprofile');
  const isInbound = /^in/i.test(text('calldirection') ?? text('direction') ?? '');
  return isInbound ? text('callercalleridnumber') ?? profile.text('calleridnumber') : text('callerdestinationnumber') ?? profile.text('destinationnumber');
}

function updatesOf(event: FreeswitchEvent): CallUpdate[] {
  const { text } = event;
  const facts = factsOf(event);
  const call = text('uniqueid') ?? text('uuid');
  // A reply of the socket, or the frame around an event, is no event.
  if (facts === undefined && (event.name !== '' || call !== undefined || event.fields.has('contenttype'))) return [];
  if (facts === undefined || call === undefined) throw new ProviderEventError('freeswitch', 'no-call', 'it has no Event-Name and no variables, or no Unique-ID');
  // Microseconds.
  const time = text('eventdatetimestamp') ?? text('enduepoch') ?? '';
  const display = displayOf(event);
  return [{ call, ...facts, ...(/^\d{16}$/.test(time) && { at: Number(time.slice(0, 13)) }), ...(display !== undefined && { number: { display } }) }];
}

/** FreeSWITCH's events as updates; see `Provider.updates`. */
export const freeswitchUpdates = (body: unknown): CallUpdate[] => freeswitchEvents(body).flatMap(updatesOf);
