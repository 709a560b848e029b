import type { Attempt, CallOutcome } from '../model/index.js';

/** The outcome that may be shown: where a detail contradicts it, the lesser claim stands. A fax machine is no person. */
export function honestOutcome(outcome: CallOutcome, { detail, keyPressed }: Partial<Pick<Attempt, 'detail' | 'keyPressed'>>): CallOutcome {
  return outcome === 'person' && detail === 'fax' && keyPressed !== true ? 'unsure' : outcome;
}
