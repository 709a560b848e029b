import type { TimelineView } from '../../src/view/index.js';

/** The widths, in em, from which a timeline may stand as a table. The style sheet has a container query for each. */
const ROOMS = [24, 36, 50] as const;

// What the table needs, in em: a name, a mark with its word and time, the least distance of two columns.
const NAME = 6;
const MARK = 10;
const COLUMN = 4;

/**
 * Places the parts of a timeline on its grid: a line for each number, a column for each number in each round, so that time runs
 * along. A mark reaches to the next one on its line.
 *
 * It sets styles through the object model, which a strict Content Security Policy allows. A timeline that needs more room than the
 * widest table has stays a list.
 */
export function placeMarks(grid: HTMLElement, { rows, rounds, marks }: TimelineView): void {
  const columns = rounds.length * rows.length;
  const tail = rows.length > 1 ? MARK - COLUMN : 0;
  const room = NAME + Math.max(columns * COLUMN, rounds.length * MARK) + tail;
  grid.dataset['room'] = String(ROOMS.find((width) => width >= room) ?? 'none');
  grid.style.setProperty('--_columns', String(columns));
  grid.style.setProperty('--_lines', String(rows.length + 1));
  grid.style.setProperty('--_tail', `${tail}em`);

  const columnOf = (round: number, tried: number): number => 2 + rounds.findIndex((one) => one.round === round) * rows.length
    + rows.findIndex((row) => row.try === tried);
  const lineOf = (tried: number): number => 2 + rows.findIndex((row) => row.try === tried);
  const end = columns + 3;

  grid.querySelectorAll<HTMLElement>('.axes .round').forEach((element, index) => {
    const from = 2 + index * rows.length;
    place(element, 1, from, from + rows.length);
  });
  grid.querySelectorAll<HTMLElement>('.axes .name').forEach((element, index) => {
    const tried = rows[index]?.try ?? 0;
    const first = marks.find((mark) => mark.try === tried);
    place(element, 2 + index, 1, first ? columnOf(first.round, tried) : 2);
  });
  grid.querySelectorAll<HTMLElement>('li').forEach((element, index) => {
    const mark = marks[index];
    if (mark === undefined) return;
    const next = marks.find((other, at) => at > index && other.try === mark.try);
    place(element, lineOf(mark.try), columnOf(mark.round, mark.try), next ? columnOf(next.round, next.try) : end);
  });
}

function place(element: HTMLElement, line: number, from: number, to: number): void {
  element.style.gridArea = `${line} / ${from} / auto / ${to}`;
}
