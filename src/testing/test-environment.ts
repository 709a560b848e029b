import { Subject } from 'rxjs';
import type { ClientEnvironment, LineSign } from '../client/index.js';
import type { HostClock } from '../host/index.js';

/**
 * A world without chance, network and page: time comes from a clock, frames are painted when a test asks for them, and waits before
 * a new try are always in the middle of what they may be.
 */
export class TestEnvironment implements ClientEnvironment {
  readonly #clock: HostClock;
  readonly #due = new Set<() => void>();
  readonly #signs = new Subject<LineSign>();
  readonly signs$ = this.#signs.asObservable();
  readonly baseUrl = undefined;
  #hasNetwork = true;

  constructor(clock: HostClock) {
    this.#clock = clock;
  }

  now(): number { return this.#clock.now(); }

  after(milliseconds: number, work: () => void): () => void { return this.#clock.after(milliseconds, work); }

  random(): number { return 0.5; }

  isOnline(): boolean { return this.#hasNetwork; }

  fetch(url: string): Promise<Response> {
    return Promise.reject(new TypeError(`A test feed asks nobody, and not ${url} either.`));
  }

  // Nothing is painted: all are told at once.
  frame(work: (isSeen?: boolean) => void): () => void { return this.#later(() => work(false)); }

  task(work: () => void): () => void { return this.#later(work); }

  /** Does what was put off, and hands out what changed, as the next frame of a page does. */
  paint(): void {
    // What it puts off in turn is done too: a set that grows while it is walked is walked to its end.
    for (const work of this.#due) {
      this.#due.delete(work);
      work();
    }
  }

  /** The network is there from now on, or is not. */
  setNetwork(hasNetwork: boolean): void {
    this.#hasNetwork = hasNetwork;
    this.#signs.next(hasNetwork ? 'online' : 'offline');
  }

  #later(work: () => void): () => void {
    const due = (): void => work();
    this.#due.add(due);
    return () => this.#due.delete(due);
  }
}
