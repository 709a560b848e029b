import type { HostClock } from '../host/index.js';
import type { Faults } from './faults.js';
import { shuffled, type Random } from './random.js';
import { frameId, isUpdateFrame, withFrameId, type SseFrame } from './sse-frame.js';

/** How long updates wait for others to be put out of order with, in milliseconds. */
const LONGEST_HOLD_MS = 1500;

const GARBAGE = ['data: {"call":\n\n', 'data: [[[]]]\n\n', 'event: update\ndata: 42\n\n', 'event: nobody-knows\ndata: {}\n\n', ': \u{fffd}\n\n'];

/** What a line sends to, and what decides what goes wrong. */
export interface FaultLineOptions {
  /** Looked at for every message, so that a fault can be switched while the line is open. */
  readonly faults: () => Faults;
  readonly random: Random;
  readonly clock: HostClock;
  readonly send: (text: string) => void;
  /** Called once when the line is cut by a fault. Nothing is sent after it. */
  readonly cut: () => void;
}

/**
 * One open connection on which things go wrong: messages go in, and come out late, twice, out of order or not at all.
 *
 * Where the order changes, only the last of those that were held carries a cursor, the newest: whoever is cut off in
 * between and resumes gets all of them again, and loses none.
 */
export class FaultLine {
  readonly #options: FaultLineOptions;
  #held: SseFrame[] = [];
  #release: (() => void) | undefined;
  #late: { frame: SseFrame; after: number }[] = [];
  #lastDue = 0;
  readonly #delays = new Set<() => void>();
  #delivered = 0;
  #isCut = false;

  constructor(options: FaultLineOptions) {
    this.#options = options;
  }

  /** Takes the next message from the host. */
  push(frame: SseFrame): void {
    const { faults, clock } = this.#options;
    const { reorder } = faults();
    if (reorder === undefined || !isUpdateFrame(frame)) {
      this.flush();
      this.#repeat(frame);
      return;
    }
    this.#held.push(frame);
    if (this.#held.length >= reorder) this.flush();
    else this.#release ??= clock.after(LONGEST_HOLD_MS, () => this.flush());
  }

  /** Sends on what is held. */
  flush(): void {
    this.#release?.();
    this.#release = undefined;
    const held = this.#held;
    this.#held = [];
    const newest = held.findLast((frame) => frameId(frame) !== undefined);
    const mixed = shuffled(held, this.#options.random);
    for (const [index, frame] of mixed.entries()) {
      const isLast = index === mixed.length - 1;
      this.#repeat(withFrameId(frame, isLast && newest !== undefined ? frameId(newest) : undefined));
    }
  }

  /** Ends the line: whatever is held or delayed is lost, no timer is left. */
  close(): void {
    this.#isCut = true;
    this.#release?.();
    for (const cancel of this.#delays) cancel();
    this.#delays.clear();
  }

  #repeat(frame: SseFrame): void {
    const { faults, random } = this.#options;
    const { duplicate = 0, garbage = 0 } = faults();
    const isUpdate = isUpdateFrame(frame);
    if (isUpdate && random() < garbage) this.#delay(GARBAGE[Math.floor(random() * GARBAGE.length)] ?? '');
    this.#delay(frame);
    if (!isUpdate) return;
    for (const one of this.#late) one.after--;
    for (const one of this.#late.filter(({ after }) => after <= 0)) this.#delay(one.frame);
    this.#late = this.#late.filter(({ after }) => after > 0);
    if (random() >= duplicate) return;
    if (random() < 0.5) this.#delay(frame);
    // Its cursor is taken off: an old cursor that comes again would send the client back in time on its next connection.
    else this.#late.push({ frame: withFrameId(frame, undefined), after: 1 + Math.floor(random() * 4) });
  }

  #delay(frame: SseFrame): void {
    const { faults, random, clock } = this.#options;
    const { delayMs = 0 } = faults();
    const now = clock.now();
    const due = Math.max(this.#lastDue, now + random() * delayMs);
    if (due <= now && this.#delays.size === 0) {
      this.#deliver(frame);
      return;
    }
    this.#lastDue = due;
    const cancel = clock.after(due - now, () => {
      this.#delays.delete(cancel);
      this.#deliver(frame);
    });
    this.#delays.add(cancel);
  }

  #deliver(frame: SseFrame): void {
    if (this.#isCut) return;
    const { faults, random, send, cut } = this.#options;
    const { dropEvery } = faults();
    const isNews = isUpdateFrame(frame) && frameId(frame) !== undefined;
    if (isNews && dropEvery !== undefined && this.#delivered >= dropEvery) {
      send(frame.slice(0, Math.floor(random() * (frame.length - 1))));
      this.close();
      cut();
      return;
    }
    if (isNews) this.#delivered++;
    send(frame);
  }
}
