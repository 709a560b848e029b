import { standardVocabulary, type Vocabulary } from '../../model/index.js';
import { machineClock, type HostClock } from '../host-clock.js';
import { logLimits, type LogLimits } from '../log-limits.js';
import type { LogEntry, UpdateLog } from '../update-log.js';
import type { RedisClient } from './redis-client.js';
import { RedisCommands } from './redis-commands.js';
import { RedisStore } from './redis-store.js';
import { RedisTail } from './redis-tail.js';
import { isLaterId } from './stream-id.js';

/** How a Redis log is made. All but the client may be left out. */
export interface RedisLogOptions extends Partial<LogLimits> {
  /** A connected client. The log sends commands through it and opens one more connection like it while somebody listens. */
  readonly client: RedisClient;
  /** What the names of the keys begin with: hosts with the same prefix share one log. Default `ringback`. */
  readonly prefix?: string;
  /** The statuses by which it tells the calls that are over. Default: the standard ones. */
  readonly vocabulary?: Vocabulary;
  /** How long Redis may take to answer, in milliseconds. Default 5000. */
  readonly answerMilliseconds?: number;
  /** How long Redis may be away, in milliseconds, before the streams are ended and their readers have to come back. Default 10,000. */
  readonly outageMilliseconds?: number;
  /** Time. Default: the machine's clock. */
  readonly clock?: HostClock;
}

interface Listener {
  /** The last entry that does not concern it. */
  readonly from: string;
  readonly listener: (entry: LogEntry) => void;
  readonly onBreak: (cause: unknown) => void;
}

/** How many calls are read at a time. */
const PAGE = 200;

/**
 * A log in Redis, as a stream and the calls beside it: any number of hosts on any number of machines share it, and whatever is
 * published at one reaches the readers of all. The id of the stream's entry is the cursor, so a reader that loses its host
 * goes on at another.
 *
 * What was acknowledged is as durable as Redis is set up to make it. The cursor of an entry that is not there (a Redis that
 * was emptied, or that lost its last moments) is refused, and the reader gets the state anew.
 *
 * An update whose content is already kept is not added again, wherever it was published.
 */
export function redisLog(options: RedisLogOptions): UpdateLog {
  const { client, prefix = 'ringback', vocabulary = standardVocabulary, clock = machineClock } = options;
  const { answerMilliseconds = 5000, outageMilliseconds = 10_000 } = options;
  const commands = new RedisCommands(client, clock, answerMilliseconds);
  const store = new RedisStore({ prefix, limits: logLimits(options), vocabulary });
  const listeners = new Set<Listener>();
  let tail: RedisTail | undefined;

  const stop = (): void => {
    tail?.stop();
    tail = undefined;
  };

  const startTail = (position: string): RedisTail => new RedisTail(position, {
    client, store, clock, answerMilliseconds, outageMilliseconds,
    onEntry(entry) {
      for (const { from, listener } of listeners) if (isLaterId(entry.cursor, from)) listener(entry);
    },
    onBreak(cause) {
      tail = undefined;
      const told = [...listeners];
      listeners.clear();
      for (const { onBreak } of told) onBreak(cause);
    },
  });

  return {
    append: async (updates) => store.append(commands, updates),
    cursor: async () => store.last(commands),
    snapshot: () => store.calls(commands, PAGE),
    updatesOf: async (call) => store.updatesOf(commands, call),
    since: async (cursor, limit) => store.since(commands, cursor, limit),
    isAfter: isLaterId,
    async subscribe(listener, onBreak) {
      const from = await store.last(commands);
      const one = { from, listener, onBreak };
      listeners.add(one);
      tail ??= startTail(from);
      return () => {
        listeners.delete(one);
        if (listeners.size === 0) stop();
      };
    },
  };
}
