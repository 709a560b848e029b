import { isCallDetail, isCallStatus, type CallDetail, type CallStatus } from '../model/index.js';
import type { BadgeFacts } from './badge-facts.js';

/**
 * Everything that has words of its own: the statuses of the vocabulary, what a detail or the knowledge of who answered makes
 * of them, and the cases without a status to go by.
 */
export type Situation = CallStatus | CallDetail
  | 'machine'      // an answer machine picked up; whether a message was left is not known
  | 'picked-up'    // detection looked and could not tell who picked up
  | 'no-result'    // the host says the call is over and never told a result
  | 'unknown'      // a text that the vocabulary does not know
  | 'own';         // a status that the host defined, with words of its own

/** Which words fit these facts. What may be claimed comes first, the status second: the words are never better than the outcome. */
export function situationOf(facts: BadgeFacts): Situation {
  const { status, detail, connectedAs, outcome } = facts;
  if (!facts.isKnown) return 'unknown';
  if (ownStatus(facts) !== undefined) return 'own';
  if (outcome === 'person') return 'answered';
  if (detail !== undefined && isCallDetail(detail) && SHARPENED[detail].test(status)) return detail;
  if (outcome === 'machine') return status === 'answer-machine' || connectedAs === 'answer-machine' ? 'answer-machine' : 'machine';
  if (outcome === 'unsure') return unsureSituation(facts);
  return isCallStatus(status) ? status : 'own';
}

/** The status among these facts that a host defined: the status itself, or what a completed call was picked up as. */
export function ownStatus({ status, connectedAs }: BadgeFacts): string | undefined {
  if (status !== '' && !isCallStatus(status)) return status;
  return status === 'completed' && connectedAs && !isCallStatus(connectedAs) ? connectedAs : undefined;
}

const ANY_RESULT = /^(no-|busy|answer|completed|failed|outgoing)|disconnect/;

/** Which statuses each detail sharpens. On any other status it is left to the developer's view. */
const SHARPENED: Readonly<Record<CallDetail, RegExp>> = {
  'declined': /^no-answer/,
  'number-changed': /^(failed|outgoing)|disconnect/,
  'voicemail-full': ANY_RESULT,
  'fax': ANY_RESULT,
  'blocked': /^(no-answer|busy|failed|outgoing)|disconnect/,
};

function unsureSituation({ status, connectedAs = status, phase }: BadgeFacts): Situation {
  if (connectedAs === 'no-response' || status === 'no-response') return 'no-response';
  if (connectedAs === 'answered' || phase === 'connected') return 'picked-up';
  return status === 'completed' ? 'completed' : 'no-result';
}
