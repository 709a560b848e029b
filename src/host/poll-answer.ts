import { jsonFrame } from './json-frame.js';
import type { HostMessage } from './host-message.js';

const encoder = new TextEncoder();

/** Where a reader goes on after an answer. */
export interface PollPlace {
  readonly cursor: string;
  /** There is more after it already. */
  readonly more: boolean;
}

/** A cursor may hold any character; a header may not. */
export const entityTag = (cursor: string): string => `"${encodeURIComponent(cursor)}"`;

/** Whether a client's `If-None-Match` names this cursor. */
export const isSameTag = (header: string | null, cursor: string): boolean =>
  header !== null && header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === entityTag(cursor));

const headersFor = (cursor: string): Record<string, string> =>
  ({ 'content-type': 'application/json', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', etag: entityTag(cursor) });

/** The answer where nothing has happened. */
export const nothingNew = (cursor: string): Response => new Response(null, { status: 304, headers: { etag: entityTag(cursor) } });

/**
 * An answer to a poll: the messages as they come, each on a line of its own, then the place. It is written while it is
 * read, and reads no further than that.
 *
 * @param messages They may take their time, and fail: the answer then breaks off.
 * @param place Where the reader is once it has all of them.
 */
export function pollAnswer(messages: AsyncIterable<HostMessage>, { cursor, more }: PollPlace): Response {
  const lines = pollLines(messages, { cursor, more });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const line = await lines.next();
      if (line.done === true) controller.close();
      else controller.enqueue(encoder.encode(line.value));
    },
    async cancel() {
      await lines.return();
    },
  });
  return new Response(body, { headers: headersFor(cursor) });
}

async function* pollLines(messages: AsyncIterable<HostMessage>, place: PollPlace): AsyncGenerator<string, void, void> {
  let start = '{"messages":[\n';
  for await (const message of messages) {
    yield start + jsonFrame(message);
    start = ',\n';
  }
  yield `${start === ',\n' ? '\n' : start}],${JSON.stringify(place).slice(1)}\n`;
}
