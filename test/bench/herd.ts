import { NEVER, Observable } from 'rxjs';
import { DEFAULT_TIMING, StreamDroppedError, UnreachableError, type ClientTiming, type Transport } from '../../src/client/index.js';
import { openLine } from '../../src/client/line.js';
import { MessageIntake } from '../../src/client/message-intake.js';
import { ServerClock } from '../../src/client/server-clock.js';
import { createRandom } from '../../src/mock/random.js';
import { standardVocabulary } from '../../src/model/index.js';
import { createCallStore } from '../../src/reducer/index.js';
import { VirtualTime } from '../soak/virtual-time.js';

/** What a herd is made of, and what befalls it. */
export interface HerdOptions {
  readonly clients: number;
  /** How long the host is away, in milliseconds. */
  readonly outage: number;
  /** What the host said with `retry:`, in milliseconds; `undefined` where it said nothing. */
  readonly retry?: number | undefined;
  readonly timing?: Partial<ClientTiming>;
  readonly seed: number;
}

/** How a herd came back. */
export interface HerdResult {
  /** When each client came back, in milliseconds after the end of the outage, in order. */
  readonly returns: readonly number[];
  /** The most clients that came back within any 100 ms. */
  readonly crowd: number;
  /** The most tries, vain ones included, within any 100 ms of the outage. */
  readonly tries: number;
}

/** Long enough for every client to be live and stable before the host goes. */
const BEFORE = 30_000;

/** The most of these times that lie within any 100 ms. */
export function busiest(times: readonly number[]): number {
  let most = 0;
  for (let last = 0, first = 0; last < times.length; last++) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= 100) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** The time by which this share of a herd was back. */
export const shareOf = (returns: readonly number[], share: number): number => returns[Math.ceil(returns.length * share) - 1] ?? Number.POSITIVE_INFINITY;

/**
 * Lets a host go away from under many clients at one moment and come back, on virtual time. Each client runs the real
 * line: state machine, backoff and all; only the network is made up. A try while the host is away fails at once.
 */
export function runHerd({ clients, outage, retry, timing = {}, seed }: HerdOptions): HerdResult {
  const time = new VirtualTime(0);
  const random = createRandom(seed);
  const streams = new Set<() => void>();
  const [goes, comes] = [BEFORE, BEFORE + outage];
  const tries: number[] = [];
  const returns: number[] = [];

  const transport: Transport = {
    name: 'herd',
    sendsReady: true,
    open: () => new Observable((subscriber) => {
      const now = time.now();
      if (now >= goes && now < comes) {
        tries.push(now);
        subscriber.error(new UnreachableError('http://host.example'));
        return undefined;
      }
      if (now >= comes) returns.push(now - comes);
      subscriber.next({ kind: 'open' });
      if (retry !== undefined) subscriber.next({ kind: 'retry', milliseconds: retry });
      subscriber.next({ kind: 'message', type: 'ready', data: { cursor: '1', resumed: true }, cursor: '1' });
      const beat = (): void => {
        subscriber.next({ kind: 'life' });
        cancel = time.after(5000, beat);
      };
      let cancel = time.after(5000, beat);
      const drop = (): void => subscriber.error(new StreamDroppedError());
      streams.add(drop);
      return () => {
        cancel();
        streams.delete(drop);
      };
    }),
  };

  const nothing = (): void => undefined;
  const lines = Array.from({ length: clients }, () => openLine({
    transport, tokens: undefined, timing: { ...DEFAULT_TIMING, ...timing }, onState: nothing,
    intake: new MessageIntake({
      store: createCallStore(), createStore: createCallStore, vocabulary: standardVocabulary, clock: new ServerClock(() => time.now()),
      onChange: nothing, onSkip: nothing, onError: nothing,
    }),
    request: {
      url: new URL('http://host.example/calls'), headers: {}, credentials: 'same-origin', messageLength: 1000,
      environment: {
        now: () => time.now(), after: (ms, work) => time.after(ms, work), random, signs$: NEVER, isOnline: () => true, baseUrl: undefined,
        fetch: () => Promise.reject(new Error('Nothing asks here.')), frame: () => nothing, task: () => nothing,
      },
    },
  }));
  time.advance(BEFORE);
  for (const drop of new Set(streams)) drop();
  time.advance(outage + 60_000);
  for (const line of lines) line.unsubscribe();
  return { returns: returns.toSorted((a, b) => a - b), crowd: busiest(returns.toSorted((a, b) => a - b)), tries: busiest(tries) };
}
