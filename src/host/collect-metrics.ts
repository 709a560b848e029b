import type { HostCounters, HostMetrics } from './host-metrics.js';
import type { Reader } from './reader.js';

/** What a host can tell of itself at this moment. */
export function collectMetrics(readers: ReadonlySet<Reader>, counters: HostCounters): HostMetrics {
  const connections = { sse: 0, websocket: 0, polling: 0 };
  let queuedBytes = 0;
  for (const reader of readers) {
    connections[reader.transport] += 1;
    queuedBytes += reader.queuedBytes;
  }
  return { connections, queuedBytes, ...counters };
}
