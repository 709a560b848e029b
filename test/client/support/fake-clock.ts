import { VirtualTimeScheduler } from 'rxjs';

/** Lets everything that promises still have to say be said. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) {
    // oxlint-disable-next-line no-await-in-loop -- one turn of the event loop after the other
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}

/** A clock that stands still until it is told to move, and the timers on it. */
export class FakeClock {
  readonly scheduler = new VirtualTimeScheduler();

  constructor(now = 1_700_000_000_000) {
    this.scheduler.frame = now;
  }

  get now(): number { return this.scheduler.frame; }

  /** Runs work once after so many milliseconds; gives a function that calls it off. */
  after(ms: number, work: () => void): () => void {
    const action = this.scheduler.schedule(work, ms);
    return () => action.unsubscribe();
  }

  /** How many timers are waiting. */
  get timers(): number { return this.scheduler.actions.filter((action) => !action.closed).length; }

  /** Moves time on at once; what falls due on the way runs at its time. */
  skip(ms: number): void {
    this.scheduler.maxFrames = this.scheduler.frame + ms;
    this.scheduler.flush();
    this.scheduler.frame = this.scheduler.maxFrames;
  }

  /** Moves time on in small steps and lets promises speak before and after each. */
  async advance(ms: number, step = 250): Promise<void> {
    await settle();
    for (let left = ms; left > 0; left -= step) {
      this.skip(Math.min(step, left));
      // oxlint-disable-next-line no-await-in-loop -- time passes in order
      await settle();
    }
  }

  /** The machine sleeps: time passes, and no timer runs before it wakes. */
  sleep(ms: number): void {
    this.scheduler.frame += ms;
    for (const action of this.scheduler.actions) action.delay = Math.max(action.delay, this.scheduler.frame);
  }
}
