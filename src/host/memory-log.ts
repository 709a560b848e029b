import type { CallUpdate, Vocabulary } from '../model/index.js';
import { CallHistory } from './call-history.js';
import { EntryTail } from './entry-tail.js';
import type { CursorProblem, LogEntry, UpdateLog } from './update-log.js';

/** What a memory log keeps at most, and how it is made. Every part may be left out. */
export interface MemoryLogOptions {
  /** How many calls it keeps for snapshots. Default 100,000. The ones that are over go first. */
  readonly calls?: number;
  /** How many updates it keeps of one call. Default 256. */
  readonly updatesPerCall?: number;
  /** How many of the latest updates it keeps in order at least, so that clients can resume; at most a quarter more. Default 20,000. */
  readonly resumableUpdates?: number;
  /** The statuses by which it tells the calls that are over. Default: the standard ones. */
  readonly vocabulary?: Vocabulary;
  /** What tells this log's cursors from another's: letters and digits. Default: random. */
  readonly epoch?: string;
}

const DEFAULTS = { calls: 100_000, updatesPerCall: 256, resumableUpdates: 20_000 };

const randomEpoch = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');

/**
 * A log in the memory of one process: the default. It keeps what its limits allow and forgets everything on a restart;
 * clients notice that by the cursor, which begins with an epoch of this log's own, and take a new snapshot.
 *
 * An update whose content is already kept is not added again, so that a provider's redeliveries cost nothing.
 */
export function memoryLog(options: MemoryLogOptions = {}): UpdateLog {
  const { calls, updatesPerCall, resumableUpdates } = DEFAULTS;
  const epoch = options.epoch ?? randomEpoch();
  const limits = { calls: options.calls ?? calls, updatesPerCall: options.updatesPerCall ?? updatesPerCall };
  const history = new CallHistory(limits, options.vocabulary);
  const tail = new EntryTail(options.resumableUpdates ?? resumableUpdates);
  const listeners = new Set<(entry: LogEntry) => void>();

  const cursorAt = (position: number): string => `${epoch}-${position}`;
  const positionOf = (cursor: string): number | undefined => {
    const [, ownEpoch, digits] = /^(.+)-(\d{1,15})$/.exec(cursor) ?? [];
    return ownEpoch === epoch ? Number(digits) : undefined;
  };

  return {
    append: async (updates) => {
      const added: CallUpdate[] = updates.filter((update) => history.add(update));
      if (added.length === 0) return cursorAt(tail.last);
      const entry: LogEntry = { cursor: cursorAt(tail.last + 1), updates: added };
      tail.push(entry);
      for (const listener of listeners) listener(entry);
      return entry.cursor;
    },
    cursor: async () => cursorAt(tail.last),
    async *snapshot() {
      yield* history.values();
    },
    updatesOf: async (call) => [...history.of(call)],
    since: async (cursor, limit): Promise<readonly LogEntry[] | CursorProblem> => {
      const position = positionOf(cursor);
      if (position === undefined || position > tail.last) return 'cursor-unknown';
      return position < tail.base ? 'cursor-expired' : tail.after(position, limit);
    },
    isAfter: (cursor, other) => (positionOf(cursor) ?? -1) > (positionOf(other) ?? -1),
    subscribe: async (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
