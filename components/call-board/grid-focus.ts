import type { BoardRow } from './board-row.js';
import { nextPlace, type GridPlace } from './grid-keys.js';
import type { RowWindow } from './row-window.js';

/** The grid as its focus needs it. */
export interface FocusGrid {
  readonly window: RowWindow;
  /** How many lines there are. */
  readonly lines: () => number;
  readonly isRtl: () => boolean;
}

/**
 * The focus of the grid: one of its cells is in the page's tab order, and arrow keys lead to the others. Rows come and go under it
 * as the list is scrolled and sorted.
 */
export class GridFocus {
  readonly #grid: FocusGrid;
  #place: GridPlace = { line: 0, cell: 0 };
  #stop: HTMLElement | undefined;

  constructor(grid: FocusGrid) {
    this.#grid = grid;
  }

  /** The line of the cell that has the focus, or had it last. */
  get line(): number {
    return this.#place.line;
  }

  /** The row that an event happened in, and takes note of the cell. */
  take(event: Event): BoardRow | undefined {
    for (const row of this.#grid.window.rows.values()) {
      if (!event.composedPath().includes(row.element)) continue;
      const cell = row.cells.findIndex((each) => event.composedPath().includes(each));
      this.#setStop(row, Math.max(0, cell));
      return row;
    }
    return undefined;
  }

  /** Goes where a key leads; false where it is no key of the grid. */
  follow(event: KeyboardEvent): boolean {
    const { window, lines, isRtl } = this.#grid;
    // In a narrow place rows show fewer cells; a heading has one.
    const cells = Math.max(...[...window.rows.values()].map((row) => row.cells.filter((cell) => cell.offsetWidth > 0).length));
    const place = nextPlace(event, this.#place, { lines: lines(), cells, page: window.page, isRtl: isRtl() });
    if (place === undefined) return false;
    this.focus(place.line, place.cell);
    return true;
  }

  /** Brings a line into sight and puts the focus on one of its cells; where there are fewer lines, on the last. */
  focus(line: number, cell = this.#place.cell): void {
    const row = this.#grid.window.reveal(Math.max(0, Math.min(line, this.#grid.lines() - 1)));
    if (row) this.#setStop(row, cell)?.focus({ preventScroll: true });
  }

  /** After rows came and went: keeps one cell of those that are there in the tab order. */
  settle(): void {
    const rows = [...this.#grid.window.rows.values()];
    const kept = rows.find((row) => this.#stop !== undefined && row.element.contains(this.#stop));
    const isFocused = this.#stop?.matches(':focus') ?? false;
    const row = isFocused ? kept : rows.find(({ line }) => line === this.#place.line) ?? rows.find(({ line }) => line >= 0);
    if (row) this.#setStop(row, this.#place.cell);
  }

  #setStop(row: BoardRow, wanted: number): HTMLElement | undefined {
    // A heading has one cell only.
    const cell = row.cells[wanted]?.hidden === false ? wanted : 0;
    const stop = row.cells[cell];
    this.#place = { line: row.line, cell: wanted };
    if (stop !== this.#stop && this.#stop) this.#stop.tabIndex = -1;
    if (stop) stop.tabIndex = 0;
    this.#stop = stop;
    return stop;
  }
}
