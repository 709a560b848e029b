import type { CallOutcome } from '../../src/model/index.js';
import { readOutcomes, type BoardQuery, type BoardSort } from './board-query.js';

/** The properties of a board that say which calls it shows, and in which order. */
export interface BoardSettings {
  outcomes: string | undefined;
  status: string | undefined;
  slotName: string | undefined;
  search: string | undefined;
  sort: BoardSort | undefined;
  grouped: boolean;
  showNumbers: boolean;
}

/** Their names. */
export const SETTINGS = ['outcomes', 'status', 'slotName', 'search', 'sort', 'grouped', 'showNumbers'] as const satisfies readonly (keyof BoardSettings)[];

/** What somebody chose on the board; what is left out stays as it is. */
export interface BoardChoice {
  readonly outcomes?: readonly CallOutcome[];
  readonly search?: string;
  readonly status?: string;
  readonly slot?: string;
  readonly sort?: BoardSort;
  readonly isGrouped?: boolean;
}

/** Shows all calls again. */
export const NO_FILTERS: BoardChoice = { outcomes: [], search: '', status: '', slot: '' };

/** Makes a choice the board's own settings, as if its host had set them. */
export function choose(board: BoardSettings, { outcomes, search, status, slot, sort, isGrouped }: BoardChoice): void {
  if (outcomes !== undefined) board.outcomes = outcomes.join(' ');
  if (search !== undefined) board.search = search;
  if (status !== undefined) board.status = status;
  if (slot !== undefined) board.slotName = slot;
  if (sort !== undefined) board.sort = sort;
  if (isGrouped !== undefined) board.grouped = isGrouped;
}

/** What a board was asked to show. */
export function queryOf({ outcomes, status, slotName, search, sort, grouped, showNumbers }: BoardSettings): BoardQuery {
  return {
    outcomes: readOutcomes(outcomes), status: status ?? '', slot: slotName?.toLowerCase() ?? '', search: search ?? '',
    sort: sort ?? 'attention', isGrouped: grouped, showNumbers,
  };
}

/** What decides about how rows look. */
export const WORDING = ['selected', 'showNumbers', 'audience', 'timeZone'] as const;
