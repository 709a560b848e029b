/**
 * The answers to *did they get it?*, best first. A call's outcome is the best that any of its attempts reached;
 * `cancelled` and `pending` say that nothing was reached, and come last.
 */
export const CALL_OUTCOMES = ['person', 'machine', 'unsure', 'not-reached', 'cancelled', 'pending'] as const;

/**
 * What is known about whether the message got through: `person` (a person picked up), `machine` (an answer machine
 * picked up), `unsure` (picked up, but nobody confirmed it), `not-reached`, `cancelled`, or `pending` (not decided yet).
 */
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** The better of two outcomes, in the order of {@link CALL_OUTCOMES}. */
export function betterOutcome(a: CallOutcome, b: CallOutcome): CallOutcome {
  return CALL_OUTCOMES.indexOf(a) <= CALL_OUTCOMES.indexOf(b) ? a : b;
}
