// The check alone, and the reducer alone.
import * as v from 'valibot';
import { standardVocabulary, type CallUpdate } from '../../../src/model/index.js';
import { createCallStore, type CallStore } from '../../../src/reducer/index.js';
import { parseMessage } from '../../../src/wire/index.js';
import { checkUpdate } from '../../../src/wire/message-faults.js';
import { parseUpdate } from '../../../src/wire/parse-update.js';
import type { Contest, Contestant } from './contest.js';
import { fetchEventSourceRival } from './rival-kit.js';
import { groupedCalls, RivalUpdate } from './rivals.js';
import { stormTexts } from './storm.js';

/** A page takes what changed once a frame. */
const UPDATES_A_FRAME = 200;

/** As the client reads ahead. */
const READ_AHEAD = 64;

const parsed = (texts: readonly string[]): unknown[] => texts.map((text): unknown => JSON.parse(text));

const limit = (texts: readonly string[], expected: number): Contestant => ({
  name: 'JSON.parse of every payload',
  prepare: () => () => (parsed(texts).length === texts.length ? expected : 0),
});

const over = (name: string, isOurs: boolean, texts: readonly string[], accepts: (value: unknown) => boolean, goal?: number): Contestant => ({
  name, isOurs, ...(goal !== undefined && { goal }),
  prepare: () => {
    const values = parsed(texts);
    return () => {
      let count = 0;
      for (const value of values) if (accepts(value)) count++;
      return count;
    };
  },
});

const updatesOf = (texts: readonly string[]): CallUpdate[] => parsed(texts).flatMap((value) => parseUpdate(value, standardVocabulary).update ?? []);

function applyAll(store: CallStore, updates: readonly CallUpdate[]): number {
  for (const [index, update] of updates.entries()) {
    store.apply(update);
    if (index % UPDATES_A_FRAME === 0) store.takeChanged();
  }
  return store.size;
}

export const ownReducer = (texts: readonly string[]): Contestant => ({
  name: 'ringback', isOurs: true, goal: 0.5,
  prepare: () => {
    const updates = updatesOf(texts);
    return () => applyAll(createCallStore({ calls: Number.POSITIVE_INFINITY }), updates);
  },
});

const whole = (texts: readonly string[]): Contestant => ({
  name: 'ringback: JSON.parse, check and reducer', isOurs: true,
  prepare: () => () => {
    const store = createCallStore();
    for (let from = 0; from < texts.length; from += READ_AHEAD) {
      for (const data of parsed(texts.slice(from, from + READ_AHEAD))) {
        const { message } = parseMessage({ type: 'update', data });
        if (message?.type === 'update') for (const update of message.updates) store.apply(update);
      }
      if (from % UPDATES_A_FRAME < READ_AHEAD) store.takeChanged();
    }
    return store.size;
  },
});

const floor = (texts: readonly string[]): Contestant => ({
  name: 'one map, an object for each change (the floor)',
  prepare: () => {
    const updates = updatesOf(texts);
    return () => {
      const kept = new Map<string, { readonly update: CallUpdate; readonly count: number }>();
      for (const update of updates) kept.set(update.call, { update, count: (kept.get(update.call)?.count ?? 0) + 1 });
      return kept.size;
    };
  },
});

const grouped = (texts: readonly string[]): Contestant => ({
  name: 'rxjs groupBy and scan, none of the rules',
  prepare: () => {
    const updates = parsed(texts).map((value) => v.parse(RivalUpdate, value));
    return () => {
      const state = groupedCalls();
      for (const update of updates) state.next(update);
      return state.calls.size;
    };
  },
});

/** The contests, over five updates each of so many calls. */
export function reduceContests(calls: number): readonly Contest[] {
  const many = stormTexts(calls);
  const zod = fetchEventSourceRival();
  return [
    {
      id: 'check', title: `the check of ${many.length} updates`, base: limit(many, many.length), expected: many.length,
      others: [
        over('ringback, compiled from the schema', true, many, (value) => checkUpdate(value).fault === undefined, 0.06),
        over('ringback, with the fields made tidy', true, many, (value) => parseUpdate(value, standardVocabulary).fault === undefined),
        over('valibot', false, many, (value) => v.is(RivalUpdate, value)),
        over('zod, with its compiled check', false, many, (value) => zod.accepts(value)),
      ],
    },
    { id: 'reduce', title: `${many.length} updates of ${calls} calls`, base: limit(many, calls), expected: calls, others: [ownReducer(many), floor(many), grouped(many), whole(many)] },
  ];
}
