import { HOST_TRANSPORTS, type HostCounters, type HostMetrics } from './host-metrics.js';

interface Counter {
  readonly key: keyof HostCounters;
  readonly name: string;
  readonly help: string;
}

const COUNTERS: readonly Counter[] = [
  { key: 'published', name: 'published_updates', help: 'Updates published here.' },
  { key: 'delivered', name: 'delivered_updates', help: 'Updates handed to readers, once for each reader; snapshots apart.' },
  { key: 'snapshots', name: 'snapshots', help: 'Readers who began with a snapshot because they had no cursor.' },
  { key: 'resumes', name: 'resumes', help: 'Readers who went on from their cursor.' },
  { key: 'resets', name: 'resets', help: 'Readers whose cursor was of no use.' },
  { key: 'slowReaders', name: 'slow_readers', help: 'Connections that were ended because the reader was too slow.' },
  { key: 'refusedReaders', name: 'refused_readers', help: 'Readers who were refused.' },
  { key: 'refusedWebhooks', name: 'refused_webhooks', help: 'Webhooks whose signature was missing or wrong.' },
];

function family(name: string, type: 'counter' | 'gauge', help: string, samples: readonly string[]): string {
  const lines = [`# HELP ringback_${name} ${help}`, `# TYPE ringback_${name} ${type}`, ...samples.map((sample) => `ringback_${name}${sample}`)];
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * A host's metrics in the text format that Prometheus scrapes (version 0.0.4): for a route of your own, where the host's
 * `metricsPath` does not do.
 */
export function prometheusText(metrics: HostMetrics): string {
  return [
    family('connections', 'gauge', 'Readers that are connected now.',
      HOST_TRANSPORTS.map((name) => `{transport="${name}"} ${metrics.connections[name]}`)),
    family('queued_bytes', 'gauge', 'What waits for readers that are behind.', [` ${metrics.queuedBytes}`]),
    ...COUNTERS.map(({ key, name, help }) => family(`${name}_total`, 'counter', help, [` ${metrics[key]}`])),
  ].join('');
}
