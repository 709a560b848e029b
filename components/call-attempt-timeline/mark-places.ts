import type { TimelineView } from '../../src/view/index.js';

/** The widths, in em, from which a timeline may stand as a table. The style sheet has a container query for each. */
const ROOMS = [24, 36, 50] as const;

// What the table needs, in em: a name, a mark with its word and time, the least distance of two columns.
const NAME = 6;
const MARK = 10;
const COLUMN = 4;

/** Where the parts of a timeline stand on its grid, as classes for which the style sheet has the rules. */
export interface MarkPlaces {
  /** The width that the table needs, or `none` where it is always a list. */
  readonly room: string;
  readonly grid: string;
  /** By index, as in the view. */
  readonly rounds: readonly string[];
  readonly names: readonly string[];
  readonly marks: readonly string[];
}

/**
 * Places the parts of a timeline on its grid: a line for each number, a column for each number in each round, so that time runs
 * along. A mark reaches to the next one on its line.
 *
 * Classes and not styles: a server renders them too, under a strict Content Security Policy, and nothing moves when the page comes
 * alive. A timeline that needs more room than the widest table has stays a list.
 */
export function markPlaces({ rows, rounds, marks }: TimelineView): MarkPlaces {
  const columns = rounds.length * rows.length;
  const hasTail = rows.length > 1;
  const room = NAME + Math.max(columns * COLUMN, rounds.length * MARK) + (hasTail ? MARK - COLUMN : 0);
  const rowOf = (tried: number): number => rows.findIndex((row) => row.try === tried);
  const columnOf = (round: number, tried: number): number => 2 + rounds.findIndex((one) => one.round === round) * rows.length + rowOf(tried);
  return {
    room: String(ROOMS.find((width) => width >= room) ?? 'none'),
    grid: `grid n${columns} m${rows.length + 1} ${hasTail ? 'tailed' : ''}`,
    rounds: rounds.map((_, index) => place(1, 2 + index * rows.length, 2 + (index + 1) * rows.length)),
    names: rows.map(({ try: tried }, index) => {
      const first = marks.find((mark) => mark.try === tried);
      return place(2 + index, 1, first ? columnOf(first.round, tried) : 2);
    }),
    marks: marks.map((mark, index) => {
      const next = marks.find((other, at) => at > index && other.try === mark.try);
      return place(2 + rowOf(mark.try), columnOf(mark.round, mark.try), next ? columnOf(next.round, next.try) : columns + 3);
    }),
  };
}

function place(line: number, from: number, to: number): string {
  return `r${line} c${from} e${to}`;
}
