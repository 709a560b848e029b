/** What a user would put together from fetch-event-source, zod and zustand; its packages are apart from ours, and so it registers itself. */
export interface FetchEventSourceRival {
  /** Whether zod takes this for an update. It compiles its check where the page's policy lets it. */
  accepts(value: unknown): boolean;
  /** The data of each event of a stream. */
  readStream(chunks: readonly Uint8Array[], take: (data: string) => void): void;
  /** The number of calls that a stream leaves behind. */
  stateOf(chunks: readonly Uint8Array[]): number;
}

declare global {
  var fetchEventSourceRival: FetchEventSourceRival | undefined;
}

/** @throws {Error} where it was not loaded. */
export function fetchEventSourceRival(): FetchEventSourceRival {
  if (globalThis.fetchEventSourceRival === undefined) throw new Error('Load rivals/fetch-event-source.ts first.');
  return globalThis.fetchEventSourceRival;
}
