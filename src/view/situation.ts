import type { StatusFacts } from './status-facts.js';

/**
 * Everything that has words of its own: the statuses of the vocabulary, what a detail or the knowledge of who answered
 * makes of them, and the two cases without a status to go by.
 */
export const SITUATIONS = [
  'queued',
  'try-number',
  'ringing',
  'in-progress',
  'answered',
  'answer-machine',
  'machine',            // an answer machine picked up; whether a message was left is not known
  'no-response',
  'completed',          // picked up and ended; who heard it is not known
  'picked-up',          // picked up; detection looked and could not tell who it was
  'no-answer',
  'declined',
  'busy',
  'failed',
  'cancelled',
  'outgoing',
  'number-changed',
  'far-end-disconnect',
  'network-disconnect',
  'voicemail-full',
  'fax',
  'blocked',
  'no-result',          // the host says the call is over and never told a result
  'unknown',            // a text that the vocabulary does not know
  'own',                // a status that the host defined, with words of its own
] as const;

/** One case that has words of its own. */
export type Situation = (typeof SITUATIONS)[number];

/** Which words fit these facts. The claim about who answered comes first, the status second: it is never better than the outcome. */
export function situationOf(facts: StatusFacts): Situation {
  const { status, detail, outcome } = facts;
  if (!facts.isKnown) return 'unknown';
  if (outcome === 'person') return isOwn(status) ? 'own' : 'answered';
  if (isDetailed(detail, status)) return detail;
  if (isOwn(status)) return 'own';
  if (outcome === 'machine') return status === 'answer-machine' || facts.connectedAs === 'answer-machine' ? 'answer-machine' : 'machine';
  if (outcome === 'unsure') return unsureSituation(facts);
  return isSituation(status) ? status : 'own';
}

const NOT_REACHED = ['no-answer', 'busy', 'failed', 'outgoing', 'far-end-disconnect', 'network-disconnect'];
const PICKED_UP = ['answered', 'answer-machine', 'no-response', 'completed'];

/** Which statuses each detail sharpens. On any other status it is left to the developer's view. */
const DETAILED: Partial<Record<Situation, readonly string[]>> = {
  'declined': ['no-answer'],
  'number-changed': ['failed', 'outgoing', 'far-end-disconnect', 'network-disconnect'],
  'voicemail-full': [...NOT_REACHED, ...PICKED_UP],
  'fax': [...NOT_REACHED, ...PICKED_UP],
  'blocked': NOT_REACHED,
};

function isDetailed(detail: string | undefined, status: string): detail is Situation {
  return detail !== undefined && isSituation(detail) && DETAILED[detail]?.includes(status) === true;
}

function isSituation(text: string): text is Situation {
  return (SITUATIONS as readonly string[]).includes(text);
}

function isOwn(status: string): boolean {
  return !isSituation(status);
}

function unsureSituation(facts: StatusFacts): Situation {
  const { status, connectedAs } = facts;
  if (status === 'no-response' || connectedAs === 'no-response') return 'no-response';
  if (status === 'answered' || connectedAs === 'answered') return 'picked-up';
  return status === 'completed' || facts.phase === 'connected' ? 'completed' : 'no-result';
}
