import type { WireUpdate } from '../wire/index.js';
import { Breach, NotOffered } from './breach.js';
import { defaultEnvironment, type ConformanceEnvironment } from './conformance-environment.js';
import type { ConformanceOptions } from './conformance-options.js';
import { FeedReader } from './feed-reader.js';

/** How one request differs from a plain GET of the feed. */
export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Without the token with which the feed is read. */
  readonly isAnonymous?: boolean;
  /** Another address than the feed's. */
  readonly url?: string;
}

/** What a case works with: requests, streams, updates to publish. It closes what a case left open. */
export class Lab {
  readonly options: ConformanceOptions;
  readonly environment: ConformanceEnvironment;
  readonly patience: number;
  readonly silence: number;
  readonly connections: number;
  readonly #open = new Set<AbortController>();
  readonly #readers = new Set<FeedReader>();
  readonly #name: string;
  #calls = 0;

  /** @param name What the ids of this lab's calls begin with: they must not meet those of other labs. */
  constructor(options: ConformanceOptions, name: string) {
    this.options = options;
    this.environment = options.environment ?? defaultEnvironment;
    this.patience = options.patience ?? 5000;
    this.silence = options.silence ?? 15_000;
    this.connections = options.connections ?? 50;
    this.#name = name;
  }

  /** The id of a call that nobody has heard of. */
  newCall(more = ''): string {
    return `${this.#name}-${++this.#calls}${more}`;
  }

  /** So many updates of one call, numbered from 1. */
  updates(call: string, count: number, from = 1): WireUpdate[] {
    return Array.from({ length: count }, (_, index) => ({ call, status: index % 2 === 0 ? 'ringing' : 'in-progress', seq: from + index, at: 1_772_625_600_000 + from + index }));
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => { this.environment.after(milliseconds, resolve); });
  }

  /**
   * Asks, and gives the answer once its head is there.
   *
   * @throws {Breach} where no answer comes in time.
   */
  async ask({ method = 'GET', headers = {}, query = {}, body, isAnonymous = false, url = this.options.url }: Ask = {}): Promise<Response> {
    const stop = new AbortController();
    this.#open.add(stop);
    return this.#ask(stop, this.#address(url, query), {
      method, redirect: 'manual', ...(body !== undefined && { body }),
      headers: { accept: 'text/event-stream', ...this.options.headers, ...(isAnonymous ? {} : this.#token()), ...headers },
    });
  }

  /** Asks for something that ends, and reads it to its end. */
  async askText(ask: Ask): Promise<{ readonly response: Response; readonly text: string }> {
    const response = await this.ask(ask);
    let cancel: (() => void) | undefined;
    const tooLate = new Promise<undefined>((resolve) => { cancel = this.environment.after(this.patience, () => resolve(undefined)); });
    const text = await Promise.race([response.text(), tooLate]);
    cancel?.();
    if (text === undefined) {
      throw new Breach({
        expected: 'an answer that ends', came: `it was still going on after ${this.patience / 1000} s`,
        mend: 'End the answer: only the stream itself stays open.',
      });
    }
    return { response, text };
  }

  /**
   * Opens the stream.
   *
   * @throws {Breach} where it is refused.
   */
  async open(cursor?: string, ask: Ask = {}): Promise<FeedReader> {
    const stop = new AbortController();
    this.#open.add(stop);
    const { headers = {}, query = {}, isAnonymous = false } = ask;
    const response = await this.#ask(stop, this.#address(this.options.url, query), {
      redirect: 'manual',
      headers: {
        'accept': 'text/event-stream', 'cache-control': 'no-cache', ...this.options.headers, ...(isAnonymous ? {} : this.#token()),
        ...(cursor !== undefined && { 'last-event-id': String.fromCharCode(...new TextEncoder().encode(cursor)) }), ...headers,
      },
    });
    if (response.status !== 200) {
      throw new Breach({
        expected: 'the stream, with status 200', came: `the status was ${response.status}`,
        mend: 'Answer a GET of the feed with 200 and the stream; check the address and, with --read-token, the token.',
      });
    }
    const reader = new FeedReader(response, stop, this.environment, this.patience);
    this.#readers.add(reader);
    return reader;
  }

  /** A stream that is live, opened as a new client does it. */
  async live(cursor?: string): Promise<FeedReader> {
    const reader = await this.open(cursor);
    await reader.untilReady();
    return reader;
  }

  /**
   * Publishes, one message for each of these lists.
   *
   * @throws {Breach} where the backend does not take it.
   */
  async publish(...lists: readonly (readonly WireUpdate[])[]): Promise<void> {
    const { publish } = this.options;
    if (publish === undefined) throw new NotOffered('There is no way to publish.');
    for (const updates of lists) {
      try {
        await publish(updates); // oxlint-disable-line no-await-in-loop -- one after the other
      } catch (error) {
        throw new Breach({
          expected: 'an update that keeps to the schema to be taken', came: error instanceof Error ? error.message : String(error),
          mend: 'Take every update that keeps to ringback/schema.json; check --publish, --token or --publish-command.',
        });
      }
    }
  }

  /** Publishes each update in a message of its own. */
  publishEach(updates: readonly WireUpdate[]): Promise<void> {
    return this.publish(...updates.map((update) => [update]));
  }

  /** Ends what the case left open. */
  close(): void {
    for (const reader of this.#readers) reader.close();
    for (const stop of this.#open) stop.abort();
    this.#readers.clear();
    this.#open.clear();
  }

  #token(): Record<string, string> {
    const { readToken } = this.options;
    return readToken === undefined ? {} : { authorization: `Bearer ${readToken}` };
  }

  #address(url: string, query: Readonly<Record<string, string>>): string {
    const address = new URL(url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return address.href;
  }

  async #ask(stop: AbortController, url: string, init: RequestInit): Promise<Response> {
    let cancel: (() => void) | undefined;
    const tooLate = new Promise<undefined>((resolve) => { cancel = this.environment.after(this.patience, () => resolve(undefined)); });
    try {
      const response = await Promise.race([this.environment.fetch(url, { ...init, signal: stop.signal }), tooLate]);
      if (response !== undefined) return response;
    } catch (cause) {
      throw new Breach({ expected: `an answer from ${url}`, came: `the request failed: ${reasonOf(cause)}`, mend: 'Check that the backend runs at this address.' });
    } finally {
      cancel?.();
    }
    stop.abort();
    throw new Breach({
      expected: `the head of an answer from ${url}`, came: `nothing came within ${this.patience / 1000} s`,
      mend: 'Send the head at once, before there is anything to say, and flush it.',
    });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
