import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a reader gets who knows nothing, and one who was away. */
export interface FeedTexts {
  readonly first: string;
  readonly missed: string;
}

/** A host in the runner's process, over real connections. */
export class FeedHost {
  readonly #texts: FeedTexts;
  readonly #lines = new Set<ServerResponse>();

  constructor(texts: FeedTexts) {
    this.#texts = texts;
  }

  /** Answers a request for the stream, and leaves it open. */
  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(request.headers['last-event-id'] === undefined ? this.#texts.first : this.#texts.missed);
    this.#lines.add(response);
    response.on('close', () => this.#lines.delete(response));
  };

  /** Goes to all who are connected. */
  send(text: string): void {
    for (const line of this.#lines) line.write(text);
  }

  /** Breaks every connection. */
  drop(): void {
    for (const line of this.#lines) line.destroy();
  }
}
