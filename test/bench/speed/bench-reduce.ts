// `npm run bench:reduce [-- --calls 20000 --rounds 15 --json 1]`: the check alone, the reducer alone, whether its cost grows with the
// number of calls, and what a call takes of the memory.
import * as v from 'valibot';
import { standardVocabulary, type CallUpdate } from '../../../src/model/index.js';
import { createCallStore, type CallStore } from '../../../src/reducer/index.js';
import { parseMessageText } from '../../../src/wire/index.js';
import { checkUpdate } from '../../../src/wire/message-faults.js';
import { parseUpdate } from '../../../src/wire/parse-update.js';
import { numbersFrom } from '../../soak/arguments.js';
import { collectGarbage, type Contestant } from './contest.js';
import { report } from './report.js';
import { groupedCalls, RivalUpdate } from './rivals.js';
import { stormTexts, UPDATES_PER_CALL } from './storm.js';

const { calls, rounds, json } = numbersFrom({ calls: 20_000, rounds: 15, json: 0 });

/** A page takes what changed once a frame. */
const UPDATES_A_FRAME = 200;

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
    return () => applyAll(createCallStore(), updates);
  },
});

const whole = (texts: readonly string[]): Contestant => ({
  name: 'ringback: JSON.parse, check and reducer',
  goal: 1.8,
  prepare: () => () => {
    const store = createCallStore();
    for (const [index, text] of texts.entries()) {
      const { message } = parseMessageText('update', text, undefined);
      if (message?.type === 'update') for (const update of message.updates) store.apply(update);
      if (index % UPDATES_A_FRAME === 0) store.takeChanged();
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

const few = stormTexts(calls / 20);
const many = stormTexts(calls);
report([
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
], rounds, json > 0);

collectGarbage();
const before = process.memoryUsage().heapUsed;
const store = createCallStore();
applyAll(store, updatesOf(many));
store.takeChanged();
collectGarbage();
const bytes = Math.round((process.memoryUsage().heapUsed - before) / store.size);
process.stdout.write(json > 0
  ? `${JSON.stringify({ title: 'memory', calls: store.size, updates: UPDATES_PER_CALL, bytes })}\n`
  : `A call with its ${UPDATES_PER_CALL} updates takes ${bytes} bytes in Node.\n`);
