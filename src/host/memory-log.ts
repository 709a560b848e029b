import type { CallUpdate, Vocabulary } from '../model/index.js';
import { CallHistory } from './call-history.js';
import { EntryTail } from './entry-tail.js';
import { logLimits, type LogLimits } from './log-limits.js';
import { randomEpoch } from './random-epoch.js';
import type { CursorProblem, LogEntry, UpdateLog } from './update-log.js';

/** What a memory log keeps at most, and how it is made. Every part may be left out. */
export interface MemoryLogOptions extends Partial<LogLimits> {
  /** The statuses by which it tells the calls that are over. Default: the standard ones. */
  readonly vocabulary?: Vocabulary;
  /** What tells this log's cursors from another's: letters and digits. Default: random. */
  readonly epoch?: string;
}

/**
 * A log in the memory of one process: the default. It keeps what its limits allow and forgets everything on a restart;
 * clients notice that by the cursor, which begins with an epoch of this log's own, and take a new snapshot.
 *
 * An update whose content is already kept is not added again, so that a provider's redeliveries cost nothing.
 */
export function memoryLog(options: MemoryLogOptions = {}): UpdateLog {
  const epoch = options.epoch ?? randomEpoch();
  const limits = logLimits(options);
  const history = new CallHistory(limits, options.vocabulary);
  const tail = new EntryTail(limits.resumableUpdates);
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
