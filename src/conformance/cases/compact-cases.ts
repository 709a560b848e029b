import { parseUpdate } from '../../wire/index.js';
import { CompactUpdates } from '../../wire/compact-updates.js';
import { standardVocabulary, type CallUpdate } from '../../model/index.js';
import { must } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';
import type { FeedReader } from '../feed-reader.js';
import type { Lab } from '../lab.js';

const COMPACT = 'The compact form';
const publishing = { weight: 'must', needs: ['publish'] } as const;

const ASK = { headers: { accept: 'text/event-stream;form=compact, text/event-stream;q=0.9' } };

/** What a connection has brought of a call, in whichever form. */
function updatesOf(reader: FeedReader, call: string): readonly CallUpdate[] {
  const handles = new CompactUpdates();
  const values = reader.messages.flatMap(({ type, data }): unknown[] => {
    if (type !== 'update') return [];
    const entries: readonly unknown[] = Array.isArray(data) && typeof data[0] !== 'number' ? data : [data];
    return entries.map((entry) => {
      if (!Array.isArray(entry)) return entry;
      const { value, fault } = handles.read(entry);
      must(fault === undefined, 'an entry of the compact form', `${excerpt(JSON.stringify(entry))} came: ${fault?.path ?? ''} ${fault?.rule ?? ''}`, 'Introduce a handle on the connection that uses it, and keep to the places of an entry.');
      return value;
    });
  });
  return values.flatMap((value) => parseUpdate(value, standardVocabulary).update ?? []).filter((update) => update.call === call);
}

/** Publishes updates, and looks at what comes of them after so many others. */
async function follow(lab: Lab, reader: FeedReader, call: string, seen: number, count: number): Promise<void> {
  const updates = lab.updates(call, count, seen + 1);
  await lab.publishEach(updates);
  await reader.until(() => updatesOf(reader, call).length >= count, `${count} updates of the call "${call}"`);
  const came = updatesOf(reader, call);
  must(came.length === count && came.every(({ status, seq, at }, index) => status === updates[index]?.status && seq === updates[index].seq && at === updates[index].at),
    excerpt(JSON.stringify(updates)), excerpt(JSON.stringify(came)), 'Count times and numbers from those of the update that the handle stands for.');
}

/** What a client is answered that asks for the compact form, by hosts that know it and hosts that do not. */
export const COMPACT_CASES: readonly ConformanceCase[] = [
  {
    ...publishing, id: 'O01', title: 'A client that asks for the compact form gets updates that it can read',
    rule: { section: COMPACT, says: 'both make the same updates' },
    async run(lab) {
      const reader = await lab.open(undefined, ASK);
      await reader.untilReady();
      await follow(lab, reader, lab.newCall(), 0, 4);
    },
  },
  {
    ...publishing, id: 'O02', title: 'Its handles are introduced anew on each connection',
    rule: { section: COMPACT, says: 'It is good on this connection alone' },
    async run(lab) {
      const call = lab.newCall();
      const first = await lab.open(undefined, ASK);
      await first.untilReady();
      await follow(lab, first, call, 0, 2);
      const { cursor } = first;
      first.close();
      const second = await lab.open(cursor, ASK);
      await second.untilReady();
      await follow(lab, second, call, 2, 2);
    },
  },
];
