import type { HostClock } from '../../src/host/index.js';

interface Timer {
  readonly at: number;
  /** Timers of one moment run in the order in which they were set. */
  readonly order: number;
  run: (() => void) | undefined;
}

const isBefore = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/**
 * Time that stands still until it is told to move, for hosts and clients alike.
 *
 * Its timers stand in a heap, so that ten thousand clients can share it. It does not wait for promises.
 */
export class VirtualTime implements HostClock {
  readonly #heap: Timer[] = [];
  #now: number;
  #order = 0;

  constructor(now = 1_800_000_000_000) {
    this.#now = now;
  }

  now(): number { return this.#now; }

  /** How many timers are waiting. */
  get waiting(): number { return this.#heap.filter(({ run }) => run !== undefined).length; }

  /** When the next timer is due; never, where none is set. */
  get nextAt(): number {
    while (this.#heap[0] !== undefined && this.#heap[0].run === undefined) this.#pop();
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer: Timer = { at: this.#now + Math.max(0, milliseconds), order: this.#order++, run };
    this.#push(timer);
    return () => { timer.run = undefined; };
  }

  /** Runs what is due next, at its time; false where nothing is due until then. */
  runNext(until: number): boolean {
    if (this.nextAt > until) return false;
    const timer = this.#pop();
    this.#now = Math.max(this.#now, timer?.at ?? this.#now);
    timer?.run?.();
    return true;
  }

  /** Moves time on; what falls due on the way runs at its time. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    while (this.runNext(end));
    this.#now = end;
  }

  /** Lets time jump: no timer runs before the jump is over, as when a machine sleeps. */
  jump(milliseconds: number): void {
    this.#now += milliseconds;
  }

  #push(timer: Timer): void {
    const heap = this.#heap;
    let place = heap.push(timer) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(timer, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = timer;
  }

  #pop(): Timer | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = heap[2 * place + 1];
      const right = heap[2 * place + 2];
      const isRight = right !== undefined && left !== undefined && isBefore(right, left);
      const least = isRight ? right : left;
      if (least === undefined || !isBefore(least, last)) break;
      heap[place] = least;
      place = 2 * place + (isRight ? 2 : 1);
    }
    heap[place] = last;
    return first;
  }
}
