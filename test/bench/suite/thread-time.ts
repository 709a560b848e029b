import { readFileSync } from 'node:fs';

/**
 * Milliseconds that this thread has spent on a processor so far. What other work the machine has is not in them, so that two
 * turns can be compared on a machine that is not idle.
 *
 * Linux tells it to the nanosecond; elsewhere it is as coarse as the system counts, and short turns come to nothing.
 */
export function threadTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  }
}
