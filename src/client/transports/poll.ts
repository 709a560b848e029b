import { StreamDroppedError } from '../errors/stream-dropped-error.js';
import { StreamRefusedError } from '../errors/stream-refused-error.js';
import { PollDecoder, type PollPlace } from './poll-decoder.js';
import { PollNews } from './poll-news.js';
import { readPieces } from './read-pieces.js';
import { requestFeed } from './request-feed.js';
import { retryAfter } from './retry-after.js';
import { TaskSlice } from './task-slice.js';
import type { TransportEvent, TransportRequest } from './transport.js';

/** One question and what came of it. */
export interface PollAnswered {
  readonly place: PollPlace;
  readonly hasNews: boolean;
  /** How long the host asks to be left alone, in milliseconds. */
  readonly retryAfter: number;
}

/** What a poll works with. */
export interface PollOptions {
  readonly request: TransportRequest;
  readonly signal: AbortSignal;
  readonly tell: (event: TransportEvent) => void;
}

/** One connection by polling: where it is, and what the host last said of itself. */
export class Poll {
  readonly options: PollOptions;
  #cursor: string | undefined;
  #tag: string | undefined;
  #isOpen = false;
  #wasReady = false;

  constructor(options: PollOptions) {
    this.options = options;
    this.#cursor = options.request.cursor;
  }

  /** Asks once, from where the answer before ended. */
  async ask(waitSeconds: number): Promise<PollAnswered> {
    const { request, signal, tell } = this.options;
    const url = new URL(request.url);
    if (waitSeconds > 0) url.searchParams.set('wait', String(waitSeconds));
    const headers = this.#tag === undefined ? request.headers : { ...request.headers, 'if-none-match': this.#tag };
    let response: Response;
    try {
      response = await requestFeed({ ...request, headers, cursor: this.#cursor }, url, 'application/json', signal);
    } catch (error) {
      if (!(error instanceof StreamRefusedError && error.status === 304 && this.#tag !== undefined)) throw error;
      tell({ kind: 'life' });
      return { place: { cursor: this.#cursor, more: false }, hasNews: false, retryAfter: error.retryAfter ?? 0 };
    }
    if (!this.#isOpen) tell({ kind: 'open' });
    this.#isOpen = true;
    const answered = await this.#read(response);
    this.#cursor = answered.place.cursor;
    this.#tag = response.headers.get('etag') ?? undefined;
    return answered;
  }

  async #read(response: Response): Promise<PollAnswered> {
    const { request: { environment, messageLength }, signal, tell } = this.options;
    const decoder = new PollDecoder(messageLength);
    const slice = new TaskSlice(environment, signal);
    const read = response.body === null ? undefined : readPieces(response.body, signal);
    const news = new PollNews(this.#wasReady);
    const take = async (events: readonly TransportEvent[]): Promise<void> => {
      for (const event of events) {
        if (signal.aborted) return;
        tell(news.take(event));
        // oxlint-disable-next-line no-await-in-loop -- the messages after this one wait for the page to breathe
        if (slice.isOver()) await slice.next();
      }
    };
    // oxlint-disable-next-line no-await-in-loop -- an answer is read piece by piece
    for (let piece; (piece = await read?.()) !== undefined;) {
      tell({ kind: 'life' });
      // oxlint-disable-next-line no-await-in-loop
      await take(decoder.decode(piece));
    }
    const { events, place } = decoder.end();
    await take(events);
    if (place === undefined) throw new StreamDroppedError();
    this.#wasReady ||= news.wasReady;
    // A host that does not say where to go on is asked from where its messages end.
    const cursor = place.cursor ?? news.cursor ?? this.#cursor;
    if (cursor !== undefined && !signal.aborted) tell({ kind: 'cursor', cursor });
    return {
      // Whoever has more to say and stays where he is says the same again: there is no haste.
      place: { cursor, more: place.more && cursor !== this.#cursor }, hasNews: news.has,
      retryAfter: retryAfter(response.headers, environment.now()) ?? 0,
    };
  }
}
