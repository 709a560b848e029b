import type { Call, CallOutcome } from '../../src/model/index.js';
import { matchesSearch, searchTerms } from './match-search.js';

/** The orders that a board can stand in. */
export const BOARD_SORTS = ['attention', 'name', 'newest', 'status'] as const;

/** How a board is sorted: who needs somebody first, by name, by the time of the last news, or by status in the order of a call's life. */
export type BoardSort = (typeof BOARD_SORTS)[number];

/** The outcomes that need somebody, the worst first. */
export const ATTENTION_OUTCOMES = ['not-reached', 'unsure'] as const satisfies readonly CallOutcome[];

/** Every outcome as a board sorts them: who needs somebody, what goes on, and what is done with. */
export const BOARD_OUTCOMES = [...ATTENTION_OUTCOMES, 'pending', 'machine', 'person', 'cancelled'] as const satisfies readonly CallOutcome[];

const OUTCOME_PLACE: Readonly<Record<CallOutcome, number>> = {
  'not-reached': 0, 'unsure': 1, 'pending': 2, 'machine': 3, 'person': 4, 'cancelled': 5,
};

/** What a board was asked to show. */
export interface BoardQuery {
  /** The outcomes to show; all where there are none. */
  readonly outcomes: readonly CallOutcome[];
  /** The one status to show; all where it is empty. */
  readonly status: string;
  /** The one slot to show, for example `home`; all where it is empty. */
  readonly slot: string;
  /** What to look for in name, reference and number; all where it is empty. */
  readonly search: string;
  /** Whether digits of numbers may be looked for beyond those that are shown. */
  readonly showNumbers: boolean;
  readonly sort: BoardSort;
  /** Whether calls stand under headings, one for each outcome. */
  readonly isGrouped: boolean;
}

/** How many statuses are told apart in the order; those beyond, and those that nobody knows, share the last place. */
const STATUS_PLACES = 64;

/** Where calls belong by a query. Calls are sorted into buckets first and by value within each; equal ones stay as they came. */
export interface Placement {
  /** How many buckets there are. */
  readonly buckets: number;
  /** The bucket of a call, from 0; -1 where it is not to be shown. */
  bucketOf(call: Call): number;
  /** What a call is sorted by within its bucket; absent where calls keep the order in which they came. */
  readonly sortValue?: (call: Call) => string | number;
  /** The outcome whose heading a bucket stands under. */
  outcomeOf(bucket: number): CallOutcome;
}

/** What a query means for each call. `statuses` are those to know, in order. */
export function placementOf(query: BoardQuery, statuses: readonly string[]): Placement {
  const { outcomes, status, slot, sort, isGrouped } = query;
  const wanted = new Set(outcomes);
  const terms = searchTerms(query.search);
  const isShown = (call: Call): boolean =>
    (wanted.size === 0 || wanted.has(call.outcome))
    && (status === '' || call.status === status)
    && (slot === '' || rawSlotOf(call).toLowerCase() === slot)
    && (terms.length === 0 || matchesSearch(call, terms, query.showNumbers));
  const byOutcome = isGrouped || sort === 'attention' ? STATUS_PLACES : 0;
  const statusPlaces = new Map(statuses.slice(0, STATUS_PLACES - 1).map((name, index) => [name, index]));
  const value = VALUES[sort];
  return {
    buckets: BOARD_OUTCOMES.length * STATUS_PLACES,
    bucketOf: (call) => isShown(call)
      ? OUTCOME_PLACE[call.outcome] * byOutcome + (sort === 'status' ? statusPlaces.get(call.status) ?? STATUS_PLACES - 1 : 0)
      : -1,
    ...(value && { sortValue: value }),
    outcomeOf: (bucket) => BOARD_OUTCOMES[Math.floor(bucket / STATUS_PLACES)] ?? 'pending',
  };
}

/** The slot that a call is at, in the host's own letters but no more of them than a name has; empty where it names none. */
export function rawSlotOf({ shown, plan }: Call): string {
  const slot = shown.number?.slot ?? plan?.numbers[shown.try - 1]?.slot ?? '';
  return slot.length > SLOT_LENGTH ? slot.slice(0, SLOT_LENGTH) : slot;
}

const SLOT_LENGTH = 24;

/** The name by which a call is sorted: of its contact, or its id where it has none. */
export function nameOf({ contact, id }: Call): string {
  return contact?.name ?? contact?.ref ?? id;
}

const VALUES: Readonly<Partial<Record<BoardSort, (call: Call) => string | number>>> = {
  name: nameOf,
  // The newest first; what has no time comes last.
  newest: ({ updatedAt }) => -(updatedAt ?? 0),
};

/** The outcomes that an attribute names, separated by spaces; `attention` stands for those that need somebody. */
export function readOutcomes(text: string | undefined): readonly CallOutcome[] {
  const names = new Set(text?.split(/\s+/));
  if (names.has('attention')) for (const outcome of ATTENTION_OUTCOMES) names.add(outcome);
  return BOARD_OUTCOMES.filter((outcome) => names.has(outcome));
}
