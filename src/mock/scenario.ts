import type { CallContact, CallOutcome, CallPlan, CallUpdate } from '../model/index.js';

/** The shelves that scenarios stand on, in the order in which a gallery shows them. */
export const SCENARIO_GROUPS = ['stories', 'statuses', 'details', 'honesty'] as const;

/**
 * Where a scenario belongs: `stories` (whole calls), `statuses` (one for each word of the vocabulary), `details` (what
 * sharpens a word), `honesty` (where little is known, and the views must not claim more).
 */
export type ScenarioGroup = (typeof SCENARIO_GROUPS)[number];

/**
 * What a step says. The call's id, the time, the contact and the plan are added when it is played, and so is `seq`
 * where the step does not give its own.
 */
export type ScenarioUpdate = Omit<CallUpdate, 'call' | 'at' | 'contact' | 'plan'>;

/** One moment of a scenario. */
export interface ScenarioStep {
  /** How long after the step before, in milliseconds as a real call would take. */
  readonly afterMs: number;
  readonly update: ScenarioUpdate;
}

/** Where a scenario leads, for tests: what a correct reader of its updates ends with, whatever the faults on the way. */
export interface ScenarioEnd {
  readonly status: string;
  readonly outcome: CallOutcome;
  readonly isOver: boolean;
}

/**
 * A call's story as data: played in a demo, in a host's tests and in our own. Contacts and numbers are fictional.
 *
 * It holds no clock and no chance: the same scenario gives the same updates each time.
 */
export interface Scenario {
  /** Its name in kebab-case, as it stands in an address or a test. */
  readonly name: string;
  readonly group: ScenarioGroup;
  /** A few words for a list. */
  readonly title: string;
  /** One sentence: what there is to learn from it. */
  readonly teaches: string;
  readonly contact: CallContact;
  readonly plan?: CallPlan;
  readonly steps: readonly ScenarioStep[];
  /** True where the updates carry nothing but what the steps say: no contact, plan, time or `seq`. */
  readonly isBare?: boolean;
  readonly ends: ScenarioEnd;
}
