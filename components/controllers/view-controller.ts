import type { ReactiveControllerHost, ReactiveElement } from 'lit';
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

type Host = ReactiveControllerHost & ViewHost & Pick<ReactiveElement, 'isUpdatePending'>;

const NO_FEED: { readonly value?: undefined; readonly client?: undefined } = {};

/**
 * Keeps what an element shows up to date: from the feed it belongs to, by the page's clock, in the page's language, and after
 * changes of its own properties.
 *
 * News that leaves the view as it is ends here. Other news asks the element for an update; however much of it comes until then, the
 * element renders once. It must ask `shouldUpdate` of this controller in its own, so that it renders only where the view says something
 * else than before.
 */
export class ViewController<T, View> {
  readonly #host: Host;
  readonly #source: ViewSource<T, View>;
  readonly #feed: FeedController<T>;
  readonly #clock: ClockController;
  readonly #language: LanguageController;
  #view: View | undefined;
  // The view that has asked for an update; `undefined` where it has to be worked out then.
  #next: View | undefined;
  // Looked up for the first view. Nothing is in it where no server rendered the element.
  #origin: { readonly served: Served | undefined } | undefined;
  #isTakenOver = false;

  constructor(host: Host, source: ViewSource<T, View>) {
    const hear = (): void => this.#hear();
    this.#host = host;
    this.#source = source;
    this.#feed = new FeedController(host, source, hear);
    this.#clock = new ClockController(host, hear, source.clock);
    this.#language = new LanguageController(host, () => {
      this.#next = undefined;
      host.requestUpdate();
    });
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
    const next = this.#next;
    this.#next = undefined;
    // With another property the feed may follow another call, which it does after this.
    this.#view = changed.size > 0 ? undefined : next ?? this.#compute();
    return changed.size > 0 || !isSameView(this.#view, before);
  }

  /** Most news of a storm changes nothing that is shown. To find that out at once costs a fraction of an update of the element. */
  #hear(): void {
    const next = this.#host.isUpdatePending ? undefined : this.#compute();
    if (isSameView(next, this.#view)) return;
    this.#next = next;
    this.#host.requestUpdate();
  }

  #compute(): View {
    const { served } = (this.#origin ??= { served: servedFor(this.#host) });
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
