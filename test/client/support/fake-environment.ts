import { Observable } from 'rxjs';
import type { ClientEnvironment, LineSign } from '../../../src/client/index.js';
import { FakeClock } from './fake-clock.js';
import { FakeHost } from './fake-host.js';

/** A world that a test owns: its time, its network, its chance, its page. It counts what a client holds of it. */
export class FakeEnvironment implements ClientEnvironment {
  readonly clock: FakeClock;
  readonly host: FakeHost;
  readonly baseUrl = 'https://school.example/board';
  readonly #frames = new Set<(isSeen?: boolean) => void>();
  readonly #tasks = new Set<() => void>();
  readonly #listeners = new Set<(sign: LineSign) => void>();
  /** What the next draws give; 0.5 after that. */
  draws: number[] = [];
  hasNetwork = true;
  /** Whether anybody can see the page. */
  isSeen = true;
  /** Whether tasks run by themselves in the next turn of the event loop. */
  runsTasks = true;

  readonly signs$ = new Observable<LineSign>((subscriber) => {
    const listen = (sign: LineSign): void => subscriber.next(sign);
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  });

  constructor(host: FakeHost = new FakeHost(), clock = new FakeClock()) {
    this.host = host;
    this.clock = clock;
  }

  fetch(url: string, init: RequestInit): Promise<Response> { return this.host.fetch(url, init); }

  now(): number { return this.clock.now; }

  after(ms: number, work: () => void): () => void { return this.clock.after(ms, work); }

  random(): number { return this.draws.shift() ?? 0.5; }

  isOnline(): boolean { return this.hasNetwork; }

  frame(work: (isSeen?: boolean) => void): () => void {
    this.#frames.add(work);
    return () => this.#frames.delete(work);
  }

  task(work: () => void): () => void {
    const run = (): void => {
      if (this.#tasks.delete(run)) work();
    };
    this.#tasks.add(run);
    if (this.runsTasks) setImmediate(run);
    return () => this.#tasks.delete(run);
  }

  /** Paints a frame. */
  paint(): void {
    const due = [...this.#frames];
    this.#frames.clear();
    for (const work of due) work(this.isSeen);
  }

  /** Runs the tasks that are waiting. */
  runTasks(): void {
    for (const run of new Set(this.#tasks)) run();
  }

  /** Gives a sign to everyone who listens. */
  sign(sign: LineSign): void {
    for (const listen of new Set(this.#listeners)) listen(sign);
  }

  /** Everything that a client still holds. All zeros after a proper teardown. */
  get held() {
    return {
      timers: this.clock.timers,
      frames: this.#frames.size,
      tasks: this.#tasks.size,
      listeners: this.#listeners.size,
      requests: this.host.open,
    };
  }
}

export const NOTHING_HELD = { timers: 0, frames: 0, tasks: 0, listeners: 0, requests: 0 };
