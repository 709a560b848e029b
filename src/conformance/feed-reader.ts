import type { CallUpdate } from '../model/index.js';
import { Breach } from './breach.js';
import type { ConformanceEnvironment } from './conformance-environment.js';
import { excerpt } from './excerpt.js';
import { fieldOf, messageOf, type FeedMessage } from './feed-message.js';
import { BlockReader, type StreamBlock } from './stream-block.js';

/** One open stream, read as it comes. Close it; it holds a connection. */
export class FeedReader {
  readonly response: Response;
  readonly messages: FeedMessage[] = [];
  readonly blocks: StreamBlock[] = [];
  /** When bytes came, in milliseconds. */
  readonly beats: number[] = [];
  /** The bytes were not UTF-8. */
  isBroken = false;
  hasEnded = false;
  readonly #environment: ConformanceEnvironment;
  readonly #patience: number;
  readonly #stop: AbortController;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #lines = new BlockReader();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #wake: (() => void) | undefined;
  #isPaused = false;

  constructor(response: Response, stop: AbortController, environment: ConformanceEnvironment, patience: number) {
    this.response = response;
    this.#stop = stop;
    this.#environment = environment;
    this.#patience = patience;
    this.#reader = response.body?.getReader();
    void this.#pump();
  }

  /** What came after the last blank line. */
  get rest(): string { return this.#lines.rest; }

  /** The `ready` that came last. */
  get ready(): FeedMessage | undefined { return this.messages.findLast(({ type }) => type === 'ready'); }

  /** The cursor that a client would resume with now. */
  get cursor(): string | undefined {
    const last = this.messages.findLast(({ cursor, type }) => cursor !== undefined || type === 'ready');
    const given = last === undefined ? undefined : fieldOf(last, 'cursor');
    return last?.type === 'ready' && typeof given === 'string' ? given : last?.cursor;
  }

  /** The updates of a call so far, in the order in which they came. */
  updatesOf(call: string): CallUpdate[] {
    return this.messages.flatMap(({ updates }) => updates.filter((update) => update.call === call));
  }

  /** Reads no more until `resume`. */
  pause(): void { this.#isPaused = true; }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    void this.#pump();
  }

  /**
   * Waits until this holds.
   *
   * @throws {Breach} where it does not in time, or the stream ends before.
   */
  async until(holds: () => boolean, expected: string, within = this.#patience): Promise<void> {
    const end = this.#environment.now() + within;
    while (!holds()) {
      const left = end - this.#environment.now();
      if (this.hasEnded || left <= 0) {
        const last = this.messages.at(-1);
        const after = last === undefined ? 'before any message' : `after ${excerpt(`${last.type} ${last.text}`)}`;
        throw new Breach({
          expected, came: `${this.hasEnded ? 'the stream ended' : `nothing of the kind came within ${within / 1000} s`}, ${after}`,
          mend: this.hasEnded ? 'Keep the stream open.' : 'Send it, flush after each message, and see that nothing between buffers the answer.',
        });
      }
      await new Promise<void>((resolve) => { // oxlint-disable-line no-await-in-loop -- until it holds
        const cancel = this.#environment.after(left, resolve);
        this.#wake = () => {
          cancel();
          resolve();
        };
      });
    }
  }

  async untilReady(): Promise<FeedMessage> {
    await this.until(() => this.ready !== undefined, 'ready');
    const { ready } = this;
    if (ready === undefined) throw new Error('There is no ready.');
    return ready;
  }

  /** Waits for so many updates of a call. */
  async untilUpdates(call: string, count: number): Promise<CallUpdate[]> {
    await this.until(() => this.updatesOf(call).length >= count, `${count} updates of the call "${call}"`);
    return this.updatesOf(call);
  }

  close(): void {
    this.#stop.abort();
    this.hasEnded = true;
    void this.#reader?.cancel().catch(() => undefined);
    this.#wake?.();
  }

  async #pump(): Promise<void> {
    while (!this.#isPaused && !this.hasEnded) {
      // oxlint-disable-next-line no-await-in-loop -- piece by piece
      const piece = await this.#reader?.read().catch(() => undefined);
      if (piece?.value === undefined) this.hasEnded = true;
      else this.#take(piece.value);
      this.#wake?.();
    }
  }

  #take(bytes: Uint8Array): void {
    const at = this.#environment.now();
    this.beats.push(at);
    let text: string;
    try {
      text = this.#decoder.decode(bytes, { stream: true });
    } catch {
      this.isBroken = true;
      return;
    }
    for (const block of this.#lines.push(text)) {
      this.blocks.push(block);
      const message = messageOf(block, at);
      if (message !== undefined) this.messages.push(message);
    }
  }
}
