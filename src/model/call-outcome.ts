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

const PLACE: Readonly<Record<CallOutcome, number>> = { 'person': 0, 'machine': 1, 'unsure': 2, 'not-reached': 3, 'cancelled': 4, 'pending': 5 };

/** Negative where `a` is the better outcome, positive where `b` is, 0 where they are the same; the order of {@link CALL_OUTCOMES}. */
export const compareOutcomes = (a: CallOutcome, b: CallOutcome): number => PLACE[a] - PLACE[b];

/** The better of two outcomes, in the order of {@link CALL_OUTCOMES}. */
export const betterOutcome = (a: CallOutcome, b: CallOutcome): CallOutcome => (a === b || compareOutcomes(a, b) <= 0 ? a : b);
