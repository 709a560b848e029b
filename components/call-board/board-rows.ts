import type { Calls } from '../../src/client/calls-client.js';
import { formatNumber, summaryView, type ViewOptions } from '../../src/view/index.js';
import type { BoardColumn } from './board-column.js';
import type { BoardLines } from './board-lines.js';
import { BoardRow } from './board-row.js';
import { NO_CALLS } from './given-calls.js';
import type { RowFiller } from './row-window.js';
import { rowView } from './row-view.js';

/** What rows are filled from. */
export interface RowSource {
  readonly lines: () => BoardLines;
  readonly calls: () => Calls | undefined;
  readonly columns: () => readonly BoardColumn[];
  readonly options: () => ViewOptions;
  /** The id of the call whose story is open. */
  readonly selected: () => string | undefined;
}

/** Makes the rows of a board and fills them: with a call, or with the heading over some. */
export class BoardRows implements RowFiller {
  readonly #source: RowSource;

  constructor(source: RowSource) {
    this.#source = source;
  }

  create(): BoardRow {
    return new BoardRow(this.#source.columns());
  }

  readonly keyOf = (line: number): string => {
    const entry = this.#source.lines().at(line);
    if (entry === undefined) return '';
    // No id begins like this one.
    return 'id' in entry ? entry.id : `\n${entry.group.outcome}`;
  };

  fill(row: BoardRow, line: number): boolean {
    const { lines, calls, columns, options, selected } = this.#source;
    const entry = lines().at(line);
    if (entry === undefined) return false;
    if ('id' in entry) {
      row.isSelected = entry.id === selected();
      return row.show(rowView(entry.id, calls()?.get(entry.id), columns(), options()));
    }
    const { outcome, count } = entry.group;
    const word = summaryView(NO_CALLS, options()).parts.find((part) => part.outcome === outcome)?.word ?? outcome;
    row.showHeading(`${word} (${formatNumber(count, options().lang)})`);
    return false;
  }
}
