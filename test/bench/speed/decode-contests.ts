// From bytes to objects, and from bytes to the state of all calls.
import * as v from 'valibot';
import { connectCalls, defaultEnvironment } from '../../../src/client/index.js';
import { createCallStore } from '../../../src/reducer/index.js';
import { parseMessage, SseDecoder } from '../../../src/wire/index.js';
import type { Contest, Contestant } from './contest.js';
import { groupedCalls, nextRivalCall, readStream, RivalUpdate, type RivalCall } from './rivals.js';
import { stormChunks, stormTexts } from './storm.js';

/** A page takes what changed once a frame, and looks at what it shows. */
const CHUNKS_A_FRAME = 3;
const SHOWN = 100;

/** A body that hands out one chunk after the other as it is asked. */
function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks[next++];
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
  });
}

/** The contests, over five updates each of so many calls. */
export function decodeContests(calls: number): readonly Contest[] {
  const texts = stormTexts(calls);
  const chunks = stormChunks(texts);

  const limit: Contestant = {
    name: 'the limit: JSON.parse of every payload',
    prepare: () => () => {
      const kept: unknown[] = [];
      for (const text of texts) kept.push(JSON.parse(text));
      return kept.length;
    },
  };

  const toObjects = (name: string, read: (take: (data: string) => void) => void, goal?: number): Contestant => ({
    name, ...(goal !== undefined && { goal }),
    prepare: () => () => {
      const kept: unknown[] = [];
      read((data) => kept.push(JSON.parse(data)));
      return kept.length;
    },
  });

  function readOwn(take: (data: string) => void): void {
    const decoder = new SseDecoder();
    for (const chunk of chunks) for (const frame of decoder.decode(chunk)) if (frame.kind === 'event') take(frame.data);
  }

  /** As the client does it: what a chunk brought is parsed, then checked and reduced. */
  function ownStore() {
    const store = createCallStore();
    const decoder = new SseDecoder();
    for (const [index, chunk] of chunks.entries()) {
      const values = decoder.decode(chunk).flatMap((frame): unknown => (frame.kind === 'event' ? [JSON.parse(frame.data)] : []));
      for (const data of values) {
        const { message } = parseMessage({ type: 'update', data });
        if (message?.type === 'update') for (const update of message.updates) store.apply(update);
      }
      if (index % CHUNKS_A_FRAME !== 0) continue;
      store.takeChanged();
      for (let call = 0; call < SHOWN; call++) store.get(`call-${call}`);
    }
    return store;
  }

  const own: Contestant = {
    name: 'ringback: every rule of the standard, every check',
    goal: 1.8,
    prepare: () => () => ownStore().size,
  };

  const ownRead: Contestant = {
    name: 'the same, and every call read at the end',
    prepare: () => () => [...ownStore().values()].filter(({ isOver }) => isOver).length,
  };

  const client: Contestant = {
    name: 'the whole client: fetch, frames, state of the line',
    prepare: () => {
      const body = [...chunks, new TextEncoder().encode('event: ready\ndata: {"cursor":"end"}\n\n')];
      return () => new Promise<number>((resolve) => {
        const connected = connectCalls({
          url: 'https://host.example/calls',
          environment: {
            ...defaultEnvironment,
            fetch: () => Promise.resolve(new Response(streamOf(body), { headers: { 'content-type': 'text/event-stream' } })),
          },
        });
        let size = 0;
        connected.calls$.subscribe((all) => { size = all.size; });
        connected.connection$.subscribe(({ state }) => {
          if (state !== 'live') return;
          connected.calls$.subscribe((all) => { size = all.size; });
          resolve(size);
          queueMicrotask(() => connected.close());
        });
      });
    },
  };

  const copies: Contestant = {
    name: 'eventsource-parser, valibot, a copy of each call',
    prepare: () => () => {
      const kept = new Map<string, RivalCall>();
      readStream(chunks, (data) => {
        const update = v.safeParse(RivalUpdate, JSON.parse(data));
        if (update.success) kept.set(update.output.call, nextRivalCall(kept.get(update.output.call), update.output));
      });
      return kept.size;
    },
  };

  const grouped: Contestant = {
    name: 'eventsource-parser, valibot, rxjs groupBy and scan',
    prepare: () => () => {
      const state = groupedCalls();
      readStream(chunks, (data) => {
        const update = v.safeParse(RivalUpdate, JSON.parse(data));
        if (update.success) state.next(update.output);
      });
      return state.calls.size;
    },
  };

  return [
    {
      title: `${texts.length} server-sent events to objects`, base: limit, expected: texts.length,
      others: [toObjects('ringback', readOwn, 1.2), toObjects('eventsource-parser', (take) => readStream(chunks, take))],
    },
    { title: `${texts.length} server-sent events to ${calls} calls`, base: limit, expected: calls, others: [own, ownRead, client, copies, grouped] },
  ];
}
