import { END_CODES } from './close-code.js';
import type { HostClock } from './host-clock.js';
import type { HostSocket } from './host-socket.js';
import type { EndReason, Outlet, OutletEvents } from './outlet.js';

/** How many bytes wait in the socket before the writer is told to hold on. */
const HIGH_WATER_MARK = 256 * 1024;

/** A WebSocket does not tell when it has room again. How long to wait between two looks, at first and at most, in milliseconds. */
const FIRST_LOOK = 4;
const LONGEST_LOOK = 64;

/** The host's end of a WebSocket. It has a timer only while the reader is behind. */
export class SocketOutlet implements Outlet<string> {
  readonly #socket: HostSocket;
  readonly #clock: HostClock;
  readonly #events: OutletEvents;
  readonly #closed: Promise<void>;
  #isOpen = true;
  #stopLooking: (() => void) | undefined;

  constructor(socket: HostSocket, clock: HostClock, events: OutletEvents) {
    this.#socket = socket;
    this.#clock = clock;
    this.#events = events;
    this.#closed = new Promise((resolve) => {
      socket.addEventListener('close', () => {
        resolve();
        this.#lose();
      });
    });
  }

  get hasRoom(): boolean {
    return this.#isOpen && (this.#socket.bufferedAmount ?? 0) < HIGH_WATER_MARK;
  }

  write(frame: string): void {
    if (!this.#isOpen) return;
    try {
      this.#socket.send(frame);
    } catch {
      // It was closed and has not said so yet; one reader's end must not reach the others.
      this.#lose();
    }
    if (!this.hasRoom) this.#look(FIRST_LOOK);
  }

  close(reason: EndReason): Promise<void> {
    if (this.#isOpen) {
      this.#stop();
      const { code, reason: words } = END_CODES[reason];
      this.#socket.close(code, words);
    }
    return this.#closed;
  }

  #look(milliseconds: number): void {
    if (!this.#isOpen) return;
    this.#stopLooking ??= this.#clock.after(milliseconds, () => {
      this.#stopLooking = undefined;
      if (this.hasRoom) this.#events.onRoom();
      else this.#look(Math.min(2 * milliseconds, LONGEST_LOOK));
    });
  }

  #lose(): void {
    if (!this.#isOpen) return;
    this.#stop();
    this.#events.onGone();
  }

  #stop(): void {
    this.#isOpen = false;
    this.#stopLooking?.();
    this.#stopLooking = undefined;
  }
}
