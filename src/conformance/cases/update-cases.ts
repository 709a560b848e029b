import type { CallUpdate } from '../../model/index.js';
import type { WireUpdate } from '../../wire/index.js';
import { must } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';
import type { Lab } from '../lab.js';
import { lacks } from '../lacks.js';

const UPDATE = 'An update';
const AROUND = 'Around the stream';
const publishing = { weight: 'must', needs: ['publish'] } as const;

const seqs = (updates: readonly CallUpdate[]): string => updates.map(({ seq }) => seq ?? '-').join(' ');

/** Publishes updates of one call on a live line and gives what comes of them. */
async function roundTrip(lab: Lab, updates: readonly WireUpdate[], isTogether = false): Promise<readonly CallUpdate[]> {
  const reader = await lab.live();
  await (isTogether ? lab.publish(updates) : lab.publishEach(updates));
  return reader.untilUpdates(updates[0]?.call ?? '', updates.length);
}

/** One update must come as it was published. */
async function comesAs(lab: Lab, update: WireUpdate, mend: string): Promise<void> {
  const [came] = await roundTrip(lab, [update]);
  const lost = lacks(came, update);
  must(lost === undefined, `the field ${lost ?? ''} as it was published`, excerpt(came), mend);
}

const inOrder = (came: readonly CallUpdate[], published: readonly WireUpdate[]): void =>
  must(came.every(({ seq }, index) => seq === published[index]?.seq) && came.length === published.length,
    `the numbers ${excerpt(published.map(({ seq }) => seq).join(' '))}, each once`, excerpt(seqs(came)), 'Write to each reader from one queue, in the order of the log.');

