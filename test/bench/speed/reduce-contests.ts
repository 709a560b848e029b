// The check alone, the reducer alone, and whether its cost grows with the number of calls.
import * as v from 'valibot';
import { standardVocabulary, type CallUpdate } from '../../../src/model/index.js';
import { createCallStore, type CallStore } from '../../../src/reducer/index.js';
import { parseMessage } from '../../../src/wire/index.js';
import { checkUpdate } from '../../../src/wire/message-faults.js';
import { parseUpdate } from '../../../src/wire/parse-update.js';
import type { Contest, Contestant } from './contest.js';
import { groupedCalls, RivalUpdate } from './rivals.js';
import { stormTexts } from './storm.js';

/** A page takes what changed once a frame. */
const UPDATES_A_FRAME = 200;

/** As the client reads ahead. */
const READ_AHEAD = 64;

const parsed = (texts: readonly string[]): unknown[] => texts.map((text): unknown => JSON.parse(text));

const limit = (texts: readonly string[]): Contestant => ({
  name: 'the limit: JSON.parse of every payload',
  prepare: () => () => parsed(texts).length,
});

const over = (name: string, texts: readonly string[], accepts: (value: unknown) => boolean, goal?: number): Contestant => ({
  name, ...(goal !== undefined && { goal }),
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

const ownReducer = (texts: readonly string[]): Contestant => ({
  name: 'ringback',
  goal: 0.5,
  prepare: () => {
    const updates = updatesOf(texts);
    return () => applyAll(createCallStore({ calls: Number.POSITIVE_INFINITY }), updates);
  },
});

const whole = (texts: readonly string[]): Contestant => ({
  name: 'ringback: JSON.parse, check and reducer',
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
  name: 'the floor: one map, an object for each change',
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
  name: 'rxjs groupBy and scan, with none of the rules',
  prepare: () => {
    const updates = parsed(texts).map((value) => v.parse(RivalUpdate, value));
    return () => {
      const state = groupedCalls();
      for (const update of updates) state.next(update);
      return state.calls.size;
    };
  },
});

/** The contests, over five updates each of so many calls, and of a twentieth of them. */
export function reduceContests(calls: number): readonly Contest[] {
  const few = stormTexts(calls / 20);
  const many = stormTexts(calls);
  return [
    {
      title: `the check of ${many.length} updates`, base: limit(many), expected: many.length,
      others: [
        over('ringback, compiled from the schema', many, (value) => checkUpdate(value).fault === undefined, 0.06),
        over('ringback, with the fields made tidy', many, (value) => parseUpdate(value, standardVocabulary).fault === undefined),
        over('valibot', many, (value) => v.is(RivalUpdate, value)),
      ],
    },
    { title: `${many.length} updates of ${calls} calls`, base: limit(many), expected: calls, others: [ownReducer(many), floor(many), grouped(many), whole(many)] },
    { title: `${few.length} updates of ${calls / 20} calls`, base: limit(few), expected: calls / 20, others: [ownReducer(few), floor(few)] },
  ];
}
