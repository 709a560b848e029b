import { createRandom, type Random } from '../../src/mock/random.js';
import type { WireUpdate } from '../../src/wire/index.js';
import type { MessageRules } from './message-faults.js';

/** How the next connection goes wrong. */
export interface LinePlan {
  /** The line is cut after so many bytes of the answer's body. */
  readonly cutAfter?: number;
  /** Nothing more gets through after so many bytes, and nobody is told. */
  readonly muteAfter?: number;
  /** Each piece comes so many milliseconds late. */
  readonly delay?: number;
  /** The body is held back until so many bytes are together, as a buffering proxy does it. */
  readonly buffer?: number;
  /** So many bytes get through in a second. */
  readonly bytesPerSecond?: number;
  readonly messages?: MessageRules;
  readonly seed: number;
}

/** One thing that happens to a client, its host, or the world between them. */
export type Step =
  | { readonly do: 'publish'; readonly updates: readonly WireUpdate[]; readonly isBatch: boolean }
  | { readonly do: 'wait' | 'sleep'; readonly ms: number }
  | { readonly do: 'line'; readonly plan: LinePlan }
  | { readonly do: 'refuse'; readonly status: number; readonly times: number }
  | { readonly do: 'restart'; readonly isForgetful: boolean }
  | { readonly do: 'cut' | 'mute' | 'down' | 'up' | 'expire' | 'renew-token' | 'offline' | 'online' | 'visible' | 'put-away' | 'taken-out' };

/** What a kind of soak plays. */
export interface StoryOptions {
  readonly steps: number;
  /** How many bytes an answer has at most, so that cuts fall inside of it. */
  readonly cutWithin: number;
  /** The waits to draw from, in milliseconds. */
  readonly waits: readonly number[];
}

const STATUSES = ['queued', 'ringing', 'in-progress', 'answered', 'answer-machine', 'no-response', 'completed', 'busy', 'no-answer', 'failed', 'cancelled', 'outgoing', 'try-number', 'Wrong Person'];
const CALLS = 8;
const REFUSALS = [401, 429, 500, 502, 503];
const MOMENTS = ['cut', 'cut', 'cut', 'mute', 'down', 'up', 'up', 'expire', 'renew-token', 'offline', 'online', 'visible', 'put-away', 'taken-out'] as const;

/**
 * A story drawn from a seed: what backends publish, and what goes wrong meanwhile. The same seed gives the same story.
 *
 * Its updates rise by one within a call; some are published twice, or after later ones, as providers do it.
 */
export class Story {
  readonly steps: readonly Step[];
  readonly #random: Random;
  readonly #seqs = Array.from({ length: CALLS }, () => 0);
  readonly #published: WireUpdate[] = [];
  readonly #options: StoryOptions;

  constructor(seed: number, options: StoryOptions) {
    this.#options = options;
    this.#random = createRandom(seed);
    this.steps = Array.from({ length: 3 + this.#below(options.steps) }, () => this.#step());
  }

  /** One more update of every call: after it, whatever was swallowed before shows as a gap. */
  last(): WireUpdate[] {
    return this.#seqs.map((_, call) => this.#update(call));
  }

  #below(end: number): number {
    return Math.floor(this.#random() * end);
  }

  #pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    const item = items[this.#below(items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }

  #step(): Step {
    const drawn = this.#random();
    if (drawn < 0.4) return this.#publish();
    if (drawn < 0.62) return { do: 'wait', ms: this.#pick(this.#options.waits) };
    if (drawn < 0.76) return { do: 'line', plan: this.#plan() };
    if (drawn < 0.8) return { do: 'refuse', status: this.#pick(REFUSALS), times: 1 + this.#below(3) };
    if (drawn < 0.84) return { do: 'restart', isForgetful: this.#random() < 0.3 };
    if (drawn < 0.86) return { do: 'sleep', ms: 600_000 };
    return { do: this.#pick(MOMENTS) };
  }

  #publish(): Step {
    const updates: WireUpdate[] = Array.from({ length: 1 + this.#below(24) }, () => this.#update(this.#below(CALLS)));
    if (this.#random() < 0.2) updates.push(this.#pick(this.#published));
    if (this.#random() < 0.2) updates.reverse();
    return { do: 'publish', updates, isBatch: this.#random() < 0.4 };
  }

  #update(call: number): WireUpdate {
    const seq = (this.#seqs[call] ?? 0) + 1;
    this.#seqs[call] = seq;
    const update = { call: `call-${call}`, status: this.#pick(STATUSES), seq, try: 1 + Math.floor(seq / 8), ...(this.#random() < 0.1 && { cause: { text: 'Zoë \u{1f4de}\n' } }) };
    this.#published.push(update);
    return update;
  }

  #plan(): LinePlan {
    const { cutWithin } = this.#options;
    const messages: MessageRules = {
      ...(this.#random() < 0.3 && { swallow: 0.15 }),
      ...(this.#random() < 0.4 && { duplicate: 0.3 }),
      ...(this.#random() < 0.4 && { reorder: 2 + this.#below(5) }),
      ...(this.#random() < 0.2 && { garbage: 0.2 }),
      ...(this.#random() < 0.1 && { swallowReady: 1 }),
    };
    return {
      seed: this.#below(2 ** 31),
      ...(this.#random() < 0.6 && { cutAfter: this.#below(cutWithin) }),
      ...(this.#random() < 0.15 && { muteAfter: this.#below(cutWithin) }),
      ...(this.#random() < 0.2 && { delay: 1 + this.#below(300) }),
      ...(this.#random() < 0.1 && { buffer: 1 + this.#below(cutWithin) }),
      ...(this.#random() < 0.1 && { bytesPerSecond: 2000 + this.#below(20_000) }),
      ...(this.#random() < 0.6 && { messages }),
    };
  }
}
