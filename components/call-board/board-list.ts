import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Calls } from '../../src/client/calls-client.js';
import type { Call } from '../../src/model/index.js';
import type { ViewOptions } from '../../src/view/index.js';
import { ClockController } from '../controllers/clock-controller.js';
import { LanguageController } from '../controllers/language-controller.js';
import { viewOptionsOf, type ViewHost } from '../controllers/view-options-of.js';
import { linesOf, type BoardLines } from './board-lines.js';
import type { BoardColumn } from './board-column.js';
import { NO_ORDER, type BoardOrder } from './board-order.js';
import type { Placement } from './board-query.js';
import { BoardRows } from './board-rows.js';
import { GridFocus } from './grid-focus.js';
import { OrderController } from './order-controller.js';
import { RowWindow, type WindowNodes } from './row-window.js';

/** How often the board renders at most because of news, in milliseconds. Rows do not wait for it. */
const RENDER_MS = 500;

/** The board as its list needs it. */
export interface ListHost extends ReactiveControllerHost, ViewHost {
  readonly value: Iterable<Call> | undefined;
  readonly selected: string | undefined;
  readonly hold: boolean;
  readonly grouped: boolean;
  readonly shownColumns: readonly BoardColumn[];
  placement(options: ViewOptions): Placement;
}

/**
 * The list of a board: the order of the calls, the window of rows over it, and the focus in it. The board's template holds the
 * nodes; what stands in the rows is written here, and past the template, as it comes.
 */
export class BoardList implements ReactiveController {
  readonly #host: ListHost;
  readonly #order: OrderController;
  readonly #clock: ClockController;
  readonly #window: RowWindow;
  readonly #focus: GridFocus;
  #lines = linesOf(NO_ORDER, false);
  #nodes: WindowNodes | undefined;
  #options: ViewOptions | undefined;
  #isPointed = false;
  #isAsked = false;
  #isWhole = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Called once after somebody asked for other calls and they are shown. */
  readonly #onAnswer: () => void;

