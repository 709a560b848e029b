// From bytes to objects, and from bytes to the state of all calls.
import * as v from 'valibot';
import { connectCalls, defaultEnvironment, sse, type Transport } from '../../../src/client/index.js';
import { compactSse } from '../../../src/client/compact/index.js';
import { SseDecoder } from '../../../src/wire/index.js';
import type { Contest, Contestant } from './contest.js';
import { residentText } from './resident-text.js';
import { fetchEventSourceRival } from './rival-kit.js';
import { groupedCalls, nextRivalCall, readStream, RivalUpdate, type RivalCall } from './rivals.js';
import { stormChunks, stormCompactChunks, stormTexts } from './storm.js';
import { takeCompactStream, takeStream } from './take-stream.js';

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

/** So many updates at once, where they are published in batches. */
const BATCH = 50;

const inPage = typeof document === 'object';

/** The contests, over five updates each of so many calls. */
export function decodeContests(calls: number): readonly Contest[] {
  const texts = stormTexts(calls);
  const chunks = stormChunks(texts);

  const resident = residentText(chunks);
  const parseAll = (): number => {
    const kept: unknown[] = [];
    for (const text of texts) kept.push(JSON.parse(text));
    return kept.length;
  };
  const limit: Contestant = { name: 'JSON.parse of every payload', prepare: () => parseAll };

  const toObjects = (name: string, read: (take: (data: string) => void) => void, goal?: number): Contestant => ({
    name, ...(goal !== undefined && { goal, isOurs: true }),
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

  const own: Contestant = {
    name: 'ringback: frames, check, reducer', isOurs: true, goal: inPage ? 1.9 : 1.8,
    prepare: () => () => takeStream(chunks).size,
  };

  const ownRead: Contestant = {
    name: 'ringback, and every call read at the end', isOurs: true,
    prepare: () => () => [...takeStream(chunks).values()].filter(({ isOver }) => isOver).length,
  };

  const compactChunks = stormCompactChunks(texts, 1);
  const batchedChunks = stormCompactChunks(texts, BATCH);

  const compact: Contestant = {
    name: 'ringback, compact form: frames, check, reducer', isOurs: true, goal: 0.8,
    prepare: () => () => takeCompactStream(compactChunks).size,
  };

  const batched: Contestant = {
    name: `ringback, compact form, ${BATCH} updates published at once`, isOurs: true,
    prepare: () => () => takeCompactStream(batchedChunks).size,
  };

  const clientOf = (name: string, stream: readonly Uint8Array[], transport: () => Transport): Contestant => ({
    name, isOurs: true,
    prepare: () => {
      const body = [...stream, new TextEncoder().encode('event: ready\ndata: {"cursor":"end"}\n\n')];
      return () => new Promise<number>((resolve) => {
        const connected = connectCalls({
          url: 'https://host.example/calls', transport: transport(),
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
  });
  const client = clientOf('ringback: the whole client', chunks, sse);
  const compactClient = clientOf('ringback, compact form: the whole client', compactChunks, compactSse);

  const copies: Contestant = {
    name: 'eventsource-parser + valibot + copies',
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
    name: 'eventsource-parser + valibot + rxjs',
    prepare: () => () => {
      const state = groupedCalls();
      readStream(chunks, (data) => {
        const update = v.safeParse(RivalUpdate, JSON.parse(data));
        if (update.success) state.next(update.output);
      });
      return state.calls.size;
    },
  };

  const rival = fetchEventSourceRival();
  const fetchEventSource: Contestant = { name: 'fetch-event-source + zod + zustand', prepare: () => () => rival.stateOf(chunks) };

  return [
    {
      id: 'to-objects', title: `${texts.length} server-sent events to objects`, base: limit, expected: texts.length,
      others: [
        toObjects('ringback', readOwn, 1.2), toObjects('eventsource-parser', (take) => readStream(chunks, take)),
        toObjects('fetch-event-source', (take) => rival.readStream(chunks, take)),
      ],
    },
    {
      id: 'to-state', title: `${texts.length} server-sent events to the state of ${calls} calls`, expected: calls,
      base: { ...limit, prepare: () => () => (parseAll() === texts.length && resident.length > 0 ? calls : 0) },
      others: [own, ownRead, client, compact, batched, compactClient, copies, grouped, fetchEventSource],
    },
  ];
}
