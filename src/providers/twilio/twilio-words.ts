import { normalizeSpelling, type AnsweredBy, type CallStatus } from '../../model/index.js';

// Sources: twilio.com/docs/voice/api/call-resource (CallStatus), .../twiml/dial (DialCallStatus) and the Voice Insights
// summary (call_state), which spells some of them a third way.
const STATUSES: ReadonlyMap<string, CallStatus> = new Map<string, CallStatus>([
  ['queued', 'queued'],
  ['initiated', 'queued'], // left Twilio's queue, nothing audible yet: the vocabulary has no "dialling"
  ['ringing', 'ringing'],
  ['inprogress', 'in-progress'],
  ['answered', 'in-progress'], // by anything: a person, a menu, a voicemail
  ['completed', 'completed'],
  ['busy', 'busy'],
  ['noanswer', 'no-answer'],
  ['canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['failed', 'failed'],
  ['fail', 'failed'],
  ['undialed', 'failed'],
]);

// Source: twilio.com/docs/voice/answering-machine-detection. Every `machine_...` is a machine.
const ANSWERED: ReadonlyMap<string, AnsweredBy> = new Map<string, AnsweredBy>([
  ['human', 'person'],
  ['fax', 'machine'],
  ['unknown', 'unknown'],
]);

/** The status behind a word of Twilio's in any of its spellings, or `undefined` for a word that is not Twilio's. */
export const twilioStatus = (word: string): CallStatus | undefined => STATUSES.get(normalizeSpelling(word));

/** Who picked up, by Twilio's `AnsweredBy`, or `undefined` for a word that is not known: it is then not guessed. */
export function twilioAnsweredBy(word: string): AnsweredBy | undefined {
  const spelling = normalizeSpelling(word);
  return spelling.startsWith('machine') ? 'machine' : ANSWERED.get(spelling);
}
