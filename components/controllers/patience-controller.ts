import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageClock } from '../page/page-clock.js';
import { ClockController } from './clock-controller.js';

/**
 * How long a page may take to say where its calls come from before that is called missing, in seconds of the page's clock: scripts
 * and workers may still be starting. The clock rests while nobody sees the page, so a tab in the background loses no time.
 */
export const PATIENCE_SECONDS = 5;

/**
 * Knows whether an element that has nothing to follow should still wait for it, or say so.
 *
 * Set `isWaiting` whenever the answer may have changed. The time begins anew once there was something to follow.
 */
export class PatienceController implements ReactiveController {
  readonly #clock: ClockController;
  readonly #onOver: () => void;
  #left = PATIENCE_SECONDS;

  /** `onOver` is called once the element has waited for long enough. */
  constructor(host: ReactiveControllerHost, onOver: () => void, clock?: PageClock) {
    this.#onOver = onOver;
    this.#clock = new ClockController(host, () => this.#tick(), clock);
    host.addController(this);
  }

  /** Whether it has waited for long enough. */
  get isOver(): boolean {
    return this.#left === 0;
  }

  set isWaiting(isWaiting: boolean) {
    if (!isWaiting) this.#left = PATIENCE_SECONDS;
    this.#clock.isNeeded = isWaiting && !this.isOver;
  }

  hostDisconnected(): void {
    this.#left = PATIENCE_SECONDS;
  }

  #tick(): void {
    this.#left--;
    if (!this.isOver) return;
    this.#clock.isNeeded = false;
    this.#onOver();
  }
}