/** What happens while a client is live. */
export const UPDATE_CASES: readonly ConformanceCase[] = [
  {
    ...publishing, id: 'E01', title: 'An update reaches a client that is live',
    rule: { section: 'Messages', says: 'what follows is live' },
    run: async (lab) => void await roundTrip(lab, lab.updates(lab.newCall(), 1)),
  },
  {
    ...publishing, id: 'E02', title: 'It carries a cursor of its own',
    rule: { section: 'Connecting and coming back', says: 'each under its own cursor' },
    async run(lab) {
      const call = lab.newCall();
      const reader = await lab.live();
      await lab.publishEach(lab.updates(call, 3));
      await reader.untilUpdates(call, 3);
      const cursors = reader.messages.filter(({ updates }) => updates.some((update) => update.call === call)).map(({ cursor }) => cursor ?? '');
      must(cursors.every((cursor) => cursor !== ''), 'an id on every update', 'an update came without one', 'Write id: with every live update.');
      must(new Set(cursors).size === cursors.length && !cursors.includes(reader.messages.find(({ type }) => type === 'ready')?.cursor ?? '-'), 'a new cursor each', excerpt(cursors.join(' ')), 'The cursor must stand for everything up to and with the update.');
    },
  },
  {
    ...publishing, id: 'E03', title: 'Call and status are enough',
    rule: { section: UPDATE, says: '`call` and `status` are enough' },
    run: (lab) => comesAs(lab, { call: lab.newCall(), status: 'busy' }, 'Ask for no more than these two fields.'),
  },
  {
    ...publishing, id: 'E04', title: 'Every field of an update comes as it was said',
    rule: { section: UPDATE, says: 'what you intend; with it the page shows what is still to come' },
    run: (lab) => comesAs(lab, {
      call: lab.newCall(), status: 'no-answer', detail: 'declined', try: 2, round: 1, number: { slot: 'home', line: 'landline', display: '+44 7700 900123' }, seq: 7,
      at: 1_772_625_600_123, cause: { source: 'SIP', code: '603', text: 'Decline' }, contact: { ref: 'c-1', name: 'Sam Example' },
      plan: { numbers: [{ slot: 'mobile', line: 'mobile' }, { slot: 'home', line: 'landline' }], rounds: 2, ringSeconds: 30, pauseSeconds: 60 },
      final: false, answeredBy: 'unknown', keyPressed: false, duration: 0,
    }, 'Pass on every field of the protocol, zeros and falses too.'),
  },
  {
    ...publishing, id: 'E05', title: 'A status of the host\'s own comes through',
    rule: { section: UPDATE, says: 'or a word of your own' },
    run: (lab) => comesAs(lab, { call: lab.newCall(), status: 'Consent withdrawn', seq: 1 }, 'Do not drop statuses that you do not know.'),
  },
  {
    ...publishing, id: 'E06', title: 'Letters of every script come through',
    rule: { section: AROUND, says: 'Everything is UTF-8.' },
    run: (lab) => comesAs(lab, { call: lab.newCall('-ü'), status: 'busy', seq: 1, contact: { name: 'Zoë Łukasz Ωμέγα 李 مثال \u{1f4de}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} e\u0301' } }, 'Treat text as UTF-8 everywhere, and never cut it by bytes or UTF-16 units.'),
  },
  {
    ...publishing, id: 'E07', title: 'Line breaks and quotes inside of texts come through',
    rule: { section: AROUND, says: 'line breaks inside of it are escaped' },
    run: (lab) => comesAs(lab, { call: lab.newCall(), status: 'busy', seq: 1, cause: { text: 'one\ntwo\r\nthree\rfour\u2028five\u2029six\t"seven" \\eight\\n data: nine\n\nevent: ready\n\n' } }, 'Write the data with a JSON encoder; it escapes them.'),
  },
  {
    ...publishing, id: 'E08', title: 'An update with long texts comes whole',
    rule: { section: AROUND, says: 'A message takes 1 MiB at most' },
    run: (lab) => comesAs(lab, { call: lab.newCall(), status: 'failed', seq: 1, cause: { text: 'long '.repeat(3000) }, contact: { name: 'n'.repeat(16_384) } }, 'Take texts up to the limits of the schema, and write messages whole.'),
  },
  {
    ...publishing, id: 'E09', title: 'Ids of calls with marks in them come through',
    rule: { section: UPDATE, says: 'your id of the call' },
    run: (lab) => comesAs(lab, { call: lab.newCall('/a b&c=d?e#f%20"g\'\\h<i>'), status: 'busy', seq: 1 }, 'Treat an id as text that means nothing.'),
  },
  {
    ...publishing, id: 'E10', title: 'A call\'s updates come in the order in which they were published',
    rule: { section: AROUND, says: 'in the order in which they were published' },
    async run(lab) {
      const updates = lab.updates(lab.newCall(), 20);
      inOrder(await roundTrip(lab, updates), updates);
    },
  },
  {
    ...publishing, id: 'E11', title: 'Updates that were published together all come, in order',
    rule: { section: 'Messages', says: 'an array of them in order under one cursor' },
    async run(lab) {
      const updates = lab.updates(lab.newCall(), 30);
      inOrder(await roundTrip(lab, updates, true), updates);
    },
  },
  {
    ...publishing, id: 'E12', title: 'Updates published at once keep the order within each call',
    rule: { section: AROUND, says: 'in the order in which they were published' },
    async run(lab) {
      const calls = Array.from({ length: 5 }, () => lab.updates(lab.newCall(), 12));
      const reader = await lab.live();
      await Promise.all(calls.map((updates) => lab.publishEach(updates)));
      for (const updates of calls) inOrder(await reader.untilUpdates(updates[0]?.call ?? '', 12), updates); // oxlint-disable-line no-await-in-loop -- one after the other
    },
  },
  {
    ...publishing, id: 'E13', title: 'Two readers get the same, in the same order, under the same cursors',
    rule: { section: AROUND, says: 'the same to every reader' },
    async run(lab) {
      const readers = [await lab.live(), await lab.live()];
      const call = lab.newCall();
      await lab.publishEach(lab.updates(call, 10));
      await Promise.all(readers.map((reader) => reader.untilUpdates(call, 10)));
      const [one, other] = readers.map(({ messages }) => messages.filter(({ updates }) => updates.some((update) => update.call === call)).map(({ cursor, text }) => `${cursor ?? ''} ${text}`));
      const differs = one?.findIndex((message, index) => message !== other?.[index]) ?? -1;
      must(differs === -1 && one?.length === other?.length, 'the same messages', `message ${differs + 1} differs: ${excerpt(one?.[differs])} and ${excerpt(other?.[differs])}`, 'Give each update one cursor, and everyone the same order.');
    },
  },
  {
    ...publishing, id: 'E14', title: 'What is published while a client connects is not missed',
    rule: { section: 'Messages', says: 'all that was there has been sent; what follows is live' },
    async run(lab) {
      const call = lab.newCall();
      const updates = lab.updates(call, 20);
      const publishingNow = lab.publishEach(updates);
      const readers = await Promise.all(Array.from({ length: 5 }, () => lab.open()));
      await publishingNow;
      for (const reader of readers) {
        await reader.until(() => new Set(reader.updatesOf(call).map(({ seq }) => seq)).size >= 20, 'each of 20 updates, in the snapshot or after it'); // oxlint-disable-line no-await-in-loop -- one after the other
      }
    },
  },
  {
    ...publishing, id: 'E15', title: 'A new client\'s snapshot holds what was published',
    rule: { section: 'Messages', says: 'the host\'s state, in parts; one or more updates for each call' },
    async run(lab) {
      const updates = lab.updates(lab.newCall(), 3);
      await lab.publishEach(updates);
      const reader = await lab.live();
      const came = reader.updatesOf(updates[0]?.call ?? '');
      must(came.some(({ seq }) => seq === 3), 'the call as it is now, before ready', came.length === 0 ? 'nothing about it' : excerpt(seqs(came)), 'Send the state of every call that the reader may see, then ready.');
    },
  },
  {
    ...publishing, id: 'E16', title: 'An update that is published twice does no harm',
    rule: { section: UPDATE, says: 'does not depend on the order or the number of times they arrive' },
    async run(lab) {
      const call = lab.newCall();
      const [first = { call, status: 'ringing' }, second = first] = lab.updates(call, 2);
      const reader = await lab.live();
      await lab.publishEach([first, first, second]);
      await reader.until(() => reader.updatesOf(call).some(({ seq }) => seq === 2), 'the update after it');
      must(reader.updatesOf(call).filter(({ seq }) => seq === 1).length <= 2, 'the update once or twice', excerpt(seqs(reader.updatesOf(call))), 'Pass an update on once for each time it is published, or once.');
    },
  },
  {
    ...publishing, id: 'E17', title: 'A hundred updates in a row all come, each once',
    rule: { section: AROUND, says: 'every message is flushed' },
    async run(lab) {
      const updates = lab.updates(lab.newCall(), 100);
      inOrder(await roundTrip(lab, updates), updates);
    },
  },
];
