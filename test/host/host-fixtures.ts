import { createCallHost, memoryLog, type CallHost, type CallHostOptions } from '../../src/host/index.js';
import { createManualClock, type ManualClock } from '../../src/mock/manual-clock.js';

export const ORIGIN = 'https://calls.example.org';
/** Noon on 4 March 2026. */
export const NOON = Date.UTC(2026, 2, 4, 12);

export interface TestHost {
  readonly host: CallHost;
  readonly clock: ManualClock;
  /** What the host reported through `onError`. */
  readonly errors: unknown[];
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
}

/** A host on a clock that stands still at noon, with a log whose cursors begin with `e`. */
export function testHost(options: CallHostOptions = {}): TestHost {
  const clock = createManualClock(NOON);
  const errors: unknown[] = [];
  const host = createCallHost({ clock, log: memoryLog({ epoch: 'e' }), onError: (error) => errors.push(error), ...options });
  return { host, clock, errors, request: (path, init) => host.fetch(new Request(ORIGIN + path, init)) };
}

/** A request that posts a value as JSON. */
export const json = (value: unknown, headers: Record<string, string> = {}): RequestInit =>
  ({ method: 'POST', body: JSON.stringify(value), headers: { 'content-type': 'application/json', ...headers } });

/** Publishes one after another: each under a cursor of its own. */
export async function publishEach(host: CallHost, updates: Iterable<Parameters<CallHost['publish']>[0]>): Promise<void> {
  for (const update of updates) await host.publish(update); // oxlint-disable-line no-await-in-loop -- one after another
}

/** So many updates of one call, numbered from 1. */
export const numbered = (count: number, status = 'in-progress'): { call: string; status: string; seq: number }[] =>
  Array.from({ length: count }, (_, index) => ({ call: '1', status, seq: index + 1 }));
