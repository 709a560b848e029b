/** One block of an event stream, as text; `data` is still JSON. */
export interface Block {
  readonly event?: string;
  readonly id?: string;
  readonly retry?: string;
  readonly data?: string;
}

/** Splits one block into its fields. */
export const parseBlock = (text: string): Block =>
  Object.fromEntries(text.split('\n').map((line) => {
    const [name = '', value = ''] = line.split(/: (.*)/s);
    return [name, value];
  }));

/** Reads an event stream block by block, as slowly as it is asked to. */
export class SseReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';

  constructor(response: Response) {
    if (response.body === null) throw new Error('The response has no body.');
    this.#reader = response.body.getReader();
  }

  /** The next block, or `undefined` at the end of the stream. */
  async next(): Promise<Block | undefined> {
    for (let end = this.#text.indexOf('\n\n'); ; end = this.#text.indexOf('\n\n')) {
      if (end >= 0) {
        const block = parseBlock(this.#text.slice(0, end));
        this.#text = this.#text.slice(end + 2);
        return block;
      }
      const part = await this.#reader.read(); // oxlint-disable-line no-await-in-loop -- part by part
      if (part.done) return undefined;
      this.#text += this.#decoder.decode(part.value, { stream: true });
    }
  }

  /** Every block up to and with the first of this type, or up to the end of the stream. */
  async until(event: string): Promise<Block[]> {
    const blocks: Block[] = [];
    for (;;) {
      const block = await this.next(); // oxlint-disable-line no-await-in-loop -- block by block
      if (block === undefined) return blocks;
      blocks.push(block);
      if (block.event === event) return blocks;
    }
  }

  async cancel(): Promise<void> {
    await this.#reader.cancel();
  }
}

/** Reads the stream in a response. */
export const open = async (response: Promise<Response>): Promise<SseReader> => new SseReader(await response);

interface Fact {
  readonly call: string;
  readonly status: string;
  readonly at?: number;
  readonly seq?: number;
}

/** The updates in the blocks, in order, whether they stand alone, in a batch or in a snapshot. */
export function updatesIn(blocks: readonly Block[]): Fact[] {
  return blocks.flatMap(({ event, data }) => {
    const value = JSON.parse(data ?? 'null') as Fact | Fact[] | { calls: Fact[] };
    if (event === 'snapshot' && 'calls' in value) return value.calls;
    return event === 'update' ? value as Fact | Fact[] : [];
  });
}
