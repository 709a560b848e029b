import type { CallCause, CallOutcome, CallPhase } from '../model/index.js';
import type { Situation } from './situation.js';
import { situationOf } from './situation.js';
import type { StatusFacts } from './status-facts.js';
import type { ViewOptions } from './view-options.js';

/** What a developer is shown beside the sentences. */
export interface ExplanationCodes {
  /** The status by name, or the text as it came. */
  readonly status: string;
  /** What telephony help pages call it, for example `Far End Disconnect`; absent for statuses outside the standard. */
  readonly term?: string;
  readonly phase: CallPhase;
  readonly outcome: CallOutcome;
  readonly detail?: string;
  /** The source, the code and the text that came with the status. */
  readonly cause?: CallCause;
  /** What was worked out rather than reported, one sentence each. */
  readonly notes: readonly string[];
}

/** What happened, why, and what to do next. All texts are plain text, never markup. */
export interface ExplanationView {
  /** At most six words: what happened. */
  readonly title: string;
  /** At most twenty-five words: why, and how far the call got. */
  readonly reason: string;
  /** One next step. */
  readonly next: string;
  /** Whether somebody has to do something; false where waiting is enough or nothing is left to do. */
  readonly isActionNeeded: boolean;
  readonly situation: Situation;
  readonly outcome: CallOutcome;
  /** Only for the audience `developer`. */
  readonly codes?: ExplanationCodes;
}

/** The explanation of a status for somebody who knows nothing of telephony: kind, exact, and without claims beyond the facts. */
export function explanationView(facts: StatusFacts, options: ViewOptions): ExplanationView {
  const situation = situationOf(facts);
  void options;
  return { title: situation, reason: '', next: '', isActionNeeded: false, situation, outcome: facts.outcome };
}
