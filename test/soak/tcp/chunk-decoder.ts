const END = '\r\n';

/** Takes the chunks of an HTTP/1.1 body apart (RFC 9112, section 7.1), keeping what is not whole. It reads no trailers. */
export class ChunkDecoder {
  #bytes: Buffer = Buffer.alloc(0);
  /** The last, empty chunk has come. */
  isOver = false;

  push(part: Buffer): Buffer[] {
    this.#bytes = Buffer.concat([this.#bytes, part]);
    const chunks: Buffer[] = [];
    while (!this.isOver) {
      const end = this.#bytes.indexOf(END);
      if (end < 0) break;
      const size = Number.parseInt(this.#bytes.toString('latin1', 0, end), 16);
      const start = end + END.length;
      if (this.#bytes.length < start + size + END.length) break;
      if (size === 0) this.isOver = true;
      else chunks.push(this.#bytes.subarray(start, start + size));
      this.#bytes = this.#bytes.subarray(start + size + END.length);
    }
    return chunks;
  }
}

/** Bytes as one chunk. */
export const encodeChunk = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from(bytes.length.toString(16) + END), bytes, Buffer.from(END)]);

/** The chunk that ends a body. */
export const LAST_CHUNK = Buffer.from(`0${END}${END}`);
