import { BadgeNodes } from '../call-status-badge/badge-nodes.js';
import type { BoardColumn } from './board-column.js';
import type { RowView } from './row-view.js';

const LIT_MS = 1200;

/**
 * One row of a board: a few nodes that are made once and show one call after another as the list is scrolled.
 *
 * It is not a template, because a row is the one thing here that is filled anew a thousand times a second; it writes only what differs.
 */
export class BoardRow {
  readonly element = document.createElement('div');
  readonly cells: readonly HTMLElement[];
  /** The line that the row stands on, from 0. */
  line = -1;
  readonly #columns: readonly BoardColumn[];
  readonly #badge = new BadgeNodes('badge');
  #shown: RowView | undefined;
  #light: Animation | undefined;

  constructor(columns: readonly BoardColumn[]) {
    this.#columns = columns;
    this.cells = columns.map((column) => {
      const cell = document.createElement('span');
      const name = typeof column === 'string' ? column : 'own';
      cell.className = `cell ${name}`;
      cell.role = 'gridcell';
      cell.tabIndex = -1;
      cell.setAttribute('part', `cell cell-${name}`);
      if (column === 'status') cell.append(this.#badge.base);
      return cell;
    });
    this.#badge.base.setAttribute('part', 'badge');
    this.element.role = 'row';
    this.element.className = 'row';
    this.element.setAttribute('part', 'row');
    this.element.append(...this.cells);
  }

  /** Puts the row on a line, `offset` pixels from the top. */
  moveTo(line: number, offset: number): void {
    this.line = line;
    this.element.style.transform = `translateY(${offset}px)`;
    // The head of the grid is its first row.
    this.element.ariaRowIndex = String(line + 2);
  }

  /** Shows a call. Gives back whether something else than an age is shown now. */
  show(view: RowView): boolean {
    const before = this.#shown;
    this.#shown = view;
    if (before === undefined && this.element.classList.contains('heading')) this.#setHeading(false);
    let isOther = false;
    for (const [index, text] of view.texts.entries()) {
      const column = this.#columns[index];
      const cell = this.cells[index];
      if (column === 'status') {
        if (this.#badge.show(view.badge)) isOther = true;
      } else if (cell !== undefined && before?.texts[index] !== text) {
        cell.textContent = text;
        // A text that is too long is cut by the style sheet; the whole of it stays at hand.
        cell.title = text;
        if (column !== 'age') isOther = true;
      }
    }
    return isOther;
  }

  /** Shows a heading over calls. */
  showHeading(text: string): void {
    if (!this.element.classList.contains('heading')) this.#setHeading(true);
    this.#shown = undefined;
    this.element.ariaSelected = null;
    const [first] = this.cells;
    if (first === undefined) return;
    first.textContent = text;
    first.title = '';
  }

  set isSelected(isSelected: boolean) {
    this.element.ariaSelected = String(isSelected);
  }

  /** Lights the row up once. While it is still lit, more news does not make it flash. */
  light(): void {
    if (this.#light?.playState === 'running') return;
    this.#light = this.element.animate({ opacity: [1, 0] }, { duration: LIT_MS, easing: 'ease-out', pseudoElement: '::before' });
  }

  /** The row shows another call from now on, so it is not lit any more. */
  darken(): void {
    this.#light?.cancel();
    this.#light = undefined;
  }

  #setHeading(isHeading: boolean): void {
    const { element, cells } = this;
    element.classList.toggle('heading', isHeading);
    for (const [index, cell] of cells.entries()) {
      if (index > 0) cell.hidden = isHeading;
      else cell.ariaColSpan = isHeading ? String(cells.length) : null;
    }
    if (isHeading) return;
    // The status may be the first column, whose badge the heading's text has replaced.
    const [first] = cells;
    if (this.#columns[0] === 'status') first?.replaceChildren(this.#badge.base);
  }
}
