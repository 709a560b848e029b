import type { BoardLines } from './board-lines.js';
import type { BoardRow } from './board-row.js';

/** How many rows stand ready beyond each edge of what is seen. */
const OVERSCAN = 4;

/** So many rows take in news in one frame: what they say has to be laid out and painted at its end. */
const AT_ONCE = 8;

/** How long scrolling must rest before the rows are put in order, in milliseconds. */
const REST_MS = 120;

/** The nodes that a window works on. */
export interface WindowNodes {
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** What is as high as all lines together, and holds the rows. */
  readonly canvas: HTMLElement;
  /** How high the head is that stays over the rows, in pixels. */
  readonly head: HTMLElement;
  /** As high as one row. */
  readonly ruler: HTMLElement;
}

/** Who fills the rows. */
export interface RowFiller {
  create(): BoardRow;
  /** Shows on a row what belongs on its line; gives back whether something else than an age is shown now. */
  fill(row: BoardRow, line: number): boolean;
  /** What stands on a line, as a key that goes with it when it moves. */
  keyOf(line: number): string;
}

/**
 * Shows a stretch of a long list: rows for what is seen and a little beyond it, recycled as it scrolls. All rows are equally high, so
 * nothing is measured but one of them.
 *
 * Once scrolling rests, rows stand in the page in the order in which they are seen, because that is how they are read aloud. The row
 * that has the focus is never taken away nor moved about in the page, however far it is scrolled out of sight.
 */
