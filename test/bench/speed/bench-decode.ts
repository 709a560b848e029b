// `npm run bench:decode [-- --calls 20000 --rounds 15 --json 1]`: from bytes to objects, and from bytes to the state of all calls.
import * as v from 'valibot';
import { createCallStore } from '../../../src/reducer/index.js';
import { parseMessageText, SseDecoder } from '../../../src/wire/index.js';
import { numbersFrom } from '../../soak/arguments.js';
import { report } from './report.js';
import { groupedCalls, nextRivalCall, readStream, RivalUpdate, type RivalCall } from './rivals.js';
import { stormChunks, stormTexts } from './storm.js';
import type { Contestant } from './contest.js';

const { calls, rounds, json } = numbersFrom({ calls: 20_000, rounds: 15, json: 0 });
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

function readOwn(take: (data: string, id: string | undefined) => void): void {
  const decoder = new SseDecoder();
  for (const chunk of chunks) for (const frame of decoder.decode(chunk)) if (frame.kind === 'event') take(frame.data, frame.id);
}

const own: Contestant = {
  name: 'ringback: every rule of the standard, every check',
  goal: 1.8,
  prepare: () => () => {
    const store = createCallStore();
    readOwn((data, id) => {
      const { message } = parseMessageText('update', data, id);
      if (message?.type === 'update') for (const update of message.updates) store.apply(update);
    });
    return store.size;
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

report([
  {
    title: `${texts.length} server-sent events to objects`, base: limit, expected: texts.length,
    others: [toObjects('ringback', readOwn, 1.2), toObjects('eventsource-parser', (take) => readStream(chunks, take))],
  },
  { title: `${texts.length} server-sent events to ${calls} calls`, base: limit, expected: calls, others: [own, copies, grouped] },
], rounds, json > 0);
