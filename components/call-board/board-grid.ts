import { html, nothing, type TemplateResult } from 'lit';
import { boardWord, type ViewOptions } from '../../src/view/index.js';
import { columnTitle, type BoardColumn } from './board-column.js';
import type { BoardList } from './board-list.js';
import type { BoardSort } from './board-query.js';

/** What the grid is made of; its rows are not part of the template. */
export interface GridState {
  readonly columns: readonly BoardColumn[];
  readonly sort: BoardSort;
  /** How many rows there are with the head; -1 while that is not known yet. */
  readonly rows: number;
  readonly list: Pick<BoardList, 'onScroll' | 'onPointer'>;
  readonly open: (event: Event) => void;
  /** Present where there are calls and none is shown: shows them all. */
  readonly none: (() => void) | undefined;
}

const SORTED: Readonly<Record<BoardSort, BoardColumn | undefined>> = { attention: undefined, name: 'contact', newest: 'age', status: 'status' };

/**
 * The list of a board as an ARIA grid: its head, the place for its rows, and what is said where there are none.
 *
 * That Enter opens a row is no habit of grids, so it is said to those who come to the list by ear.
 *
 * What scrolls is a stop for the Tab key in some browsers unless it has a `tabindex`; here its cells are the stop.
 */
export function boardGrid({ columns, sort, rows, list, open, none }: GridState, options: ViewOptions): TemplateResult {
  return html`<div class="main">
    <div part="list" class="list" role="grid" tabindex="-1" aria-label=${boardWord('board.label', options)} aria-describedby="hint" aria-rowcount=${rows}
        @scroll=${list.onScroll} @pointerenter=${list.onPointer} @pointerleave=${list.onPointer} @click=${open}>
      <div part="head" class="head" role="row" aria-rowindex="1">${columns.map((column) => html`<span role="columnheader"
        aria-sort=${column === SORTED[sort] ? sort === 'newest' ? 'descending' : 'ascending' : nothing}>${columnTitle(column, options)}</span>`)}</div>
      <div class="canvas"></div>
      <div class="ruler" aria-hidden="true"></div>
    </div>
    <p id="hint" hidden>${boardWord('board.hint', options)}</p>
    ${none ? html`<p class="none">${boardWord('board.none', options)} <button type="button" class="quiet" @click=${none}>${boardWord('board.reset', options)}</button></p>` : nothing}
  </div>`;
}
