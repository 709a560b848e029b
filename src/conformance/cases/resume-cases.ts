import { must, NotOffered } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';
import { fieldOf } from '../feed-message.js';
import type { FeedReader } from '../feed-reader.js';
import type { Lab } from '../lab.js';

const COMING = 'Connecting and coming back';
const publishing = { weight: 'must', needs: ['publish'] } as const;

const seqsOf = (reader: FeedReader, call: string): (number | undefined)[] => reader.updatesOf(call).map(({ seq }) => seq);

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Comes back with a cursor and waits for ready. */
async function comeBack(lab: Lab, cursor: string | undefined): Promise<FeedReader> {
  must(cursor !== undefined, 'a cursor to come back with', 'none was sent', 'Send ready with a cursor.');
  const reader = await lab.live(cursor);
  if (reader.messages.some(({ type }) => type === 'reset')) {
    throw new NotOffered('This backend does not resume: it sends its whole state again, which the protocol allows.');
  }
  return reader;
}

const exactly = (reader: FeedReader, call: string, wanted: readonly number[]): void => {
  const came = seqsOf(reader, call);
  must(came.length === wanted.length && came.every((seq, index) => seq === wanted[index]), `the updates ${excerpt(wanted.join(' '))}, each once, in order`, excerpt(came.join(' ') || 'none came'),
    'Send what comes after the cursor, all of it and nothing else.');
};

/** A client that was live, left, and missed some updates. */
async function missSome(lab: Lab, seen: number, missed: number) {
  const call = lab.newCall();
  const reader = await lab.live();
  await lab.publishEach(lab.updates(call, seen));
  await reader.untilUpdates(call, seen);
  const { cursor } = reader;
  reader.close();
  await lab.publishEach(lab.updates(call, missed, seen + 1));
  return { call, cursor };
}

