import { adoptStyles } from 'lit';
import type { Calls } from '../../../src/client/calls-client.js';
import type { Call } from '../../../src/model/index.js';
import { BoardRow } from '../../../components/call-board/board-row.js';
import { DEFAULT_COLUMNS, columnTracks } from '../../../components/call-board/board-column.js';
import { CallBoardElement } from '../../../components/call-board/call-board.js';
import { rowView } from '../../../components/call-board/row-view.js';

/** The height of a row, in pixels. */
export const ROW = 44;

/** The height of the list, in pixels. */
export const HEIGHT = 576;

const OUTCOMES = ['not-reached', 'unsure', 'pending', 'machine', 'person', 'cancelled'] as const;

/** The ids of calls, those first who need somebody: what anyone has to do at least. */
export function attentionFirst(calls: Calls): string[] {
  const buckets = new Map<string, string[]>(OUTCOMES.map((outcome) => [outcome, []]));
  for (const call of calls.values()) buckets.get(call.outcome)?.push(call.id);
  return [...buckets.values()].flat();
}

/** The nodes and words of a row are the same for all, so that only how they are placed differs. */
export function plainRow(): BoardRow {
  return new BoardRow(DEFAULT_COLUMNS);
}

/** Fills a row. */
export function fillRow(row: BoardRow, id: string, call: Call | undefined, now: number): void {
  row.show(rowView(id, call, DEFAULT_COLUMNS, { now }));
}

/** A list on the page. */
export interface PlainList {
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** What is as high as all rows. */
  readonly canvas: HTMLElement;
  remove(): void;
}

/** A list that looks like the board's. */
export function plainList(place: HTMLElement, count: number): PlainList {
  const scroller = document.createElement('div');
  const canvas = document.createElement('div');
  scroller.style.blockSize = `${HEIGHT}px`;
  canvas.className = 'canvas';
  canvas.style.blockSize = `${count * ROW}px`;
  scroller.append(canvas);
  return { scroller, canvas, remove: plainFrame(place, scroller) };
}

/**
 * Puts what scrolls on the page, in a root with the board's own style sheets, so that layout and paint cost all the same.
 *
 * @returns Takes it away again.
 */
export function plainFrame(place: HTMLElement, scroller: HTMLElement): () => void {
  const host = document.createElement('div');
  const base = document.createElement('div');
  base.className = 'base';
  scroller.classList.add('list');
  scroller.style.setProperty('--_columns', columnTracks(DEFAULT_COLUMNS));
  base.append(scroller);
  adoptStyles(host.attachShadow({ mode: 'open' }), CallBoardElement.elementStyles);
  host.shadowRoot?.append(base);
  place.append(host);
  return () => host.remove();
}
