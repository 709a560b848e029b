import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BoardColumn } from './board-column.js';
import { boardCsv } from './board-csv.js';
import type { BoardList } from './board-list.js';
import { download } from './download.js';
import { runInSlices } from './run-in-slices.js';

type Board = ReactiveControllerHost & HTMLElement & { readonly shownColumns: readonly BoardColumn[] };

/**
 * Keeps what a board shows as a CSV file. The page goes on meanwhile; a new file puts an end to one that is being written, and so
 * does the board's leaving the page.
 */
export class ExportController implements ReactiveController {
  readonly #board: Board;
  readonly #list: BoardList;
  #stop: (() => void) | undefined;

  constructor(board: Board, list: BoardList) {
    this.#board = board;
    this.#list = list;
    board.addController(this);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Begins a file. */
  readonly keep = async (): Promise<void> => {
    await this.#list.settled();
    const { order, calls, options } = this.#list;
    if (calls === undefined) return;
    this.#stop?.();
    this.#stop = runInSlices(boardCsv(order.ids, calls, this.#board.shownColumns, options),
      (text) => download(this.#board.ownerDocument, 'calls.csv', 'text/csv;charset=utf-8', text));
  };
}
