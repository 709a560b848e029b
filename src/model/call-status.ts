/**
 * Every status of the vocabulary, in the order of a call's life. The words are those that a school messaging
 * service gives its customers; what each of them means is in {@link STATUS_DEFINITIONS}.
 */
export const CALL_STATUSES = [
  'queued',
  'try-number',
  'ringing',
  'in-progress',
  'answered',
  'answer-machine',
  'no-response',
  'completed',
  'no-answer',
  'busy',
  'failed',
  'cancelled',
  'outgoing',
  'far-end-disconnect',
  'network-disconnect',
] as const;

/** One word of the vocabulary, for example `busy`. A host's own statuses are plain strings beside these. */
export type CallStatus = (typeof CALL_STATUSES)[number];

/** Whether a text is, letter for letter, a status of the vocabulary. For other spellings use `parseCallStatus`. */
export function isCallStatus(text: string): text is CallStatus {
  return (CALL_STATUSES as readonly string[]).includes(text);
}
