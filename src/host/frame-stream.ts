import type { Outlet, OutletEvents } from './outlet.js';

/** How many bytes wait in the stream before the writer is told to hold on. */
const HIGH_WATER_MARK = 64 * 1024;

/** The body of a streaming response. */
export class FrameStream implements Outlet<Uint8Array> {
  readonly body: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #closed: Promise<void> | undefined;
  #onClosed: (() => void) | undefined;

  constructor({ onRoom, onGone }: OutletEvents) {
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => { this.#controller = controller; },
      pull: () => (this.#closed === undefined ? onRoom() : this.#closeOnceRead()),
      cancel: () => {
        this.#controller = undefined;
        if (this.#closed === undefined) onGone();
        else this.#onClosed?.();
      },
    }, new ByteLengthQueuingStrategy({ highWaterMark: HIGH_WATER_MARK }));
  }

  get hasRoom(): boolean {
    return this.#closed === undefined && (this.#controller?.desiredSize ?? 0) > 0;
  }

  write(frame: Uint8Array): void {
    if (this.#closed === undefined) this.#controller?.enqueue(frame);
  }

  close(): Promise<void> {
    this.#closed ??= new Promise((resolve) => { this.#onClosed = resolve; });
    this.#closeOnceRead();
    return this.#closed;
  }

  /** A stream does not tell when the last of it was read after it was closed; so it is closed when the last was read. */
  #closeOnceRead(): void {
    if (this.#controller !== undefined) {
      if (this.#controller.desiredSize !== HIGH_WATER_MARK) return;
      this.#controller.close();
      this.#controller = undefined;
    }
    this.#onClosed?.();
  }
}
