import type { CallUpdate } from '../model/index.js';
import { Breach } from './breach.js';
import type { ConformanceEnvironment } from './conformance-environment.js';
import { excerpt } from './excerpt.js';
import { readMessage, type FeedMessage } from './feed-message.js';

/** A frame as a message: type, cursor and, for a batch, its updates stand in the object itself. */
function messageIn(text: string, at: number): FeedMessage {
  const { data } = readMessage('frame', text, undefined, at);
  const field = (name: string): unknown => (typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined);
  const [type, cursor, updates] = [field('type'), field('cursor'), field('updates')];
  return readMessage(typeof type === 'string' ? type : 'update', Array.isArray(updates) ? JSON.stringify(updates) : text, typeof cursor === 'string' ? cursor : undefined, at);
}

/** One open WebSocket, read as it comes. Close it. */
export class SocketReader {
  readonly messages: FeedMessage[] = [];
  /** Frames that held something else than JSON text. */
  readonly odd: string[] = [];
  isOpen = false;
  /** The code with which it was closed; 0 while it is not. */
  code = 0;
  readonly #socket: WebSocket;
  readonly #environment: ConformanceEnvironment;
  readonly #patience: number;
  #wake: (() => void) | undefined;

  constructor(socket: WebSocket, environment: ConformanceEnvironment, patience: number) {
    this.#socket = socket;
    this.#environment = environment;
    this.#patience = patience;
    socket.addEventListener('open', () => {
      this.isOpen = true;
      this.#wake?.();
    });
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') this.odd.push('a binary frame');
      else this.#take(data);
      this.#wake?.();
    });
    socket.addEventListener('close', ({ code }) => {
      this.code = code;
      this.#wake?.();
    });
    socket.addEventListener('error', () => this.#wake?.());
  }

  send(value: unknown): void {
    this.#socket.send(typeof value === 'string' ? value : JSON.stringify(value));
  }

  updatesOf(call: string): CallUpdate[] {
    return this.messages.flatMap(({ updates }) => updates.filter((update) => update.call === call));
  }

  /**
   * Waits until this holds.
   *
   * @throws {Breach} where it does not in time.
   */
  async until(holds: () => boolean, expected: string): Promise<void> {
    const end = this.#environment.now() + this.#patience;
    while (!holds()) {
      const left = end - this.#environment.now();
      if (left <= 0 || this.code !== 0) {
        throw new Breach({
          expected, came: this.code === 0 ? `nothing of the kind within ${this.#patience / 1000} s; last ${excerpt(this.messages.at(-1)?.text ?? 'nothing')}` : `the socket was closed with ${this.code}`,
          mend: 'Answer the hello with what SSE would send.',
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

  close(): void {
    this.#socket.close();
  }

  #take(text: string): void {
    const message = messageIn(text, this.#environment.now());
    if (message.data === undefined) this.odd.push(text);
    this.messages.push(message);
  }
}
