import type { UpdateLog } from '../../../src/host/index.js';
import type { VirtualTime } from '../virtual-time.js';

/** How long a slow log takes to give its state, and to give what was missed, in milliseconds. */
const STATE = 900;
const MISSED = 150;

/**
 * A log that takes its time, as a database far away does: much happens while a state is read, so that updates with cursors
 * come before `ready`.
 */
export function slowLog(log: UpdateLog, time: VirtualTime): UpdateLog {
  const pass = (milliseconds: number): Promise<void> => new Promise((resolve) => { time.after(milliseconds, resolve); });
  return {
    ...log,
    async *snapshot() {
      await pass(STATE / 2);
      yield* log.snapshot();
      await pass(STATE / 2);
    },
    async since(cursor, limit) {
      await pass(MISSED);
      return log.since(cursor, limit);
    },
  };
}
