import { MessageError } from '../../wire/index.js';
import { jsonMessage, jsonTextMessage } from './json-message.js';
import type { TransportEvent } from './transport.js';

/** How an answer begins whose messages stand on lines of their own, so that it can be read while it comes. */
const HEAD = '{"messages":[';

/** An answer that has to be held as a whole may be so many times as long as one message. */
const WHOLE = 16;

/** Where to go on after an answer. */
export interface PollPlace {
  /** `undefined` where the answer does not say. */
  readonly cursor: string | undefined;
  /** The gap is not closed: ask again at once. */
  readonly more: boolean;
}

/**
 * Cuts an answer to a poll into messages: line by line where the host writes each message on a line of its own, and at the end
 * where it writes JSON in any other way.
 *
 * Use one decoder for one answer. It does not throw: an answer that is no JSON, or broke off, has no place at its end.
 */
export class PollDecoder {
  readonly #limit: number;
  readonly #decoder = new TextDecoder();
  #form: 'unknown' | 'lines' | 'tail' | 'whole' | 'too-long' = 'unknown';
  #held = '';

  /** @param limit The most that one message may take, in UTF-16 code units. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The messages that are whole now that this piece of the answer has come. */
  decode(piece: Uint8Array): TransportEvent[] {
    const events: TransportEvent[] = [];
    this.#held += this.#decoder.decode(piece, { stream: true });
    if (this.#form === 'unknown' || this.#form === 'lines') this.#readLines(events);
    // Of what is too long only this is kept: that it is.
    if (this.#form === 'too-long') this.#held = '';
    else if (this.#held.length > this.#limit * WHOLE) this.#giveUp(events);
    return events;
  }

  /**
   * The last messages, and where to go on.
   *
   * @returns No place where the answer broke off or is no answer to a poll.
   */
  end(): { readonly events: readonly TransportEvent[]; readonly place: PollPlace | undefined } {
    const text = this.#form === 'tail' ? HEAD + this.#held : this.#held;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return { events: [], place: undefined };
    }
    if (typeof value !== 'object' || value === null || !('messages' in value) || !Array.isArray(value.messages)) return { events: [], place: undefined };
    const cursor = 'cursor' in value && typeof value.cursor === 'string' ? value.cursor : undefined;
    return { events: value.messages.map(jsonMessage), place: { cursor, more: 'more' in value && value.more === true } };
  }

  #readLines(events: TransportEvent[]): void {
    let at = 0;
    for (let end = this.#held.indexOf('\n'); end !== -1; end = this.#held.indexOf('\n', at)) {
      const line = this.#held.slice(at, end).trim();
      if (this.#form === 'unknown') {
        this.#form = line === HEAD ? 'lines' : 'whole';
        if (this.#form === 'whole') return;
      } else if (line.startsWith(']')) {
        this.#form = 'tail';
        break;
      } else if (line !== '') {
        events.push(jsonTextMessage(line.endsWith(',') ? line.slice(0, -1) : line, this.#limit));
      }
      at = end + 1;
    }
    this.#held = this.#held.slice(at);
  }

  #giveUp(events: TransportEvent[]): void {
    this.#form = 'too-long';
    this.#held = '';
    events.push({ kind: 'skipped', error: new MessageError({ fault: 'too-long', type: 'snapshot', rule: `must be at most ${this.#limit * WHOLE} characters, or stand on lines of its own` }) });
  }
}
