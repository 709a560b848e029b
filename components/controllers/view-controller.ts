import type { ReactiveControllerHost } from 'lit';
import type { CallsClient } from '../../src/client/calls-client.js';
import type { ViewOptions } from '../../src/view/index.js';
import type { PageClock } from '../page/page-clock.js';
import { servedFor, type Served } from '../page/served.js';
import { ClockController } from './clock-controller.js';
import { FeedController, type FeedSource } from './feed-controller.js';
import { isSameView } from './is-same-view.js';
import { LanguageController } from './language-controller.js';
import { viewOptionsOf, type ViewHost } from './view-options-of.js';

/** What a view is made from. */
export interface Moment<T> {
  /** What the feed gave last; `undefined` before, and where there is no feed. */
  readonly value: T | undefined;
  /** The client of the feed, where there is one. */
  readonly client: CallsClient | undefined;
  readonly options: ViewOptions;
  /** What a server rendered the element from, where one did. */
  readonly served: Served | undefined;
  /** Whether this is the first view of such an element: it must come to what the server made of it, so the feed has no say yet. */
  readonly isAsServed: boolean;
}

/** What a {@link ViewController} follows, and what it makes of it. */
export interface ViewSource<T, View> extends FeedSource<T> {
  /** Called on every change that may matter; it changes nothing itself. */
  readonly view: (moment: Moment<T>) => View;
  /** Whether the view changes as time goes by, so that it needs the page's clock. */
  readonly isAging: (value: T | undefined, served: Served | undefined) => boolean;
  /** For tests: another clock than the page's. */
  readonly clock?: PageClock;
}

const NO_FEED = { value: undefined, client: undefined } as const;

/**
 * Keeps what an element shows up to date: from the feed it belongs to, by the page's clock, in the page's language, and after
 * changes of its own properties.
 *
 * News only asks the element for an update; however much of it comes in a frame, the view is worked out once. The element must
 * ask `shouldUpdate` of this controller in its own, so that it renders only where the view says something else than before.
 */
export class ViewController<T, View> {
  readonly #host: ReactiveControllerHost & ViewHost;
  readonly #source: ViewSource<T, View>;
  readonly #feed: FeedController<T>;
  readonly #clock: ClockController;
  readonly #language: LanguageController;
  #view: View | undefined;
  // `null` where no server rendered the element; unknown until the first view.
  #served: Served | null | undefined;
  #isTakenOver = false;

  constructor(host: ReactiveControllerHost & ViewHost, source: ViewSource<T, View>) {
    const ask = (): void => host.requestUpdate();
    this.#host = host;
    this.#source = source;
    this.#feed = new FeedController(host, source, ask);
    this.#clock = new ClockController(host, ask, source.clock);
    this.#language = new LanguageController(host, ask);
  }

  /** The client of the feed, where there is one. */
  get client(): CallsClient | undefined {
    return this.#feed.client;
  }

  /** What the element shows. */
  get view(): View {
    return (this.#view ??= this.#compute());
  }

  /** Whether the element must render: a property of its own changed, or the view says something else than before. */
  shouldUpdate(changed: ReadonlyMap<PropertyKey, unknown>): boolean {
    const before = this.#view;
    // With another property the feed may follow another call, which it does after this.
    this.#view = changed.size > 0 ? undefined : this.#compute();
    return changed.size > 0 || !isSameView(this.#view, before);
  }

  #compute(): View {
    const served = (this.#served === undefined ? (this.#served = servedFor(this.#host) ?? null) : this.#served) ?? undefined;
    const isAsServed = served !== undefined && !this.#isTakenOver;
    if (isAsServed) this.#takeOver();
    const { value, client } = isAsServed ? NO_FEED : this.#feed;
    this.#clock.isNeeded = this.#source.isAging(this.#feed.value, served);
    return this.#source.view({ value, client, options: viewOptionsOf(this.#host, client, served, isAsServed, this.#language), served, isAsServed });
  }

  /** What the server said is as old as the page: the next view is of now. */
  #takeOver(): void {
    this.#isTakenOver = true;
    if (this.#host.isConnected) queueMicrotask(() => this.#host.requestUpdate());
  }
}
