/** What stands between two blank lines of an event stream, as it was written: unlike an event, it does not inherit its id. */
export interface StreamBlock {
  readonly event: string | undefined;
  readonly id: string | undefined;
  readonly data: string | undefined;
  readonly retry: string | undefined;
  readonly comments: number;
  /** The names of fields that the standard does not know. */
  readonly unknown: readonly string[];
}

const LINE_END = /\r\n|\n|\r/;

/** Cuts an event stream into blocks (WHATWG HTML, section 9.2.5), keeping what is not whole for the next piece. */
export class BlockReader {
  #rest = '';
  #lines: string[] = [];
  #isFirst = true;

  /** What came after the last whole block. */
  get rest(): string {
    return [...this.#lines, this.#rest].join('\n');
  }

  push(text: string): StreamBlock[] {
    const blocks: StreamBlock[] = [];
    this.#rest += this.#isFirst ? text.replace(/^\uFEFF/, '') : text;
    if (text !== '') this.#isFirst = false;
    for (let end = LINE_END.exec(this.#rest); end !== null; end = LINE_END.exec(this.#rest)) {
      // A CR at the very end may be half of a CRLF.
      if (end[0] === '\r' && end.index === this.#rest.length - 1) break;
      const line = this.#rest.slice(0, end.index);
      this.#rest = this.#rest.slice(end.index + end[0].length);
      if (line !== '') this.#lines.push(line);
      else if (this.#lines.length > 0) blocks.push(readBlock(this.#lines.splice(0)));
    }
    return blocks;
  }
}

function readBlock(lines: readonly string[]): StreamBlock {
  const fields = new Map<string, string>();
  const data: string[] = [];
  const unknown: string[] = [];
  let comments = 0;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]*)(?::\u0020?(.*))?$/su.exec(line) ?? [];
    if (line.startsWith(':')) comments++;
    else if (name === 'data') data.push(value);
    else if (name === 'event' || name === 'id' || name === 'retry') fields.set(name, value);
    else unknown.push(name);
  }
  return {
    event: fields.get('event'), id: fields.get('id'), retry: fields.get('retry'),
    data: data.length === 0 ? undefined : data.join('\n'), comments, unknown,
  };
}