export class RowWindow {
  readonly #filler: RowFiller;
  readonly #rows = new Map<string, BoardRow>();
  // In a frame of its own: what a measure changes may be what was measured, and a page must not be told of a loop.
  readonly #sizes = new ResizeObserver(() => void requestAnimationFrame(() => this.measure()));
  #nodes: WindowNodes | undefined;
  #lines: BoardLines = { count: 0, at: () => undefined, lineOf: () => undefined };
  #rowHeight = 0;
  #height = 0;
  /** The rows that have not taken in their news yet; a frame is on its way while there are any. */
  readonly #due = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(filler: RowFiller) {
    this.#filler = filler;
  }

  /** How many whole rows are seen at once; at least one. */
  get page(): number {
    return Math.max(1, Math.floor(this.#height / (this.#rowHeight || 1)) - 1);
  }

  /** Whether the list is at its beginning. */
  get isAtTop(): boolean {
    return (this.#nodes?.scroller.scrollTop ?? 0) <= this.#rowHeight / 2;
  }

  /** The rows that there are, by what stands on them. */
  get rows(): ReadonlyMap<string, BoardRow> {
    return this.#rows;
  }

  attach(nodes: WindowNodes): void {
    this.#nodes = nodes;
    this.#sizes.observe(nodes.scroller);
    this.#sizes.observe(nodes.ruler);
    this.measure();
  }

  detach(): void {
    this.#sizes.disconnect();
    clearTimeout(this.#timer);
    this.#due.clear();
    this.#nodes = undefined;
  }

  /** Takes the sizes anew: of the list, and of one row, which changes with the text's size and in a narrow place. */
  measure(): void {
    if (this.#nodes === undefined) return;
    const { scroller, ruler } = this.#nodes;
    const rowHeight = ruler.offsetHeight;
    if (rowHeight !== this.#rowHeight) {
      const first = this.#rowHeight > 0 ? scroller.scrollTop / this.#rowHeight : 0;
      this.#rowHeight = rowHeight;
      this.#stretch();
      scroller.scrollTop = first * rowHeight;
      for (const row of this.#rows.values()) row.moveTo(row.line, row.line * rowHeight);
    }
    this.#takeHeight();
    this.place();
  }

  /** Other lines. The one that was seen first stays where it is, if it is still there and the list was not at its beginning. */
  setLines(lines: BoardLines, isFromTop: boolean): void {
    const { scroller } = this.#nodes ?? {};
    const top = scroller?.scrollTop ?? 0;
    const first = Math.floor(top / (this.#rowHeight || 1));
    const anchor = !isFromTop && !this.isAtTop && this.#lines.count > 0 ? this.#lines.at(first) : undefined;
    this.#lines = lines;
    this.#stretch();
    this.#takeHeight();
    const line = anchor && 'id' in anchor ? lines.lineOf(anchor.id) : undefined;
    if (scroller && (isFromTop || line !== undefined)) scroller.scrollTop = line === undefined ? 0 : top + (line - first) * this.#rowHeight;
    this.place();
    this.fill();
    this.#settle();
  }

  /** Fills all rows anew. */
  fill(): void {
    for (const row of this.#rows.values()) this.#filler.fill(row, row.line);
  }

  /** Fills the rows of calls that changed, some now and the others with the next frames; with `isLit` those light up that say something else. */
  refresh(changed: ReadonlySet<string>, isLit: boolean): void {
    const isUnderWay = this.#due.size > 0;
    for (const key of this.#rows.keys()) if (changed.has(key)) this.#due.add(key);
    if (!isUnderWay) this.#takeIn(isLit);
  }

  #takeIn(isLit: boolean): void {
    let room = AT_ONCE;
    for (const key of this.#due) {
      if (room-- === 0) {
        requestAnimationFrame(() => this.#takeIn(isLit));
        return;
      }
      this.#due.delete(key);
      const row = this.#rows.get(key);
      if (row && this.#filler.fill(row, row.line) && isLit) row.light();
    }
  }

  /** Throws the rows away; those that are made now have other columns. */
  clear(): void {
    for (const row of this.#rows.values()) row.element.remove();
    this.#rows.clear();
    this.place();
  }

  /** Scrolls as little as need be for a line to be seen, and gives back its row. */
  reveal(line: number): BoardRow | undefined {
    if (this.#nodes === undefined) return undefined;
    const { scroller } = this.#nodes;
    const top = line * this.#rowHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + this.#rowHeight > scroller.scrollTop + this.#height) scroller.scrollTop = top + this.#rowHeight - this.#height;
    this.place();
    return this.#rows.get(this.#filler.keyOf(line));
  }

  /** Sees to it that there is a row for every line that is seen, and for the one that has the focus. */
  place(): void {
    if (this.#nodes === undefined || this.#rowHeight === 0) return;
    const { scroller, canvas } = this.#nodes;
    const top = scroller.scrollTop / this.#rowHeight;
    const first = Math.max(0, Math.floor(top) - OVERSCAN);
    const end = Math.min(this.#lines.count, Math.ceil(top + this.#height / this.#rowHeight) + OVERSCAN);
    const wanted = this.#wanted(first, end);
    const spare: BoardRow[] = [];
    for (const [key, row] of this.#rows) {
      if (wanted.has(key)) continue;
      this.#rows.delete(key);
      spare.push(row);
    }
    for (const [key, line] of wanted) {
      const known = this.#rows.get(key);
      const row = known ?? spare.pop() ?? this.#create(canvas);
      if (row.line !== line) row.moveTo(line, line * this.#rowHeight);
      if (known) continue;
      this.#rows.set(key, row);
      row.darken();
      this.#filler.fill(row, line);
    }
    for (const { element } of spare) element.remove();
    this.#settleSoon();
  }

  #create(canvas: HTMLElement): BoardRow {
    const row = this.#filler.create();
    canvas.append(row.element);
    return row;
  }

  /** Puts the rows into their order in the page once scrolling rests: nobody is read to meanwhile, and moving nodes takes time. */
  #settleSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), REST_MS);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    const { canvas } = this.#nodes ?? {};
    if (!canvas) return;
    const elements = [...this.#rows.values()].sort((a, b) => a.line - b.line).map(({ element }) => element);
    if (elements.every((element, index) => canvas.children[index] === element)) return;
    // Whatever is moved loses the focus, so the row that has it stays, and the others go before and after it.
    const held = elements.find((element) => element.matches(':focus-within'));
    const place = held ? elements.indexOf(held) : -1;
    canvas.prepend(...elements.slice(0, Math.max(0, place)));
    canvas.append(...elements.slice(place + 1));
  }

  #wanted(first: number, end: number): Map<string, number> {
    const filler = this.#filler;
    const wanted = new Map<string, number>();
    const held = this.#heldLine();
    if (held !== undefined && held < first) wanted.set(filler.keyOf(held), held);
    for (let line = first; line < end; line++) wanted.set(filler.keyOf(line), line);
    if (held !== undefined && held >= end) wanted.set(filler.keyOf(held), held);
    return wanted;
  }

  get #focused(): Element | null {
    const root = this.#nodes?.canvas.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    return focused !== null && this.#nodes?.canvas.contains(focused) ? focused : null;
  }

  /** The line of the row that has the focus; it may have moved in the order. */
  #heldLine(): number | undefined {
    const focused = this.#focused;
    if (focused === null) return undefined;
    for (const [key, row] of this.#rows) {
      if (row.element.contains(focused)) return row.line < this.#lines.count && this.#filler.keyOf(row.line) === key ? row.line : this.#lines.lineOf(key);
    }
    return undefined;
  }

  // A short list is only as high as its lines, so this comes after they are known.
  #takeHeight(): void {
    const { scroller, head } = this.#nodes ?? {};
    if (scroller && head) this.#height = scroller.clientHeight - head.offsetHeight;
  }

  #stretch(): void {
    this.#nodes?.canvas.style.setProperty('block-size', `${this.#lines.count * this.#rowHeight}px`);
  }
}
