import { must } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';

const AROUND = 'Around the stream';
const SLOW = { section: AROUND, says: 'A reader that is slow must not hold up the others.' };

/** What happens when there are many readers, or slow ones. */
export const LOAD_CASES: readonly ConformanceCase[] = [
  {
    id: 'L01', title: 'Many connections at once all become live', weight: 'must',
    rule: { section: 'Connecting and coming back', says: 'then `ready` with a cursor' },
    run: async (lab) => void await Promise.all(Array.from({ length: lab.connections }, () => lab.live())),
  },
  {
    id: 'L02', title: 'Connections that come and go leave the host well', weight: 'must',
    rule: { section: AROUND, says: 'The head goes out at once' },
    async run(lab) {
      for (let i = 0; i < lab.connections; i++) (await lab.open()).close(); // oxlint-disable-line no-await-in-loop -- one after the other
      await lab.live();
    },
  },
  {
    id: 'L03', title: 'An update reaches every one of many readers', weight: 'must', needs: ['publish'],
    rule: { section: AROUND, says: 'the same to every reader' },
    async run(lab) {
      const readers = await Promise.all(Array.from({ length: lab.connections }, () => lab.live()));
      const call = lab.newCall();
      await lab.publish(lab.updates(call, 1));
      await Promise.all(readers.map((reader) => reader.untilUpdates(call, 1)));
    },
  },
  {
    id: 'L04', title: 'A reader that does not read holds up nobody', weight: 'must', needs: ['publish'], rule: SLOW,
    async run(lab) {
      const [slow, quick] = [await lab.live(), await lab.live()];
      slow.pause();
      const call = lab.newCall();
      const text = 'x'.repeat(8000);
      await lab.publishEach(lab.updates(call, 60).map((update) => ({ ...update, cause: { text } })));
      await quick.untilUpdates(call, 60);
    },
  },
  {
    id: 'L05', title: 'A reader that was slow misses nothing', weight: 'must', needs: ['publish'],
    rule: { section: AROUND, says: 'it comes back with its cursor and misses nothing' },
    async run(lab) {
      const slow = await lab.live();
      slow.pause();
      const call = lab.newCall();
      const text = 'x'.repeat(8000);
      await lab.publishEach(lab.updates(call, 60).map((update) => ({ ...update, cause: { text } })));
      slow.resume();
      await Promise.race([slow.untilUpdates(call, 60).catch(() => undefined), lab.wait(lab.patience)]);
      const rest = slow.updatesOf(call).length === 60 ? undefined : await lab.live(slow.cursor);
      const seqs = [...slow.updatesOf(call), ...rest?.updatesOf(call) ?? []].map(({ seq }) => seq);
      must(new Set(seqs).size === 60, '60 updates', `${new Set(seqs).size} came: ${excerpt(seqs.join(' '))}`, 'Let a slow reader go rather than leave something out: it comes back.');
    },
  },
];
