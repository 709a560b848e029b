import type { Call } from '../../src/model/index.js';
import { boardWord, type BoardWord, type ViewOptions } from '../../src/view/index.js';

/** The columns that a board knows. */
export const BOARD_COLUMNS = ['contact', 'status', 'place', 'age', 'number', 'ref', 'call'] as const;

/**
 * A column that a board knows: the contact's name, the status, where the call stands in its plan, how old the news is, the number
 * (masked unless `show-numbers`), the contact's reference, and the call's id.
 */
export type BoardColumnName = (typeof BOARD_COLUMNS)[number];

/** A column of the host's own. */
export interface OwnColumn {
  /** What stands over it. */
  readonly title: string;
  /** What stands in it; called often, so it should only look things up. Text, never markup. */
  readonly text: (call: Call) => string;
}

/** One column of a board. */
export type BoardColumn = BoardColumnName | OwnColumn;

/** The columns of a board that was given none. */
export const DEFAULT_COLUMNS: readonly BoardColumn[] = ['contact', 'status', 'place', 'age'];

const TITLES = {
  contact: 'board.contact', status: 'board.status', place: 'board.place', age: 'board.age', number: 'board.slot', ref: 'board.ref', call: 'board.call',
} as const satisfies Readonly<Record<BoardColumnName, BoardWord>>;

// As tracks of a grid: contact and status get the most. A masked number is never cut: what is known of it stands at its end.
const WIDTHS: Readonly<Record<BoardColumnName, string>> = {
  contact: 'minmax(0, 2fr)', status: 'minmax(0, 2fr)', place: 'minmax(0, 1.5fr)', age: 'minmax(0, 1.5fr)',
  number: 'minmax(9em, 1.5fr)', ref: 'minmax(0, 0.9fr)', call: 'minmax(0, 0.9fr)',
};

/** What stands over a column. */
export function columnTitle(column: BoardColumn, options: ViewOptions): string {
  return typeof column === 'string' ? boardWord(TITLES[column], options) : column.title;
}

/** The widths of columns, as the tracks of a grid. */
export function columnTracks(columns: readonly BoardColumn[]): string {
  return columns.map((column) => typeof column === 'string' ? WIDTHS[column] : 'minmax(0, 1fr)').join(' ');
}
