import { createRandom, shuffled, type Random } from '../../src/mock/random.js';
import { frameId, isUpdateFrame, withFrameId, type SseFrame } from '../../src/mock/sse-frame.js';

/** What goes wrong with whole messages on one line, each as a chance from 0 to 1. */
export interface MessageRules {
  /** An update vanishes. Only one whose loss the numbers of its call tell of: without numbers nobody could ever know. */
  readonly swallow?: number;
  /** A message comes twice: at once with its cursor, or some messages later without it. */
  readonly duplicate?: number;
  /** So many updates are held and sent in another order, the newest cursor on the last of them. */
  readonly reorder?: number;
  /** Something that no host of this protocol says stands before a message. */
  readonly garbage?: number;
  /** `ready` vanishes. */
  readonly swallowReady?: number;
}

const GARBAGE = ['data: {"call":\n\n', 'data: [[[]]]\n\n', 'event: update\ndata: 42\n\n', 'event: nobody-knows\ndata: {}\n\n', ': \u{fffd}\n\n', 'event: ready\ndata: 1\n\n', 'id: \0\n\n'];

interface Fact {
  readonly call: string;
  readonly seq?: number;
}

const isFact = (value: unknown): value is Fact => typeof value === 'object' && value !== null && 'call' in value && typeof value.call === 'string';

/** The updates that a message holds, whatever its type; none where it cannot be read. */
export function factsIn(frame: SseFrame): readonly Fact[] {
  const data = /^data: (.*)$/m.exec(frame)?.[1];
  if (data === undefined) return [];
  const value: unknown = JSON.parse(data);
  if (Array.isArray(value)) return value.filter(isFact);
  if (typeof value === 'object' && value !== null && 'calls' in value && Array.isArray(value.calls)) return value.calls.filter(isFact);
  return isFact(value) ? [value] : [];
}

/** The messages of one line, some of them late, twice, out of order, or not at all; the same seed gives the same faults. */
export class MessageFaults {
  #rules: MessageRules;
  readonly #random: Random;
  /** The least number of each call that was let through. */
  readonly #seen = new Map<string, number>();
  #held: SseFrame[] = [];
  #late: { readonly frame: SseFrame; left: number }[] = [];
  /** How many messages vanished, came twice or changed places. */
  readonly done = { swallowed: 0, doubled: 0, reordered: 0 };

  constructor(rules: MessageRules, seed: number) {
    this.#rules = rules;
    this.#random = createRandom(seed);
  }

  /** What comes out for what goes in. */
  push(frame: SseFrame): SseFrame[] {
    const { reorder = 0 } = this.#rules;
    if (!isUpdateFrame(frame) || reorder < 2) return [...this.flush(), ...this.#pass(frame)];
    this.#held.push(frame);
    return this.#held.length >= reorder ? this.flush() : [];
  }

  /** Nothing goes wrong from now on. What was held comes out. */
  calm(): SseFrame[] {
    const held = this.flush();
    this.#rules = {};
    return held;
  }

  /** What is held, in another order. */
  flush(): SseFrame[] {
    const held = this.#held;
    if (held.length === 0) return [];
    this.#held = [];
    this.done.reordered += held.length;
    const newest = held.findLast((frame) => frameId(frame) !== undefined);
    const id = newest === undefined ? undefined : frameId(newest);
    return shuffled(held, this.#random).flatMap((frame, index) => this.#pass(withFrameId(frame, index === held.length - 1 ? id : undefined)));
  }

  #pass(frame: SseFrame): SseFrame[] {
    const { duplicate = 0, garbage = 0, swallowReady = 0 } = this.#rules;
    const out: SseFrame[] = [];
    if (this.#random() < garbage) out.push(GARBAGE[Math.floor(this.#random() * GARBAGE.length)] ?? '');
    const isReady = frame.startsWith('event: ready');
    if (isReady ? this.#random() < swallowReady : this.#isSwallowed(frame)) {
      this.done.swallowed++;
      // The place moves on all the same, as where a hub lost the message behind us.
      const id = frameId(frame);
      if (!isReady && id !== undefined) out.push(`id: ${id}\n\n`);
      return out;
    }
    out.push(frame);
    for (const late of this.#late) late.left--;
    out.push(...this.#late.filter(({ left }) => left <= 0).map((late) => late.frame));
    this.#late = this.#late.filter(({ left }) => left > 0);
    if (this.#random() < duplicate) {
      this.done.doubled++;
      if (!isUpdateFrame(frame) || this.#random() < 0.5) out.push(frame);
      else this.#late.push({ frame: withFrameId(frame, undefined), left: 1 + Math.floor(this.#random() * 4) });
    }
    return out;
  }

  #isSwallowed(frame: SseFrame): boolean {
    const { swallow = 0 } = this.#rules;
    if (swallow === 0) return false;
    const facts = factsIn(frame);
    const canHeal = isUpdateFrame(frame) && facts.length > 0
      && facts.every(({ call, seq }) => seq !== undefined && seq > (this.#seen.get(call) ?? Number.POSITIVE_INFINITY));
    if (canHeal && this.#random() < swallow) return true;
    for (const { call, seq = Number.POSITIVE_INFINITY } of facts) this.#seen.set(call, Math.min(seq, this.#seen.get(call) ?? seq));
    return false;
  }
}
