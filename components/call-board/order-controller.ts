import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Calls } from '../../src/client/calls-client.js';
import type { Call } from '../../src/model/index.js';
import { FeedController } from '../controllers/feed-controller.js';
import { NO_ORDER, TURN, buildOrder, type BoardOrder } from './board-order.js';
import type { Placement } from './board-query.js';
import { givenCalls, type GivenCalls } from './given-calls.js';
import { pageSlices, runInSlices, type SliceEnvironment } from './run-in-slices.js';

/** How often an order is renewed by itself at most, in milliseconds. */
export const RENEW_MS = 1000;

/** A list that is so many times longer than this is renewed so many times less often: building it is the dearest thing that a board does. */
const LONG = 20_000;

/** With fewer calls than this a list is still filling, and is renewed at once. */
const FEW = 50;

/** So many calls are held against the order in one task. */
const WEIGHED = 512;

/** The board as its order needs it. */
export interface OrderHost extends ReactiveControllerHost, Element {
  /** Calls that were handed in; they win over the feed's. */
  readonly value: Iterable<Call> | undefined;
}

/** What the order asks of the board, and tells it. */
export interface OrderOptions {
  readonly placement: () => Placement;
  readonly collator: () => Intl.Collator;
  /** Whether nobody reads or points at the list, so that its order may change under them. */
  readonly isAtRest: () => boolean;
  /** The ids that another order begins with are known, before the rest of it. */
  readonly onHead?: (ids: readonly string[]) => void;
  /** Another order is shown from now on. */
  readonly onOrder: () => void;
  /** Calls changed; all of them where `changed` is empty. */
  readonly onNews: (changed: ReadonlySet<string>) => void;
  readonly environment?: OrderEnvironment;
}

/** What the order needs from the page; a test hands in its own. */
export interface OrderEnvironment extends SliceEnvironment {
  after(milliseconds: number, run: () => void): () => void;
}

const PAGE: OrderEnvironment = {
  ...pageSlices,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Keeps the order of a board's calls.
 *
 * News never moves a row: it only tells how many calls would have another place. The order is built anew when the board asks for
 * it, and by itself while nobody reads or points at the list, at most once a second, and less often where it is very long. Building goes in slices, so that no task is long
 * however many calls there are; what an update costs does not depend on their number.
 */
export class OrderController implements ReactiveController {
  readonly #options: OrderOptions;
  readonly #environment: OrderEnvironment;
  readonly #feed: FeedController<Calls>;
  #order = NO_ORDER;
  #given: { readonly value: Iterable<Call>; readonly calls: GivenCalls } | undefined;
  readonly #host: OrderHost;
  readonly #waiting = new Set<string>();
  // What changed and was not held against the order yet. While one is being built it is not known where its calls stand.
  readonly #unweighed = new Set<string>();
  #stopWeighing = (): void => {};
  #stopBuilding: (() => void) | undefined;
  #built: Promise<void> | undefined;
  #onBuilt = (): void => {};
  #stopWaiting: (() => void) | undefined;

  constructor(host: OrderHost, options: OrderOptions) {
    this.#host = host;
    this.#options = options;
    this.#environment = options.environment ?? PAGE;
    this.#feed = new FeedController(host, {
      key: () => host.value === undefined,
      watch: (client) => host.value === undefined ? client.calls$ : undefined,
    }, () => this.#take());
    host.addController(this);
  }

  /** The order that is shown. */
  get order(): BoardOrder {
    return this.#order;
  }

  /** What is known of the calls at the moment. */
  get calls(): Calls | undefined {
    return this.given ?? this.#feed.value;
  }

  /** The calls that were handed in, if any were. */
  get given(): GivenCalls | undefined {
    const { value } = this.#host;
    if (value === undefined) return undefined;
    if (this.#given?.value !== value) this.#given = { value, calls: givenCalls(value) };
    return this.#given.calls;
  }

  get client(): FeedController<Calls>['client'] {
    return this.#feed.client;
  }

  /** How many calls would have another place in a new order. */
  get waiting(): number {
    return this.#waiting.size;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Resolves when the order that is being built is finished or given up; `undefined` where none is. */
  get built(): Promise<void> | undefined {
    return this.#built;
  }

  /** Builds a new order now. With `isOther` it is another one in kind, so that the one before does not help. */
  renew(isOther = false): void {
    this.#stop();
    const { calls } = this;
    if (calls === undefined) {
      this.#show(NO_ORDER);
      return;
    }
    const { placement, collator, onHead } = this.#options;
    this.#unweighed.clear();
    let isDone = false;
    const work = buildOrder(calls, {
      placement: placement(), collator: collator(), before: isOther ? undefined : this.#order, show: (order) => this.#show(order),
      // Rows that are shown would only move twice.
      showHead: isOther || this.#order.ids.length === 0 ? onHead : undefined,
    });
    const stop = runInSlices(work, () => {
      isDone = true;
      this.#stopBuilding = undefined;
      this.#end();
      this.#weigh();
    }, this.#environment);
    if (isDone) return;
    this.#stopBuilding = stop;
    this.#built = new Promise((resolve) => { this.#onBuilt = resolve; });
  }

  #show(order: BoardOrder): void {
    this.#order = order;
    this.#waiting.clear();
    this.#options.onOrder();
  }

  #take(): void {
    const { calls } = this;
    const changed = calls?.changed;
    // A first look, after which nothing of what was known before need be true.
    if (changed === undefined || changed.size === 0) {
      this.renew(true);
      return;
    }
    for (const id of changed) this.#unweighed.add(id);
    if (!this.#stopBuilding) this.#weigh();
    this.#options.onNews(changed);
  }

  /** Finds out which calls have moved: where very many changed, some in this frame, and the others in tasks of their own. */
  #weigh(): void {
    this.#stopWeighing();
    this.#stopWeighing = runInSlices(this.#weighing(), () => this.#renewSoon(), this.#environment);
  }

  * #weighing(): Generator<typeof TURN, void> {
    let weighed = 0;
    for (const id of this.#unweighed) {
      this.#unweighed.delete(id);
      if (this.#order.isMoved(id, this.calls?.get(id))) this.#waiting.add(id);
      else this.#waiting.delete(id);
      if (++weighed % WEIGHED === 0) yield TURN;
    }
  }

  #renewSoon(): void {
    if (this.#waiting.size === 0 || this.#stopWaiting || this.#stopBuilding) return;
    const shown = this.#order.ids.length;
    this.#stopWaiting = this.#environment.after(shown < FEW ? 0 : RENEW_MS * Math.max(1, shown / LONG), () => {
      this.#stopWaiting = undefined;
      // Where nothing is shown yet, nothing can jump.
      if (shown === 0 || this.#options.isAtRest()) this.renew();
      else this.#renewSoon();
    });
  }

  #stop(): void {
    this.#stopBuilding?.();
    this.#stopWeighing();
    this.#stopWaiting?.();
    this.#end();
    this.#stopBuilding = undefined;
    this.#stopWaiting = undefined;
  }

  #end(): void {
    this.#built = undefined;
    this.#onBuilt();
  }
}
