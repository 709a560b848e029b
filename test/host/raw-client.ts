import { connect, type Socket } from 'node:net';
import { parseBlock, type Block } from './sse-reader.js';

const LINE_END = '\r\n';
const HEAD_END = '\r\n\r\n';

/** A reader on a bare socket, which can stop reading and can be cut. It undoes chunked transfer and nothing else. */
export class RawClient {
  readonly socket: Socket;
  /** The head of the response, once it is there. */
  head = '';
  /** The body so far, out of its chunks. */
  body = '';
  /** The whole blocks so far. */
  readonly blocks: Block[] = [];
  /** Whether the host ended the response as it should: with the empty chunk. */
  isComplete = false;
  readonly #decoder = new TextDecoder();
  #bytes = Buffer.alloc(0);
  #rest = '';
  #hasClosed = false;
  #wake: (() => void) | undefined;

  constructor(port: number, path: string, headers: Record<string, string> = {}) {
    this.socket = connect(port, '127.0.0.1');
    const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}${LINE_END}`);
    this.socket.write(`GET ${path} HTTP/1.1${LINE_END}${lines.join('')}${LINE_END}`);
    this.socket.on('data', (part) => this.#take(part));
    this.socket.on('error', () => this.socket.destroy());
    this.socket.on('close', () => {
      this.#hasClosed = true;
      this.#wake?.();
    });
  }

  /** Waits for bytes until this holds; an error where the connection closes first. */
  async until(holds: (client: this) => boolean): Promise<void> {
    while (!holds(this)) {
      if (this.#hasClosed) throw new Error(`The connection closed too early, after: ${this.body.slice(-500)}`);
      await new Promise<void>((resolve) => { this.#wake = resolve; }); // oxlint-disable-line no-await-in-loop -- part by part
    }
  }

  /** Waits for so many blocks of a type and gives all blocks so far. */
  async untilBlock(event: string, count = 1): Promise<readonly Block[]> {
    await this.until(({ blocks }) => blocks.filter((block) => block.event === event).length >= count);
    return [...this.blocks];
  }

  #take(part: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, part]);
    if (this.head === '') this.#takeHead();
    if (this.head !== '') while (this.#takeChunk());
    this.#wake?.();
  }

  #takeHead(): void {
    const end = this.#bytes.indexOf(HEAD_END);
    if (end < 0) return;
    this.head = this.#bytes.toString('latin1', 0, end);
    this.#bytes = this.#bytes.subarray(end + HEAD_END.length);
  }

  #takeChunk(): boolean {
    const end = this.#bytes.indexOf(LINE_END);
    const size = end < 0 ? Number.NaN : Number.parseInt(this.#bytes.toString('latin1', 0, end), 16);
    const next = end + LINE_END.length + size + LINE_END.length;
    if (Number.isNaN(size) || this.#bytes.length < next) return false;
    const text = this.#decoder.decode(this.#bytes.subarray(end + LINE_END.length, next - LINE_END.length), { stream: true });
    this.#bytes = this.#bytes.subarray(next);
    this.isComplete = size === 0;
    this.body += text;
    const blocks = (this.#rest + text).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    this.blocks.push(...blocks.map(parseBlock));
    return !this.isComplete;
  }
}
