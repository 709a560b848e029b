import type { Call, Vocabulary } from '../../src/model/index.js';

/** What an element was rendered from on a server: its first render on the page must come to the same. */
export interface Served {
  /** The moment, in milliseconds since 1970. */
  readonly now: number;
  /** The language of its words. */
  readonly lang: string;
  /** The time zone of its times, where the element names none itself. */
  readonly timeZone?: string;
  readonly call?: Call;
  readonly vocabulary?: Vocabulary;
}

/** Gives what an element was rendered from; `undefined` for one that no server rendered. */
export type ServedLookup = (element: Element) => Served | undefined;

declare global {
  // A global and not a module's variable: elements of every copy of this package find it.
  var ringbackServed: ServedLookup | undefined; // oxlint-disable-line no-var
}

/** What an element was rendered from, where `ringback/ssr` is rendering it or `ringback/hydrate` takes it over. */
export function servedFor(element: Element): Served | undefined {
  return globalThis.ringbackServed?.(element);
}

/** From now on `lookup` answers. */
export function serveWith(lookup: ServedLookup | undefined): void {
  globalThis.ringbackServed = lookup;
}
