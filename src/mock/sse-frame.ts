/** One message of an SSE stream, as text with the empty line that ends it. */
export type SseFrame = string;

/**
 * Cuts a stream's text into messages, keeping what is not whole for the next piece.
 *
 * Made for the output of our own host, which ends lines with `\n`; it is no parser of SSE in general.
 */
export class SseFrameSplitter {
  #decoder = new TextDecoder();
  #rest = '';

  /** What came after the last whole message. */
  get rest(): string {
    return this.#rest;
  }

  /** The messages that are whole now that these bytes have come. */
  split(bytes: Uint8Array): SseFrame[] {
    this.#rest += this.#decoder.decode(bytes, { stream: true });
    const parts = this.#rest.split('\n\n');
    this.#rest = parts.pop() ?? '';
    return parts.map((part) => `${part}\n\n`);
  }
}

/** Whether a message carries an update: named so, or without a name. Comments and `retry:` lines alone do not. */
export function isUpdateFrame(frame: SseFrame): boolean {
  const name = /^event: ?(.*)$/m.exec(frame)?.[1];
  return /^data:/m.test(frame) && (name === undefined || name === 'update');
}

/** The cursor that a message carries. */
export function frameId(frame: SseFrame): string | undefined {
  return /^id: ?(.*)$/m.exec(frame)?.[1];
}

/** The same message with another cursor, or with none. */
export function withFrameId(frame: SseFrame, id: string | undefined): SseFrame {
  const bare = frame.replace(/^id:.*\n/m, '');
  return id === undefined ? bare : bare.replace(/^(event:.*\n)?/, `$1id: ${id}\n`);
}
