import { SseFrameSplitter } from '../../../src/mock/sse-frame.js';
import { factsIn, MessageFaults } from '../message-faults.js';
import type { LinePlan } from '../story.js';
import type { VirtualTime } from '../virtual-time.js';

/** What an open line tells. */
export interface MemoryLineEvents {
  /** So many updates got through in one whole message. */
  readonly onDelivered: (updates: number) => void;
  readonly onEnd: () => void;
}

const encoder = new TextEncoder();

/** One answer of the host on its way to a client, in memory, with what goes wrong on the way. */
export class MemoryLine {
  readonly body: ReadableStream<Uint8Array>;
  readonly #source: ReadableStreamDefaultReader<Uint8Array>;
  readonly #splitter = new SseFrameSplitter();
  readonly #faults: MessageFaults;
  #plan: LinePlan;
  readonly #time: VirtualTime;
  readonly #events: MemoryLineEvents;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #isOpen = true;
  #isMute = false;
  #passed = 0;
  #dueAt = 0;
  /** How many pieces are on their way. */
  #waiting = 0;
  readonly #buffered: Uint8Array[] = [];

  constructor(source: ReadableStream<Uint8Array>, plan: LinePlan, time: VirtualTime, events: MemoryLineEvents) {
    this.#source = source.getReader();
    this.#plan = plan;
    this.#faults = new MessageFaults(plan.messages ?? {}, plan.seed);
    this.#time = time;
    this.#events = events;
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => { this.#controller = controller; },
      cancel: () => this.#end(),
    });
    void this.#pump();
  }

  /** Lets nothing more through, and tells nobody. */
  mute(): void {
    this.#isMute = true;
  }

  /** All goes well from now on, but for a line that is mute already. */
  calm(): void {
    this.#plan = { seed: this.#plan.seed };
    const buffered = this.#buffered.splice(0);
    for (const bytes of buffered) this.#deliver(bytes);
    for (const out of this.#faults.calm()) this.#send(out);
  }

  /** Breaks the line off after what got through already has been read. */
  cut(): void {
    if (!this.#isOpen) return;
    const controller = this.#controller;
    this.#end();
    if (this.#plan.seed % 2 === 0) controller?.close();
    else setImmediate(() => controller?.error(new TypeError('The line was cut.')));
  }

  async #pump(): Promise<void> {
    while (this.#isOpen) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read piece by piece
      const { done, value } = await this.#source.read().catch(() => ({ done: true, value: undefined }));
      if (done || value === undefined) break;
      for (const frame of this.#splitter.split(value)) for (const out of this.#faults.push(frame)) this.#send(out);
    }
    for (const out of this.#faults.flush()) this.#send(out);
    this.cut();
  }

  #send(text: string): void {
    const bytes = encoder.encode(text);
    const { buffer = 0, delay = 0, bytesPerSecond } = this.#plan;
    if (buffer > 0) {
      this.#buffered.push(bytes);
      if (this.#buffered.reduce((sum, { length }) => sum + length, 0) < buffer) return;
      for (const each of this.#buffered.splice(0)) this.#deliver(each);
      return;
    }
    // What is on its way is not overtaken.
    if (delay === 0 && bytesPerSecond === undefined && this.#waiting === 0) {
      this.#deliver(bytes);
      return;
    }
    const takes = bytesPerSecond === undefined ? 0 : (bytes.length * 1000) / bytesPerSecond;
    this.#dueAt = Math.max(this.#dueAt, this.#time.now() + delay) + takes;
    this.#waiting++;
    this.#time.after(this.#dueAt - this.#time.now(), () => {
      this.#waiting--;
      this.#deliver(bytes);
    });
  }

  #deliver(bytes: Uint8Array): void {
    if (!this.#isOpen || this.#isMute) return;
    const { cutAfter = Number.POSITIVE_INFINITY, muteAfter = Number.POSITIVE_INFINITY } = this.#plan;
    const room = Math.max(0, Math.min(cutAfter, muteAfter) - this.#passed);
    this.#passed += bytes.length;
    if (room > 0) this.#controller?.enqueue(bytes.subarray(0, room));
    if (bytes.length <= room) {
      this.#events.onDelivered(countFacts(bytes));
      return;
    }
    if (cutAfter <= muteAfter) this.cut();
    else this.mute();
  }

  #end(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    void this.#source.cancel().catch(() => undefined);
    this.#events.onEnd();
  }
}

const decoder = new TextDecoder();

function countFacts(bytes: Uint8Array): number {
  try {
    return factsIn(decoder.decode(bytes)).length;
  } catch {
    return 0; // garbage
  }
}
