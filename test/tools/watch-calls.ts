import { tap } from 'rxjs';
import { connectCalls, sse, type CallsClient, type Transport } from '../../src/client/index.js';
import type { CallUpdate } from '../../src/model/index.js';

/** A client, and what it was told on the way. */
export interface WatchedCalls {
  readonly client: CallsClient;
  readonly transport: string;
  /** How often it was told each update, by call and number, snapshots apart. */
  readonly told: Map<string, number>;
  /** Of each `ready`, whether it went on from a cursor. */
  readonly resumed: boolean[];
  /** How many connections it made. */
  readonly connections: () => number;
  /** How many heartbeats it heard. */
  readonly pings: () => number;
}

/** Connects, impatiently, with a look at everything that comes. */
export function watchCalls(url: string, plain: Transport = sse()): WatchedCalls {
  const told = new Map<string, number>();
  const resumed: boolean[] = [];
  let connections = 0;
  let pings = 0;
  const transport: Transport = {
    ...plain,
    open: (request) => plain.open(request).pipe(tap((event) => {
      if (event.kind === 'open') connections += 1;
      if (event.kind !== 'message') return;
      const data: unknown = typeof event.data === 'string' ? JSON.parse(event.data) : event.data;
      if (event.type === 'ready') resumed.push((data as { resumed: boolean }).resumed);
      if (event.type === 'ping') pings += 1;
      // An event without a name is an update.
      if (!['update', 'message', ''].includes(event.type)) return;
      for (const { call, seq } of [data].flat() as CallUpdate[]) told.set(`${call} ${seq}`, (told.get(`${call} ${seq}`) ?? 0) + 1);
    })),
  };
  const client = connectCalls({ url, transport, timing: { retryBase: 20, retryCap: 100, stableAfter: 100 } });
  return { client, transport: plain.name, told, resumed, connections: () => connections, pings: () => pings };
}