  constructor(host: ListHost, onAnswer: () => void) {
    this.#host = host;
    this.#onAnswer = onAnswer;
    this.#window = new RowWindow(new BoardRows({
      lines: () => this.#lines, calls: () => this.calls, columns: () => host.shownColumns, options: () => this.options, selected: () => host.selected,
    }));
    this.#focus = new GridFocus({ window: this.#window, lines: () => this.#lines.count, isRtl: () => host.matches(':dir(rtl)') });
    this.#order = new OrderController(host, {
      placement: () => host.placement(this.options),
      collator: () => collatorOf(this.options.lang),
      isAtRest: () => this.#isAtRest,
      onHead: (ids) => this.#showHead(ids),
      onOrder: () => this.#showOrder(),
      onNews: (changed) => {
        this.#window.refresh(changed, isMotionWelcome());
        this.renderSoon();
      },
    });
    this.#clock = new ClockController(host, () => this.#window.fill());
    new LanguageController(host, () => this.#speak());
    host.addController(this);
  }

  get order(): BoardOrder {
    return this.#order.order;
  }

  get calls(): Calls | undefined {
    return this.#order.calls;
  }

  /** The calls that were handed in, if any were. */
  get given(): OrderController['given'] {
    return this.#order.given;
  }

  /** How many calls would have another place in a new order. */
  get waiting(): number {
    return this.#order.waiting;
  }

  /** Resolves when no order is being built any more. */
  async settled(): Promise<void> {
    // oxlint-disable-next-line no-await-in-loop -- one may be given up for the next
    while (this.#order.built) await this.#order.built;
  }

  /** How many calls are shown; `undefined` while that is not known yet. */
  get shown(): number | undefined {
    return this.#isWhole ? this.order.ids.length : undefined;
  }

  /** How many rows there are, headings and the head too; -1 while that is not known yet, as ARIA has it. */
  get rowCount(): number {
    return this.#isWhole ? this.#lines.count + 1 : -1;
  }

  /** How things are worded at the moment. It is worked out once for all rows of a frame. */
  get options(): ViewOptions {
    if (this.#options === undefined) queueMicrotask(() => { this.#options = undefined; });
    return (this.#options ??= viewOptionsOf(this.#host, this.#order.client));
  }

  hostDisconnected(): void {
    this.#window.detach();
    this.#nodes = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Takes the nodes of the template, once they are there. */
  attach(nodes: WindowNodes): void {
    if (this.#nodes !== undefined) return;
    this.#nodes = nodes;
    this.#window.attach(nodes);
    this.#focus.settle();
  }

  /** Shows what is asked for now. `isOther`: it is something else than before, and begins at its top. */
  renew(isOther: boolean): void {
    this.#isAsked ||= isOther;
    this.#order.renew(isOther);
  }

  /** Makes new rows; their columns are others. */
  remake(): void {
    this.#window.clear();
    this.#focus.settle();
  }

  /** Fills the rows anew: what is selected, or how they are worded, has changed. */
  refill(): void {
    this.#window.fill();
  }

  /** Puts the focus on the row of a call; where it is gone, on one near to where it was. */
  focusCall(id: string): void {
    this.#focus.focus(this.#lines.lineOf(id) ?? this.#focus.line);
  }

  /** Renders the board before long, however much news there is. */
  renderSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#host.requestUpdate();
    }, RENDER_MS);
  }

  readonly onScroll = (): void => {
    this.#window.place();
    this.#focus.settle();
  };

  readonly onPointer = ({ type }: Event): void => {
    this.#isPointed = type === 'pointerenter';
  };

  /** The call whose row an event happened in. */
  callAt(event: Event): string | undefined {
    const row = this.#focus.take(event);
    const entry = row && this.#lines.at(row.line);
    return entry && 'id' in entry ? entry.id : undefined;
  }

  /** Moves the focus where a key leads; false where it is no key of a grid. */
  follow(event: KeyboardEvent): boolean {
    return this.#focus.follow(event);
  }

  get #isAtRest(): boolean {
    return !this.#host.hold && !this.#isPointed && this.#host.selected === undefined && this.#window.isAtTop && !this.#hasFocus;
  }

  get #hasFocus(): boolean {
    return this.#nodes?.scroller.matches(':focus-within') ?? false;
  }

  #showHead(ids: readonly string[]): void {
    // A heading says how many calls stand under it. And whoever is further down, or has the focus, is to stay where they are.
    if (this.#host.grouped || this.#hasFocus || !this.#isAsked && !this.#window.isAtTop) return;
    this.#isWhole = false;
    this.#show(linesOf({ ...NO_ORDER, ids }, false));
  }

  #showOrder(): void {
    this.#isWhole = true;
    this.#show(linesOf(this.order, this.#host.grouped));
    if (this.#isAsked) this.#onAnswer();
    this.#isAsked = false;
    this.#host.requestUpdate();
  }

  #show(lines: BoardLines): void {
    const hadFocus = this.#hasFocus;
    this.#lines = lines;
    this.#window.setLines(lines, this.#isAsked);
    this.#clock.isNeeded = lines.count > 0;
    this.#focus.settle();
    // The call that had the focus may not be shown any more.
    if (hadFocus && !this.#hasFocus) this.#focus.focus(this.#focus.line);
  }

  /** The language is another, or its words are: in names it may mean another order too. */
  #speak(): void {
    this.#window.fill();
    this.renew(false);
    this.#host.requestUpdate();
  }
}

const isMotionWelcome = (): boolean => matchMedia('(prefers-reduced-motion: no-preference)').matches;

function collatorOf(lang: string | undefined): Intl.Collator {
  try {
    return new Intl.Collator(lang, { numeric: true });
  } catch {
    return new Intl.Collator();
  }
}
