import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallsClient } from '../../src/client/calls-client.js';
import type { ViewOptions } from '../../src/view/index.js';
import type { PageClock } from '../page/page-clock.js';
import { ClockController } from './clock-controller.js';
import { FeedController, type FeedSource } from './feed-controller.js';
import { isSameView } from './is-same-view.js';
import { viewOptionsOf, type ViewHost } from './view-options-of.js';

/** What a view is made from. */
export interface Moment<T> {
  /** What the feed gave last; `undefined` before, and where there is no feed. */
  readonly value: T | undefined;
  /** The client of the feed, where there is one. */
  readonly client: CallsClient | undefined;
  readonly options: ViewOptions;
}

/** What a {@link ViewController} follows, and what it makes of it. */
export interface ViewSource<T, View> extends FeedSource<T> {
  /** Called on every change that may matter; it changes nothing itself. */
  readonly view: (moment: Moment<T>) => View;
  /** Whether the view changes as time goes by, so that it needs the page's clock. */
  readonly isAging: (value: T | undefined) => boolean;
  /** For tests: another clock than the page's. */
  readonly clock?: PageClock;
}

/**
 * Keeps what an element shows up to date: from the feed it belongs to, by the page's clock, and after changes of its own
 * properties. It asks the element to render only when the view says something else than before.
 */
export class ViewController<T, View> implements ReactiveController {
  readonly #host: ReactiveControllerHost & ViewHost;
  readonly #source: ViewSource<T, View>;
  readonly #feed: FeedController<T>;
  readonly #clock: ClockController;
  #view: View | undefined;

  constructor(host: ReactiveControllerHost & ViewHost, source: ViewSource<T, View>) {
    this.#host = host;
    this.#source = source;
    this.#feed = new FeedController(host, source, () => this.refresh());
    this.#clock = new ClockController(host, () => this.refresh(), source.clock);
    host.addController(this);
  }

  /** What the element shows. */
  get view(): View {
    return (this.#view ??= this.#compute());
  }

  /** Works the view out again and lets the element render where it says something else. */
  refresh(): void {
    const view = this.#compute();
    if (isSameView(view, this.#view)) return;
    this.#view = view;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#view = this.#compute();
  }

  #compute(): View {
    const { value, client } = this.#feed;
    this.#clock.isNeeded = this.#source.isAging(value);
    return this.#source.view({ value, client, options: viewOptionsOf(this.#host, client) });
  }
}
