import type { connectCalls } from '../src/client/index.js';
import type { defineVocabulary } from '../src/model/index.js';
import type { registerWords } from '../src/view/index.js';

/** What a page that has Ringback from a script tag finds under `ringback`. */
export interface RingbackGlobal {
  /** The version of the file whose elements this page uses. */
  readonly version: string;
  readonly connectCalls: typeof connectCalls;
  readonly defineVocabulary: typeof defineVocabulary;
  readonly registerWords: typeof registerWords;
}

declare global {
  // oxlint-disable-next-line no-var -- only a `var` is a property of the page
  var ringback: RingbackGlobal;
}

/**
 * Puts what a page may need under `ringback`. Where another copy has done so before, its elements are the ones of the page, and
 * what shapes them is left to it too.
 */
export function offerGlobal(offered: RingbackGlobal): void {
  // An element whose id is "ringback" has that name as well, but is no property of the page's own.
  if (!Object.hasOwn(globalThis, 'ringback')) globalThis.ringback = offered;
}
