import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock, type PageClock } from '../page/page-clock.js';

/**
 * Lets an element hear the page's clock, once a second, for as long as it says that it needs to.
 *
 * Set `isNeeded` whenever the answer may have changed: a call that is over needs no clock. The element hears nothing while it is
 * disconnected or the page is hidden.
 */
export class ClockController implements ReactiveController {
  readonly #clock: PageClock;
  readonly #tick: () => void;
  #isConnected = false;
  #isNeeded = false;

  constructor(host: ReactiveControllerHost, tick: () => void, clock: PageClock = pageClock) {
    this.#tick = tick;
    this.#clock = clock;
    host.addController(this);
  }

  set isNeeded(isNeeded: boolean) {
    if (isNeeded === this.#isNeeded) return;
    this.#isNeeded = isNeeded;
    this.#listen();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#listen();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#listen();
  }

  #listen(): void {
    if (this.#isConnected && this.#isNeeded) this.#clock.add(this.#tick);
    else this.#clock.delete(this.#tick);
  }
}
