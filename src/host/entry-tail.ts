import { TAIL_SLACK } from './log-limits.js';
import type { LogEntry } from './update-log.js';

/** The latest entries, numbered on without end; the oldest go when there are too many updates. */
export class EntryTail {
  readonly #limit: number;
  readonly #entries: LogEntry[] = [];
  #updates = 0;
  /** The number of the latest entry; 0 before the first. */
  last = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The number before the oldest entry: whoever has read up to here, or further, can go on. */
  get base(): number {
    return this.last - this.#entries.length;
  }

  push(entry: LogEntry): void {
    this.#entries.push(entry);
    this.#updates += entry.updates.length;
    this.last += 1;
    if (this.#updates > this.#limit * TAIL_SLACK) this.#shorten();
  }

  #shorten(): void {
    let surplus = 0;
    for (const { updates } of this.#entries) {
      if (this.#updates <= this.#limit) break;
      this.#updates -= updates.length;
      surplus += 1;
    }
    this.#entries.splice(0, surplus);
  }

  after(position: number, limit: number): readonly LogEntry[] {
    const start = position - this.base;
    return this.#entries.slice(start, start + limit);
  }
}
