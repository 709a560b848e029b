import { Observable, type Subscriber } from 'rxjs';
import type { Call } from '../model/index.js';
import type { CallStore, CallSummary } from '../reducer/index.js';
import type { Calls, CallsClient } from './calls-client.js';
import type { ClientEnvironment } from './client-environment.js';
import { Hub } from './hub.js';

/** The ids that changed, and the same as a set once somebody wants one: most who are told look at what they show. */
interface Changes {
  readonly ids: readonly string[];
  set?: ReadonlySet<string>;
}

/**
 * So many of those who watch a call are told in one frame; where there are many more, this share of them. What each of them changes on
 * the page has to be laid out and painted at the frame's end, and a hundred badges at once are more than a frame's time.
 */
const AT_ONCE = 40;
const SHARE = 8;

/** Those who look at all calls are told in the same frame where no more than so many were told before them. */
const FEW = 10;

/** Looks out for one call on behalf of one subscriber. */
interface Watcher {
  /** Tells the subscriber, where the call is another than the one it was told of; true where it did. */
  show(): boolean;
  complete(): void;
}

/** What call streams work on. */
export interface CallStreamsOptions {
  readonly store: CallStore;
  readonly environment: ClientEnvironment;
  /** Runs with each frame, after the streams have told what changed. */
  readonly onFrame: () => void;
}

/**
 * Hands out what changed in a store, at most once a frame. Where many watch calls that changed, it takes some frames to tell all of
 * them, and then those who look at all calls; each is told what is true at that moment.
 *
 * Each call has its own watchers, found by its id: a change costs nothing to those who watch other calls.
 */
export class CallStreams implements Pick<CallsClient, 'call$' | 'calls$' | 'summary$'> {
  readonly #options: CallStreamsOptions;
  readonly #watchers = new Map<string, Set<Watcher>>();
  readonly #frames = new Hub<Changes>();
  #isHeard = false;
  #cancelFrame: (() => void) | undefined;
  /** Who has not been told yet, and what changed, of a round that takes more than a frame. */
  readonly #due = new Set<Watcher>();
  #ids: readonly string[] = [];
  #isClosed = false;
  readonly calls$: Observable<Calls>;
  readonly summary$: Observable<CallSummary>;

  constructor(options: CallStreamsOptions) {
    const { store } = options;
    this.#options = options;
    this.calls$ = this.#eachFrame((subscriber) => (changes) => subscriber.next({
      get changed() { return changes.set ??= new Set(changes.ids); },
      get size() { return store.size; },
      get: (id) => store.get(id),
      values: () => store.values(),
    }));
    this.summary$ = this.#eachFrame((subscriber) => {
      let shown = '';
      return () => {
        // Before that, no calls would be a claim that nobody made.
        if (!this.#isHeard && store.size === 0) return;
        const summary = store.summary();
        const text = JSON.stringify(summary);
        if (text !== shown) subscriber.next(summary);
        shown = text;
      };
    });
  }

  call$(id: string): Observable<Call | undefined> {
    return new Observable((subscriber) => {
      const { store } = this.#options;
      let shown = store.get(id);
      subscriber.next(shown);
      if (this.#isClosed) {
        subscriber.complete();
        return undefined;
      }
      const watcher: Watcher = {
        show() {
          const call = store.get(id);
          if (call === shown) return false;
          shown = call;
          subscriber.next(call);
          return true;
        },
        complete: () => subscriber.complete(),
      };
      const watchers = this.#watchers.get(id) ?? new Set();
      this.#watchers.set(id, watchers.add(watcher));
      return () => {
        watchers.delete(watcher);
        this.#due.delete(watcher);
        if (watchers.size === 0 && this.#watchers.get(id) === watchers) this.#watchers.delete(id);
      };
    });
  }

  /** The host has told all that it has, which may be no calls at all. */
  hear(): void {
    if (this.#isHeard) return;
    this.#isHeard = true;
    if (this.#options.store.size === 0) this.#frames.next({ ids: [] });
  }

  /** Something is to be told with the next frame. */
  touch(): void {
    if (!this.#isClosed) this.#cancelFrame ??= this.#options.environment.frame((isSeen) => this.#tell(isSeen));
  }

  /** Completes every stream. Changes that no frame has told yet are told first, so that the last state is the true one. */
  close(): void {
    if (this.#isClosed) return;
    // The round that is under way, and what changed since it began.
    for (let round = 0; round < 2 && this.#cancelFrame; round++) {
      this.#cancelFrame();
      this.#tell(false);
    }
    this.#cancelFrame?.();
    this.#isClosed = true;
    for (const watchers of this.#watchers.values()) for (const watcher of watchers) watcher.complete();
    this.#frames.complete();
  }

  /** @param begin Gives, for one subscriber, what to do at once and with each frame. */
  #eachFrame<T>(begin: (subscriber: Subscriber<T>) => (changes: Changes) => void): Observable<T> {
    return new Observable((subscriber) => {
      const show = begin(subscriber);
      show({ ids: [] });
      return this.#frames.told$.subscribe({ next: show, complete: () => subscriber.complete() });
    });
  }

  /** @param isSeen Where nobody sees it, nothing has to be painted, and all are told at once. */
  #tell(isSeen = true): void {
    this.#cancelFrame = undefined;
    const due = this.#due;
    const watched = this.#watchers;
    const goesOn = this.#ids.length > 0;
    const ids = goesOn ? this.#ids : this.#options.store.takeChanged();
    if (!goesOn) for (const id of watched.size < ids.length ? watched.keys() : ids) watched.get(id)?.forEach((watcher) => due.add(watcher));
    let room = isSeen ? Math.max(AT_ONCE, due.size / SHARE) : Number.POSITIVE_INFINITY;
    const few = room - FEW;
    for (const watcher of due) {
      if (room <= 0) break;
      due.delete(watcher);
      if (watcher.show()) room--;
    }
    const isDone = due.size === 0 && room >= few;
    this.#ids = isDone ? [] : ids;
    if (isDone && ids.length > 0) this.#frames.next({ ids });
    this.#options.onFrame();
    // What changed meanwhile has asked for a frame that this round has taken.
    if (goesOn || !isDone) this.touch();
  }
}
