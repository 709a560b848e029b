import type { SseFrame } from './sse-frame.js';

/** How long one event may grow where the caller sets no limit, in UTF-16 code units: 1 MiB of ASCII. */
export const DEFAULT_EVENT_LENGTH = 1_048_576;

/**
 * Put before each piece. Chromium's decoder leaves the text outside of the memory of JavaScript, where every part of it is slow to
 * parse; two texts that were put together are copied into it whole, at a hundredth of what that costs.
 */
const MARGIN = ' ';

const LF = 10;
const SPACE = 32;
const COLON = 58;
const BYTE_ORDER_MARK = 0xfeff;
// A field is recognised by its first letter before it is spelled out. A comment begins with a colon.
const LETTER_D = 100;
const LETTER_E = 101;
const LETTER_I = 105;
const LETTER_R = 114;

/**
 * Cuts a stream of server-sent events into frames, by the letter of the WHATWG HTML standard, section 9.2.6
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation).
 *
 * Use one decoder for one response, and give it each piece as it arrives. An event that the stream ends in the middle of
 * is never given out: drop the decoder with the response.
 *
 * It opens no connection, keeps no clock, and does not look into the data. It does not throw: bytes that are no UTF-8
 * become U+FFFD, and an event over the limit becomes a frame that says so.
 */
export class SseDecoder {
  readonly #limit: number;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #isFirst = true;
  /** A CR ended the last piece; an LF at the start of the next one belongs to it. */
  #endedInCr = false;
  /** The beginning of a line whose end has not come. A rope: it is not looked into before it is whole. */
  #held = '';

  #event = '';
  #data: string | undefined;
  #id: string | undefined;
  /** The id as of the last blank line: what an event that is skipped falls back to. */
  #settledId: string | undefined;
  /** How many code units the event being read may still take. */
  #room: number;
  #isSkipping = false;

  // Streams name one kind of event over and over: the line that did so last is recognised whole, and its name cut out once.
  #eventLine = '\n';
  #eventName = '';

  /** @param limit The most that one event may take on the wire, field names and comments included, in UTF-16 code units. */
  constructor(limit: number = DEFAULT_EVENT_LENGTH) {
    this.#limit = limit;
    this.#room = limit;
  }

  /**
   * The frames that are whole now that this piece of the stream has come. The piece may be cut anywhere, inside a
   * character too.
   */
  decode(chunk: Uint8Array | string): SseFrame[] {
    const frames: SseFrame[] = [];
    const decoded = typeof chunk === 'string' ? chunk : this.#decoder.decode(chunk, { stream: true });
    const text = MARGIN + decoded;
    let at = MARGIN.length + this.#textStart(decoded);
    let nextCr = -1;
    while (at < text.length) {
      if (this.#held === '') {
        const first = text.charCodeAt(at);
        if (first === LF) {
          this.#endEvent(frames);
          at++;
          continue;
        }
        if (first === LETTER_E && this.#eventLine.length <= this.#room && text.startsWith(this.#eventLine, at)) {
          this.#event = this.#eventName;
          this.#room -= this.#eventLine.length;
          at += this.#eventLine.length;
          continue;
        }
      }
      // A stream without CR is searched for one once a piece, not once a line.
      if (nextCr < at) nextCr = placeOf(text, '\r', at);
      const nextLf = placeOf(text, '\n', at);
      const end = Math.min(nextLf, nextCr);
      if (end === Number.POSITIVE_INFINITY) {
        this.#hold(text.slice(at), frames);
        break;
      }
      this.#endLine(text, at, end, frames);
      at = end + 1;
      if (end !== nextCr) continue;
      if (at === text.length) this.#endedInCr = true;
      else if (text.charCodeAt(at) === LF) at++;
    }
    return frames;
  }

  #textStart(text: string): number {
    if (text === '') return 0;
    let start = 0;
    // The text decoder would swallow a mark by itself, and a stream of text has no decoder: one place for both.
    if (this.#isFirst && text.charCodeAt(0) === BYTE_ORDER_MARK) start = 1;
    this.#isFirst = false;
    if (this.#endedInCr && text.charCodeAt(0) === LF) start = 1;
    this.#endedInCr = false;
    return start;
  }

  #hold(rest: string, frames: SseFrame[]): void {
    if (!this.#isSkipping && this.#held.length + rest.length >= this.#room) this.#skip(frames);
    // Of a line that is skipped only this matters: that it is not empty.
    this.#held = this.#isSkipping ? ':' : this.#held + rest;
  }

  #endLine(text: string, start: number, end: number, frames: SseFrame[]): void {
    if (this.#held === '') {
      this.#readLine(text, start, end, frames);
      return;
    }
    const line = this.#held + text.slice(start, end);
    this.#held = '';
    this.#readLine(line, 0, line.length, frames);
  }

  #readLine(text: string, start: number, end: number, frames: SseFrame[]): void {
    if (start === end) {
      this.#endEvent(frames);
      return;
    }
    if (this.#isSkipping) return;
    this.#room -= end - start + 1;
    if (this.#room < 0) {
      this.#skip(frames);
      return;
    }
    switch (text.charCodeAt(start)) {
      case LETTER_D: {
        const value = fieldValue(text, start, end, 'data');
        if (value !== undefined) this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
        break;
      }
      case LETTER_E: {
        const value = fieldValue(text, start, end, 'event');
        if (value === undefined) break;
        this.#event = this.#eventName = value;
        this.#eventLine = `${text.slice(start, end)}\n`;
        break;
      }
      case LETTER_I: {
        const value = fieldValue(text, start, end, 'id');
        if (value !== undefined && !value.includes('\0')) this.#id = value;
        break;
      }
      case LETTER_R: {
        const value = fieldValue(text, start, end, 'retry');
        if (value !== undefined && /^[0-9]+$/.test(value)) frames.push({ kind: 'retry', milliseconds: Number(value) });
        break;
      }
    }
  }

  #endEvent(frames: SseFrame[]): void {
    const event = this.#event;
    const data = this.#data;
    const id = this.#id;
    this.#event = '';
    this.#data = undefined;
    this.#room = this.#limit;
    this.#isSkipping = false;
    if (data !== undefined) frames.push({ kind: 'event', event: event === '' ? 'message' : event, data, id });
    else if (id !== undefined && id !== this.#settledId) frames.push({ kind: 'id', id });
    this.#settledId = id;
  }

  #skip(frames: SseFrame[]): void {
    frames.push({ kind: 'too-long', event: this.#event === '' ? 'message' : this.#event, limit: this.#limit });
    this.#isSkipping = true;
    this.#event = '';
    this.#data = undefined;
    this.#id = this.#settledId;
  }
}

function placeOf(text: string, mark: string, from: number): number {
  const place = text.indexOf(mark, from);
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}

/** The value of a field's line, or `undefined` where the line is about another field. */
function fieldValue(text: string, start: number, end: number, name: string): string | undefined {
  const after = start + name.length;
  if (after > end) return undefined;
  // A few letters compared by hand cost less than a call to startsWith, and this runs for every line.
  for (let i = 1; i < name.length; i++) if (text.charCodeAt(start + i) !== name.charCodeAt(i)) return undefined;
  if (after === end) return '';
  if (text.charCodeAt(after) !== COLON) return undefined;
  return text.slice(after + 1 < end && text.charCodeAt(after + 1) === SPACE ? after + 2 : after + 1, end);
}
