import { must } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';
import { fieldOf } from '../feed-message.js';

const COMING = 'Connecting and coming back';
const UNKNOWN = 'ringback-conformance-was-never-a-cursor';
const ODD = ['0', '-1', '../../etc', '" or 1=1', 'null', 'c'.repeat(1024), 'Zoë 李', '%00', '{"a":1}'];

/** What a client gets whose cursor is of no use. */
export const RESET_CASES: readonly ConformanceCase[] = [
  {
    id: 'G01', title: 'A cursor that is not the host\'s brings reset', weight: 'must',
    rule: { section: COMING, says: 'send `reset`, then as for a new client' },
    async run(lab) {
      const reader = await lab.live(UNKNOWN);
      must(reader.messages.some(({ type }) => type === 'reset'), 'reset', 'none came before ready', 'Say reset where you cannot go on from a cursor: the client would keep what is gone.');
    },
  },
  {
    id: 'G02', title: 'reset comes before all else', weight: 'must',
    rule: { section: 'Messages', says: 'a snapshot follows, and what it does not hold is gone' },
    async run(lab) {
      const { messages } = await lab.live(UNKNOWN);
      const first = messages.find(({ type }) => type !== 'ping');
      must(first?.type === 'reset', 'reset first', `${first?.type ?? 'nothing'} came first`, 'What stands before reset is thrown away with it.');
    },
  },
  {
    id: 'G03', title: 'After reset nobody is told that it resumed', weight: 'must',
    rule: { section: COMING, says: 'If you cannot' },
    async run(lab) {
      const ready = await (await lab.open(UNKNOWN)).untilReady();
      must(fieldOf(ready, 'resumed') !== true, '"resumed": false', '"resumed": true came', 'Say true only where nothing was missed.');
    },
  },
  {
    id: 'G04', title: 'reset carries no cursor', weight: 'should',
    rule: { section: COMING, says: 'half a snapshot must not be resumed from' },
    async run(lab) {
      const reset = (await lab.live(UNKNOWN)).messages.find(({ type }) => type === 'reset');
      must(reset?.cursor === undefined, 'no id on reset', `id: ${excerpt(reset?.cursor ?? '')} came`, 'Leave it out until ready.');
    },
  },
  {
    id: 'G05', title: 'reset says why, in a word', weight: 'should',
    rule: { section: 'Messages', says: '"reason": "cursor-expired"' },
    async run(lab) {
      const reset = (await lab.live(UNKNOWN)).messages.find(({ type }) => type === 'reset');
      must(reset !== undefined && typeof fieldOf(reset, 'reason') === 'string', 'a reason as text', excerpt(reset?.text ?? 'no reset'), 'Send {"reason": "cursor-expired"} or a word of your own.');
    },
  },
  {
    id: 'G06', title: 'Whatever a cursor looks like, the host answers', weight: 'must',
    rule: { section: COMING, says: 'A cursor is any text of yours' },
    async run(lab) {
      for (const cursor of ODD) {
        const reader = await lab.open(cursor); // oxlint-disable-line no-await-in-loop -- one after the other
        await reader.until(() => reader.ready !== undefined, `reset, the state and ready for the cursor "${excerpt(cursor)}"`); // oxlint-disable-line no-await-in-loop -- one after the other
        reader.close();
      }
    },
  },
  {
    id: 'G07', title: 'A cursor that was changed on the way is not taken for the one it was', weight: 'should',
    rule: { section: COMING, says: 'too old, or not yours' },
    async run(lab) {
      const { cursor = '' } = await lab.live();
      const reader = await lab.live(`${cursor}x`);
      must(reader.messages.some(({ type }) => type === 'reset'), 'reset', 'it was taken as it is', 'Read a cursor as a whole, or refuse it.');
    },
  },
  {
    id: 'G08', title: 'The cursor after a reset is one to come back with', weight: 'must',
    rule: { section: COMING, says: 'then as for a new client' },
    async run(lab) {
      const { cursor } = await lab.live(UNKNOWN);
      must(cursor !== undefined, 'ready with a cursor', 'it came without', 'Send ready with a cursor after a reset too.');
      await lab.live(cursor);
    },
  },
  {
    id: 'G09', title: 'After reset comes the whole state', weight: 'must', needs: ['publish'],
    rule: { section: 'Messages', says: 'what it does not hold is gone' },
    async run(lab) {
      const call = lab.newCall();
      await lab.publishEach(lab.updates(call, 2));
      const reader = await lab.live(UNKNOWN);
      must(reader.updatesOf(call).some(({ seq }) => seq === 2), 'every call that the reader may see', 'a call was missing', 'Send the same state as to a new client.');
    },
  },
];
