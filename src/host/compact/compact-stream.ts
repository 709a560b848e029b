import { FrameStream } from '../frame-stream.js';
import type { EndReason, Outlet, OutletEvents } from '../outlet.js';
import type { CompactFrame } from './compact-frame.js';
import { KnownHandles } from './known-handles.js';

/** The body of a streaming response in the compact form. Which handles its reader knows is decided as each frame is written. */
export class CompactStream implements Outlet<CompactFrame> {
  readonly #stream: FrameStream;
  readonly #known = new KnownHandles();

  constructor(events: OutletEvents) {
    this.#stream = new FrameStream(events);
  }

  get body(): ReadableStream<Uint8Array> { return this.#stream.body; }

  get hasRoom(): boolean { return this.#stream.hasRoom; }

  write(frame: CompactFrame): void {
    this.#stream.write(frame.bytesFor(this.#known));
  }

  close(_reason: EndReason): Promise<void> { return this.#stream.close(); }
}
