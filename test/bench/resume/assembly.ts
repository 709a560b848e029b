import { createParser } from 'eventsource-parser';
import * as v from 'valibot';
import { nextRivalCall, RivalUpdate, type RivalCall } from '../speed/rivals.js';

/** What a user would put together: a fetch reader, eventsource-parser, valibot, and a copy of each call with its news in it. */
export class Assembly {
  readonly calls = new Map<string, RivalCall>();

  /** Goes on from a cursor until the host says that nothing is missing. */
  async resume(url: string, cursor: string): Promise<void> {
    const stop = new AbortController();
    const response = await fetch(url, { headers: { 'last-event-id': cursor }, signal: stop.signal });
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const { calls } = this;
    const found = { isReady: false };
    const parser = createParser({
      onEvent({ event, data }) {
        if (event === 'ready') found.isReady = true;
        const update = v.safeParse(RivalUpdate, JSON.parse(data));
        if (update.success) calls.set(update.output.call, nextRivalCall(calls.get(update.output.call), update.output));
      },
    });
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error('The answer has no body.');
    while (!found.isReady) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read piece by piece
      const { value, done } = await reader.read();
      if (done) break;
      parser.feed(decoder.decode(value, { stream: true }));
    }
    stop.abort();
  }
}
