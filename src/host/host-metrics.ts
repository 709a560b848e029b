/** The transports that a host speaks. */
export const HOST_TRANSPORTS = ['sse', 'websocket', 'polling'] as const;

/** The name of a transport that a host speaks. */
export type HostTransport = (typeof HOST_TRANSPORTS)[number];

/** What a host can tell of itself. Apart from the first two, everything is counted since the host was made. */
export interface HostMetrics {
  /** Connections that are open now; for polling, requests that are held now. */
  readonly connections: Readonly<Record<HostTransport, number>>;
  /** What waits now for readers that are behind, in bytes. */
  readonly queuedBytes: number;
  /** Updates that were published here. What other hosts of the same log published is not among them. */
  readonly published: number;
  /** Updates that were handed to readers, once for each reader; snapshots apart. */
  readonly delivered: number;
  /** Readers who began with a snapshot because they had no cursor. */
  readonly snapshots: number;
  /** Readers who went on from their cursor with nothing missed; for polling, answers that had something to tell. */
  readonly resumes: number;
  /** Readers whose cursor was of no use. */
  readonly resets: number;
  /** Connections that were ended because the reader was too slow. */
  readonly slowReaders: number;
  /** Readers who were refused: 401, 403, and the close codes that mean the same. */
  readonly refusedReaders: number;
  /** Webhooks that were refused because their signature was missing or wrong. */
  readonly refusedWebhooks: number;
}

/** What is counted; the routes and connections of one host share it. */
export type HostCounters = { -readonly [Name in Exclude<keyof HostMetrics, 'connections' | 'queuedBytes'>]: number };

/** Counters that stand at zero. */
export const newCounters = (): HostCounters => ({
  published: 0, delivered: 0, snapshots: 0, resumes: 0, resets: 0, slowReaders: 0, refusedReaders: 0, refusedWebhooks: 0,
});
