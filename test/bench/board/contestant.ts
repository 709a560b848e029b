import type { CallsClient } from '../../../src/client/calls-client.js';

/** One way to show a long list of calls. */
export interface Contestant {
  /** Puts a list on the page; it shows its first rows as soon as it can. */
  mount(client: CallsClient, place: HTMLElement): Mounted;
}

/** A list on the page. */
export interface Mounted {
  /** What scrolls, once it is there. */
  scroller(): HTMLElement | null | undefined;
  /** How many rows there are at the moment. */
  rows(): number;
  unmount(): void;
}
