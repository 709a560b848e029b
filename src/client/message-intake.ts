import type { Call, RingbackError, Vocabulary } from '../model/index.js';
import type { CallStore } from '../reducer/index.js';
import { MESSAGE_TYPES, MessageError, parseMessage, parseMessageText, parseUpdate, type WireMessage } from '../wire/index.js';
import type { ServerClock } from './server-clock.js';

/** What a message changed about the line, beside the calls. */
export type IntakeResult = Extract<WireMessage, { type: 'ready' | 'reset' }> | 'progress' | undefined;

/** What an intake works on. */
export interface IntakeOptions {
  /** The calls that are shown. */
  readonly store: CallStore;
  /** Makes an empty store for a state that comes in behind the one shown. */
  readonly createStore: () => CallStore;
  readonly vocabulary: Vocabulary;
  readonly clock: ServerClock;
  /** The calls that are shown have changed. */
  readonly onChange: () => void;
  /** A message was skipped; the first of its kind on this connection. */
  readonly onError: (error: RingbackError) => void;
  /** One more message was skipped. */
  readonly onSkip: () => void;
}

/** What a request can carry back to the host as the place to go on from: a header loses the spaces at its ends. */
const isUsableCursor = (cursor: string): boolean => /^(?! )[^\0-\x1f\x7f]{1,1024}$/.test(cursor) && !cursor.endsWith(' ');

const isUpdateType = (type: string): boolean => type === 'update' || type === 'message' || type === '';

const isMessageType = (type: string): boolean => isUpdateType(type) || (MESSAGE_TYPES as readonly string[]).includes(type);

/**
 * Takes the messages of one connection after the other and makes them calls, cursor and clock.
 *
 * It keeps one promise: the cursor never claims more than the calls shown hold. While a state is coming in, until
 * `ready`, the cursor stands still; a state that replaces another comes in out of sight and is dropped with its
 * connection. It asks for nothing and has no timer.
 */
export class MessageIntake {
  readonly #options: IntakeOptions;
  readonly #kinds = new Set<string>();
  #staged: CallStore | undefined;
  #isWhole = false;
  #sendsReady = true;
  /** The place that the host named last and that what is shown holds, usable or not. */
  #place: string | undefined;
  /** The place that the host named last: over SSE it stays on the messages after it, which then name nothing new. */
  #named: string | undefined;
  /** By this machine's clock. */
  #lastMessageAt: number | undefined;
  #skipped = 0;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Where to go on from; `undefined` asks the host for its whole state. */
  get cursor(): string | undefined {
    // Asked once for a connection, while a place is named with every message.
    const place = this.#place;
    return place !== undefined && isUsableCursor(place) ? place : undefined;
  }

  /** When the last message came, in milliseconds by the server's clock. */
  get lastMessageAt(): number | undefined {
    return this.#lastMessageAt === undefined ? undefined : this.#options.clock.at(this.#lastMessageAt);
  }

  /** How many messages, and updates in batches, were skipped. */
  get skipped(): number { return this.#skipped; }

  /** The calls that are shown, one after the other. */
  calls(): IterableIterator<Call> { return this.#options.store.values(); }

  /** A connection begins, from the cursor. A state that did not get whole over the one before is dropped. */
  begin(sendsReady: boolean): void {
    this.#kinds.clear();
    this.#named = undefined;
    this.#sendsReady = sendsReady;
    this.#isWhole = this.cursor !== undefined || !sendsReady;
    // Without a cursor the host sends all it has, and what it does not send is gone.
    this.#staged = this.#isWhole || this.#options.store.size === 0 ? undefined : this.#options.createStore();
  }

  /**
   * Takes one message. A type that the protocol does not know is skipped without a word.
   *
   * @param value What `JSON.parse` made of `data`, where somebody has parsed it already.
   * @param at When it came by this machine's clock, where somebody has looked already: a piece of a stream holds many.
   */
  take(type: string, data: unknown, cursor: string | undefined, value: unknown = data, at: number = this.#options.clock.local()): IntakeResult {
    this.#lastMessageAt = at;
    // Nearly every message is this one.
    if (isUpdateType(type) && this.#takeUpdate(value)) {
      if (cursor !== undefined) this.moveTo(cursor);
      return 'progress';
    }
    const { message, errors } = this.#parse(type, value, cursor);
    for (const error of errors) this.skip(error);
    const result = message === undefined ? undefined : this.#follow(message);
    if (cursor !== undefined) this.moveTo(cursor);
    // What `ready` says itself goes before the id it came under.
    if (message?.type === 'ready') this.#place = message.cursor;
    return result;
  }

  /** The host names a place to go on from. It counts once the state is whole. */
  moveTo(cursor: string): void {
    if (cursor === this.#named) return;
    this.#named = cursor;
    if (this.#isWhole) this.#place = cursor;
  }

  /** Takes the state of one call that was asked for. It goes into what is shown and moves no cursor. */
  takeCall(data: unknown): void {
    const { message, errors } = this.#parse('snapshot', data, undefined);
    for (const error of errors) this.skip(error);
    if (message?.type === 'snapshot') this.#apply(this.#options.store, message.updates);
  }

  /** Counts a message that could not be used, and reports the first of each kind on a connection. */
  skip(error: RingbackError): void {
    this.#skipped++;
    this.#options.onSkip();
    const kind = error instanceof MessageError ? `${error.fault} ${error.rule}` : error.code;
    if (this.#kinds.has(kind)) return;
    this.#kinds.add(kind);
    this.#options.onError(error);
  }

  /** Takes a single update that has no fault; false where it is another thing, with nothing done. */
  #takeUpdate(value: unknown): boolean {
    if (typeof value !== 'object' || Array.isArray(value)) return false;
    const { vocabulary, store, onChange } = this.#options;
    const { update } = parseUpdate(value, vocabulary);
    if (update === undefined) return false;
    if (this.#staged !== undefined) this.#staged.apply(update);
    else if (store.apply(update)) onChange();
    return true;
  }

  #parse(type: string, data: unknown, cursor: string | undefined) {
    const { vocabulary } = this.#options;
    if (!isMessageType(type)) return { errors: [] };
    return typeof data === 'string' ? parseMessageText(type, data, cursor, vocabulary) : parseMessage({ type, data, cursor }, vocabulary);
  }

  #follow(message: WireMessage): IntakeResult {
    const { store, createStore, clock, onChange } = this.#options;
    switch (message.type) {
      case 'snapshot':
        if (this.#sendsReady) this.#isWhole = false;
        this.#apply(this.#staged ?? store, message.updates);
        return 'progress';
      case 'update':
        this.#apply(this.#staged ?? store, message.updates);
        return 'progress';
      case 'reset':
        if (this.#sendsReady) {
          this.#isWhole = false;
          this.#staged = store.size === 0 ? undefined : createStore();
        } else {
          store.replaceWith(createStore());
          onChange();
        }
        return message;
      case 'ready':
        if (message.now !== undefined) clock.learn(message.now);
        if (this.#staged !== undefined) {
          store.replaceWith(this.#staged);
          this.#staged = undefined;
          onChange();
        }
        this.#isWhole = true;
        return message;
      case 'ping':
        if (message.now !== undefined) clock.learn(message.now);
        return undefined;
      default:
        return message satisfies never;
    }
  }

  #apply(store: CallStore, updates: readonly Parameters<CallStore['apply']>[0][]): void {
    let isChanged = false;
    for (const update of updates) if (store.apply(update)) isChanged = true;
    if (isChanged && store === this.#options.store) this.#options.onChange();
  }
}
