import { parseTime } from '../../wire/index.js';
import { must, NotOffered } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';
import { fieldOf } from '../feed-message.js';

const COMING = 'Connecting and coming back';
const MESSAGES = 'Messages';
const DAY = 86_400_000;

const clockOf = (now: unknown): number | undefined => (typeof now === 'number' || typeof now === 'string' ? parseTime(now) : undefined);

/** What a new client gets until it is live. */
export const READY_CASES: readonly ConformanceCase[] = [
  {
    id: 'C01', title: 'A new client gets ready', weight: 'must',
    rule: { section: COMING, says: 'then `ready` with a cursor' },
    async run(lab) {
      await (await lab.open()).untilReady();
    },
  },
  {
    id: 'C02', title: 'ready carries a cursor', weight: 'must',
    rule: { section: COMING, says: 'then `ready` with a cursor' },
    async run(lab) {
      const ready = await (await lab.open()).untilReady();
      const cursor = fieldOf(ready, 'cursor') ?? ready.cursor;
      must(typeof cursor === 'string' && cursor !== '', 'a cursor as text', `${excerpt(ready.text)} came`, 'Put the cursor into the data, and into id: as well: a session that sees no update resumes from it.');
    },
  },
  {
    id: 'C03', title: 'Its id and its cursor are the same', weight: 'must',
    rule: { section: MESSAGES, says: 'the cursor the `id:` field' },
    async run(lab) {
      const ready = await (await lab.open()).untilReady();
      const given = fieldOf(ready, 'cursor');
      const isSame = ready.cursor === undefined || given === undefined || given === ready.cursor;
      must(isSame, 'one cursor', `id: ${excerpt(ready.cursor ?? '')} and cursor ${excerpt(given)} came`, 'Write the same cursor in both places.');
    },
  },
  {
    id: 'C04', title: 'A new client is not told that it resumed', weight: 'must',
    rule: { section: COMING, says: 'sends no cursor' },
    async run(lab) {
      const ready = await (await lab.open()).untilReady();
      must(fieldOf(ready, 'resumed') !== true, '"resumed": false', '"resumed": true came', 'Say true only where a cursor was sent and the gap is closed.');
    },
  },
  {
    id: 'C05', title: 'A new client gets no reset', weight: 'must',
    rule: { section: MESSAGES, says: 'the client\'s cursor is of no use' },
    async run(lab) {
      const { messages } = await lab.live();
      must(messages.every(({ type }) => type !== 'reset'), 'no reset', 'a reset came', 'Reset only where a cursor was sent that is of no use.');
    },
  },
  {
    id: 'C06', title: 'ready comes once, and no snapshot after it', weight: 'must',
    rule: { section: MESSAGES, says: 'what follows is live' },
    async run(lab) {
      const reader = await lab.live();
      await lab.wait(Math.min(150, lab.patience / 4));
      const after = reader.messages.slice(reader.messages.findIndex(({ type }) => type === 'ready') + 1);
      const bad = after.find(({ type }) => type === 'ready' || type === 'snapshot');
      must(bad === undefined, 'updates and pings after ready', `a ${bad?.type ?? ''} came`, 'Send the whole state first, then ready once.');
    },
  },
  {
    id: 'C07', title: 'Parts of a snapshot carry no cursor', weight: 'must',
    rule: { section: COMING, says: 'Parts of a snapshot carry none' },
    async run(lab) {
      const { messages } = await lab.live();
      const part = messages.find(({ type, cursor }) => type === 'snapshot' && cursor !== undefined);
      must(part === undefined, 'no id on a snapshot', `id: ${excerpt(part?.cursor ?? '')} came`, 'Leave it out: whoever is cut off in the middle would resume from half a state.');
    },
  },
  {
    id: 'C08', title: 'more stands on every part but the last', weight: 'should',
    rule: { section: MESSAGES, says: '"more": true' },
    async run(lab) {
      const parts = (await lab.live()).messages.filter(({ type }) => type === 'snapshot');
      const wrong = parts.findIndex((part, index) => (fieldOf(part, 'more') === true) === (index === parts.length - 1));
      must(wrong === -1, '"more": true on all but the last', `part ${wrong + 1} of ${parts.length} says ${excerpt(fieldOf(parts[wrong] ?? { type: '', text: '', data: {}, cursor: undefined, at: 0, updates: [], errors: [] }, 'more'))}`, 'Say "more": true where another part follows, and false or nothing on the last.');
    },
  },
  {
    id: 'C09', title: 'ready tells the server\'s clock', weight: 'should',
    rule: { section: MESSAGES, says: '`now` is the server\'s clock' },
    async run(lab) {
      const ready = await (await lab.open()).untilReady();
      const now = fieldOf(ready, 'now');
      must(clockOf(now) !== undefined, 'milliseconds since 1970 or RFC 3339', `${excerpt(now)} came`, 'Send "now" with ready: ages and countdowns on the page run by it.');
    },
  },
  {
    id: 'C10', title: 'The clock is in milliseconds and about right', weight: 'should',
    rule: { section: MESSAGES, says: 'in milliseconds since 1970 or RFC 3339' },
    async run(lab) {
      const now = clockOf(fieldOf(await (await lab.open()).untilReady(), 'now'));
      if (now === undefined) throw new NotOffered('There is no clock.');
      must(Math.abs(now - lab.environment.now()) < DAY, 'today', `${new Date(now).toISOString()} came`, 'Send milliseconds, not seconds, and set the server\'s clock.');
    },
  },
  {
    id: 'C11', title: 'The clock goes forward', weight: 'should',
    rule: { section: MESSAGES, says: '`now` is the server\'s clock' },
    async run(lab) {
      const first = clockOf(fieldOf(await (await lab.open()).untilReady(), 'now'));
      await lab.wait(20);
      const second = clockOf(fieldOf(await (await lab.open()).untilReady(), 'now'));
      if (first === undefined || second === undefined) throw new NotOffered('There is no clock.');
      must(second >= first && second !== first, 'a later time on a later connection', `${first}, then ${second}`, 'Read the clock when you write the message.');
    },
  },
  {
    id: 'C12', title: 'The stream stays open when all is said', weight: 'must',
    rule: { section: MESSAGES, says: 'what follows is live' },
    async run(lab) {
      const reader = await lab.live();
      await lab.wait(Math.min(300, lab.patience / 2));
      must(!reader.hasEnded, 'an open stream', 'it ended after ready', 'Keep it open; what happens later goes out over it.');
    },
  },
];
