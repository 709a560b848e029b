/** How many bytes wait in the stream before the writer is told to hold on. */
const HIGH_WATER_MARK = 64 * 1024;

/** What a {@link FrameStream} tells its writer. Neither may throw. */
export interface FrameStreamEvents {
  /** There is room again. Also called when there was room all along. */
  readonly onRoom: () => void;
  /** The reader is gone. Not called after `close`. */
  readonly onGone: () => void;
}

/** The body of a streaming response: takes whole frames, and says when the reader falls behind. */
export class FrameStream {
  readonly body: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor({ onRoom, onGone }: FrameStreamEvents) {
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => { this.#controller = controller; },
      pull: () => onRoom(),
      cancel: () => {
        this.#controller = undefined;
        onGone();
      },
    }, new ByteLengthQueuingStrategy({ highWaterMark: HIGH_WATER_MARK }));
  }

  /** Whether the reader keeps up. False after the end. */
  get hasRoom(): boolean {
    return (this.#controller?.desiredSize ?? 0) > 0;
  }

  /** Adds a frame, whether there is room or not. After the end it does nothing. */
  write(frame: Uint8Array): void {
    this.#controller?.enqueue(frame);
  }

  /** Ends the stream: what was written is still delivered. Calling it again does nothing. */
  close(): void {
    this.#controller?.close();
    this.#controller = undefined;
  }
}