/** What a client that comes back gets. */
export const RESUME_CASES: readonly ConformanceCase[] = [
  {
    id: 'F01', title: 'A session that saw no update can come back', weight: 'must',
    rule: { section: COMING, says: 'sends the last cursor it saw' },
    async run(lab) {
      const first = await lab.live();
      const { cursor } = first;
      first.close();
      const reader = await comeBack(lab, cursor);
      const resumed = fieldOf(await reader.untilReady(), 'resumed');
      must(resumed === true, '"resumed": true', excerpt(resumed), 'Say that it resumed, or send reset where it did not.');
    },
  },
  {
    id: 'F02', title: 'Who resumes gets no snapshot', weight: 'must',
    rule: { section: COMING, says: 'send what it missed' },
    async run(lab) {
      const { cursor } = await lab.live();
      const reader = await comeBack(lab, cursor);
      must(reader.messages.every(({ type }) => type !== 'snapshot'), 'no snapshot without a reset', 'a snapshot came', 'Send the state only after reset, or to whoever has no cursor.');
    },
  },
  {
    id: 'F03', title: 'The same cursor can be used twice', weight: 'must',
    rule: { section: 'Around the stream', says: 'gets the same twice' },
    async run(lab) {
      const { cursor } = await lab.live();
      await comeBack(lab, cursor);
      const again = await lab.live(cursor);
      must(again.messages.every(({ type }) => type !== 'reset'), 'to resume again', 'a reset came the second time', 'Keep a cursor good until it is too old; it is no ticket.');
    },
  },
  {
    id: 'F04', title: 'Who resumes gets a cursor that is good again', weight: 'must',
    rule: { section: COMING, says: '`ready` with `"resumed": true`' },
    async run(lab) {
      const reader = await comeBack(lab, (await lab.live()).cursor);
      must(reader.cursor !== undefined, 'ready with a cursor', 'none was sent', 'Send ready with a cursor after a resume too.');
      const again = await lab.live(reader.cursor);
      must(again.messages.every(({ type }) => type !== 'reset'), 'to resume again', 'a reset came', 'The cursor of ready must stand for what was sent before it.');
    },
  },
  {
    ...publishing, id: 'F05', title: 'What was missed comes, all of it, once, in order',
    rule: { section: COMING, says: 'send what it missed' },
    async run(lab) {
      const { call, cursor } = await missSome(lab, 3, 5);
      exactly(await comeBack(lab, cursor), call, range(4, 8));
    },
  },
  {
    ...publishing, id: 'F06', title: 'It comes before ready, and ready says so',
    rule: { section: COMING, says: 'then `ready` with `"resumed": true`' },
    async run(lab) {
      const { call, cursor } = await missSome(lab, 2, 3);
      const reader = await comeBack(lab, cursor);
      const place = reader.messages.findIndex(({ type }) => type === 'ready');
      const late = reader.messages.slice(place).some(({ updates }) => updates.some((update) => update.call === call));
      must(!late && seqsOf(reader, call).length === 3, 'the missed updates, then ready', 'ready came before them', 'Say ready when the gap is closed.');
      must(fieldOf(await reader.untilReady(), 'resumed') === true, '"resumed": true', '"resumed" is not true', 'Say true where nothing was missed.');
    },
  },
  {
    ...publishing, id: 'F07', title: 'A session that saw no update gets those that it missed',
    rule: { section: COMING, says: 'sends the last cursor it saw' },
    async run(lab) {
      const first = await lab.live();
      first.close();
      const call = lab.newCall();
      await lab.publishEach(lab.updates(call, 4));
      exactly(await comeBack(lab, first.cursor), call, range(1, 4));
    },
  },
  {
    ...publishing, id: 'F08', title: 'Every cursor of a live line is one to come back with',
    rule: { section: COMING, says: 'each under its own cursor' },
    async run(lab) {
      const call = lab.newCall();
      const reader = await lab.live();
      await lab.publishEach(lab.updates(call, 6));
      await reader.untilUpdates(call, 6);
      reader.close();
      for (const { cursor, updates } of reader.messages) {
        const last = updates.findLast((update) => update.call === call)?.seq;
        if (last !== undefined && cursor !== undefined) exactly(await comeBack(lab, cursor), call, range(last + 1, 6)); // oxlint-disable-line no-await-in-loop -- one after the other
      }
    },
  },
  {
    ...publishing, id: 'F09', title: 'A client that is cut off in the middle of a storm loses nothing',
    rule: { section: COMING, says: 'send what it missed' },
    async run(lab) {
      const call = lab.newCall();
      const reader = await lab.live();
      const storm = lab.publishEach(lab.updates(call, 60));
      await reader.untilUpdates(call, 10);
      const seen = reader.updatesOf(call).length;
      const { cursor } = reader;
      reader.close();
      await storm;
      exactly(await comeBack(lab, cursor), call, range(seen + 1, 60));
    },
  },
  {
    ...publishing, id: 'F10', title: 'Who resumed gets what happens next',
    rule: { section: COMING, says: 'send what it missed' },
    async run(lab) {
      const { call, cursor } = await missSome(lab, 1, 1);
      const reader = await comeBack(lab, cursor);
      await lab.publishEach(lab.updates(call, 2, 3));
      await reader.untilUpdates(call, 3);
      exactly(reader, call, range(2, 4));
    },
  },
  {
    ...publishing, id: 'F11', title: 'Three hundred missed updates come',
    rule: { section: COMING, says: 'If you can, send what it missed' },
    async run(lab) {
      const call = lab.newCall();
      const first = await lab.live();
      first.close();
      await lab.publish(...[0, 1, 2].map((part) => lab.updates(call, 100, part * 100 + 1)));
      exactly(await comeBack(lab, first.cursor), call, range(1, 300));
    },
  },
  {
    ...publishing, id: 'F12', title: 'Two come back with one cursor and get the same',
    rule: { section: 'Around the stream', says: 'gets the same twice' },
    async run(lab) {
      const { call, cursor } = await missSome(lab, 1, 4);
      const readers = [await comeBack(lab, cursor), await comeBack(lab, cursor)];
      for (const reader of readers) exactly(reader, call, range(2, 5));
    },
  },
];
