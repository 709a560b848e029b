import type { Observable } from 'rxjs';

/** What the world around the client can say to it. */
export const LINE_SIGNS = [
  'online',     // there is a network again
  'offline',    // there is none
  'visible',    // the page is looked at again
  'put-away',   // the page goes into the back-forward cache, or away
  'taken-out',  // the page comes back from there
] as const;

/** One sign from the world around the client. */
export type LineSign = (typeof LINE_SIGNS)[number];

/**
 * Everything the client takes from the world: network, time, chance and the page. A test gives its own; everyone else
 * leaves it to the default, which fits pages, workers and Node.
 */
export interface ClientEnvironment {
  /** Asks over HTTP. Must reject where no answer comes. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** This machine's clock, in milliseconds since 1970. */
  now(): number;
  /** Runs work once after so many milliseconds; gives a function that calls it off. */
  after(ms: number, work: () => void): () => void;
  /** A number drawn from [0, 1). */
  random(): number;
  /**
   * Runs work once with the next frame that is painted, or soon where none is, and tells it whether anybody can see the page; gives a
   * function that calls it off.
   */
  frame(work: (isSeen?: boolean) => void): () => void;
  /** Runs work once in a task of its own, after the page had a chance to breathe; gives a function that calls it off. */
  task(work: () => void): () => void;
  /** What happens to network and page. Subscribed once, and given up on `close`. */
  readonly signs$: Observable<LineSign>;
  /** Whether there may be a network. */
  isOnline(): boolean;
  /** What a relative feed address stands against; `undefined` where there is no page. */
  readonly baseUrl: string | undefined;
}
