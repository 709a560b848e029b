import type { ResolvedOptions } from './call-host-options.js';
import type { HostCounters } from './host-metrics.js';
import type { Publisher } from './publisher.js';
import type { StreamHub } from './stream-hub.js';

/** What the routes of one host share. */
export interface HostTools {
  readonly options: ResolvedOptions;
  readonly hub: StreamHub;
  readonly publisher: Publisher;
  readonly counters: HostCounters;
}
