import { Observable } from 'rxjs';
import { OptionError } from '../errors/option-error.js';
import { fetchCall } from './fetch-call.js';
import { PollPace } from './poll-pace.js';
import { Poll } from './poll.js';
import { restBetween } from './rest-between.js';
import type { Transport } from './transport.js';

/** What `polling()` goes by. */
export interface PollingOptions {
  /** How long a host may hold a question until there is news, in seconds. Default 5: a heartbeat's time. 0 asks it to hold none. */
  readonly waitSeconds?: number;
  /** How long to rest while there is news, where the host holds no question; in milliseconds. Default 1000. */
  readonly fastest?: number;
  /** How long to rest at most while there is none; in milliseconds. Default 10,000. */
  readonly slowest?: number;
}

/**
 * Polling: plain GETs with the cursor, for networks that let nothing else through.
 *
 * Give it to `connectCalls` as `transport`, or as the last rung of a `ladder`. One subscription is one question after the
 * other, held by the host where it does that; the first that fails ends it. `Retry-After` makes any rest longer. A person who
 * looks again is not kept waiting for the end of a rest.
 *
 * @throws {OptionError} for a time that makes no sense.
 */
export function polling({ waitSeconds = 5, fastest = 1000, slowest = 10_000 }: PollingOptions = {}): Transport {
  for (const [name, time] of Object.entries({ fastest, slowest })) {
    if (!(time > 0)) throw new OptionError(name, 'must be a number of milliseconds above 0');
  }
  if (!(waitSeconds >= 0)) throw new OptionError('waitSeconds', 'must be a number of seconds from 0');
  return {
    name: 'polling',
    sendsReady: true,
    open: (request) => new Observable((subscriber) => {
      const stop = new AbortController();
      const poll = new Poll({ request, signal: stop.signal, tell: (event) => subscriber.next(event) });
      const pace = new PollPace({ fastest, slowest }, waitSeconds > 0);
      keepAsking(poll, pace, waitSeconds).catch((error: unknown) => subscriber.error(error));
      return () => stop.abort();
    }),
    fetchCall,
  };
}

async function keepAsking(poll: Poll, pace: PollPace, waitSeconds: number): Promise<void> {
  const { request: { environment }, signal, tell } = poll.options;
  // The first question is not held: its answer is the proof that the line works.
  for (let wait = 0; ; wait = waitSeconds) {
    const asked = environment.now();
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const answered = await poll.ask(wait);
    if (signal.aborted) return;
    const took = Math.max(0, environment.now() - asked);
    const rest = pace.rest({ took, wait: wait * 1000, hasNews: answered.hasNews, more: answered.place.more });
    // oxlint-disable-next-line no-await-in-loop -- and a rest in between
    await restBetween({ rest, least: answered.retryAfter, environment, signal, onLife: () => tell({ kind: 'life' }) });
    if (signal.aborted) return;
  }
}
