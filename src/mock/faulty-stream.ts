import { FaultLine, type FaultLineOptions } from './fault-line.js';
import { SseFrameSplitter } from './sse-frame.js';

/** What a faulty stream goes by. */
export interface FaultyStreamOptions extends Pick<FaultLineOptions, 'faults' | 'random' | 'clock'> {
  /** Called once, when the stream has ended, was cut or was cancelled. */
  readonly onEnd: () => void;
}

/** A host's stream, as it comes out of a line on which things go wrong. */
export class FaultyStream {
  /** What the client gets. */
  readonly body: ReadableStream<Uint8Array>;
  readonly #source: ReadableStreamDefaultReader<Uint8Array>;
  readonly #splitter = new SseFrameSplitter();
  readonly #encoder = new TextEncoder();
  readonly #line: FaultLine;
  readonly #onEnd: () => void;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #isOpen = true;
  #sent = 0;

  constructor(source: ReadableStream<Uint8Array>, options: FaultyStreamOptions) {
    const { onEnd, ...rest } = options;
    this.#source = source.getReader();
    this.#onEnd = onEnd;
    this.#line = new FaultLine({ ...rest, send: (text) => this.#send(text), cut: () => this.cut() });
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => { this.#controller = controller; },
      pull: () => this.#bring(this.#sent),
      cancel: async (reason) => {
        this.#end();
        await this.#source.cancel(reason);
      },
    });
  }

  /** Breaks the stream off, as a lost connection does; the host is let go. */
  cut(): void {
    if (!this.#isOpen) return;
    this.#end();
    this.#controller?.error(new TypeError('The line was cut.'));
    void this.#source.cancel();
  }

  /** Reads on until something was sent: a pull that brings nothing is not repeated. */
  async #bring(before: number): Promise<void> {
    const { done, value } = await this.#source.read();
    if (done) {
      this.#finish();
      return;
    }
    for (const frame of this.#splitter.split(value)) this.#line.push(frame);
    if (this.#isOpen && this.#sent === before) await this.#bring(before);
  }

  #finish(): void {
    this.#line.flush();
    if (!this.#isOpen) return;
    this.#end();
    this.#controller?.close();
  }

  #send(text: string): void {
    if (!this.#isOpen) return;
    this.#sent++;
    this.#controller?.enqueue(this.#encoder.encode(text));
  }

  #end(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#line.close();
    this.#onEnd();
  }
}
