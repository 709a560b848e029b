import { MESSAGE_TYPES } from '../../wire/index.js';
import { must } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';

const AROUND = 'Around the stream';
const MOST = 1_048_576;

const isKnown = (type: string): boolean => MESSAGE_TYPES.some((known) => known === type);

/** How the stream is written. */
export const STREAM_CASES: readonly ConformanceCase[] = [
  {
    id: 'B01', title: 'The stream is UTF-8', weight: 'must',
    rule: { section: AROUND, says: 'Everything is UTF-8.' },
    async run(lab) {
      const reader = await lab.open();
      await reader.until(() => reader.isBroken || reader.ready !== undefined, 'ready');
      must(!reader.isBroken, 'UTF-8', 'bytes came that are none', 'Encode what you write as UTF-8, and never cut a character in two without its rest.');
    },
  },
  {
    id: 'B02', title: 'Every line is a field of an event stream or a comment', weight: 'should',
    rule: { section: AROUND, says: 'a blank line ends it' },
    async run(lab) {
      const { blocks } = await readyAndQuiet(lab);
      const unknown = blocks.flatMap((block) => block.unknown);
      must(unknown.length === 0, 'data, event, id, retry and comments only', `the line "${excerpt(unknown[0] ?? '')}" came`, 'A line break inside of the data breaks it apart: escape it, or write each line with data: before it.');
    },
  },
  {
    id: 'B03', title: 'The data of every message is JSON', weight: 'must',
    rule: { section: AROUND, says: 'Each message is one JSON value' },
    async run(lab) {
      const { messages } = await readyAndQuiet(lab);
      const bad = messages.find(({ type, data, text }) => isKnown(type) && data === undefined && text !== '');
      must(bad === undefined, 'JSON', `${excerpt(bad?.text ?? '')} came as ${bad?.type ?? ''}`, 'Write each message with a JSON encoder, whole, on one data line.');
    },
  },
  {
    id: 'B04', title: 'Every message keeps to the schema', weight: 'must',
    rule: { section: 'Messages', says: 'A message that breaks the schema is skipped' },
    async run(lab) {
      const { messages } = await readyAndQuiet(lab);
      const [error] = messages.flatMap(({ errors }) => errors);
      must(error === undefined, 'messages that keep to ringback/schema.json', error?.message ?? '', 'Check what you send against the schema.');
    },
  },
  {
    id: 'B05', title: 'No message type is a misspelling of one', weight: 'must',
    rule: { section: 'Messages', says: 'A message of another type' },
    async run(lab) {
      const { messages } = await readyAndQuiet(lab);
      const near = messages.find(({ type }) => !isKnown(type) && isKnown(type.trim().toLowerCase().replace(/s$/, '').replace(/d$/, '')));
      must(near === undefined, MESSAGE_TYPES.join(', '), `"${near?.type ?? ''}" came, which clients skip`, 'Spell the types in lower case, as they stand in the protocol.');
    },
  },
  {
    id: 'B06', title: 'A blank line ends every message', weight: 'must',
    rule: { section: AROUND, says: 'a blank line ends it' },
    async run(lab) {
      const reader = await readyAndQuiet(lab);
      must(!/^(data|event|id)/m.test(reader.rest), 'nothing half said on a quiet line', `"${excerpt(reader.rest)}" stands without its blank line`, 'End each message with an empty line, and flush it.');
    },
  },
  {
    id: 'B07', title: 'No message is longer than a client takes', weight: 'must',
    rule: { section: AROUND, says: 'A message takes 1 MiB at most' },
    async run(lab) {
      const { messages } = await readyAndQuiet(lab);
      const long = messages.find(({ text }) => text.length > MOST - 1024);
      must(long === undefined, 'messages of 1 MiB at most', `a ${long?.type ?? ''} of ${long?.text.length ?? 0} characters came`, 'Send a big state in parts.');
    },
  },
  {
    id: 'B08', title: 'Cursors are short and have no control characters', weight: 'must',
    rule: { section: AROUND, says: 'A cursor has at most 1,024 characters' },
    async run(lab) {
      const reader = await readyAndQuiet(lab);
      const cursors = [...reader.blocks.map(({ id }) => id), reader.cursor].filter((id) => id !== undefined && id !== '');
      const bad = cursors.find((cursor) => cursor !== undefined && (!/^[^\0-\x1f\x7f]{1,1024}$/.test(cursor) || cursor.startsWith(' ') || cursor.endsWith(' ')));
      must(bad === undefined, 'at most 1,024 characters, no control characters, no space at either end', `"${excerpt(bad ?? '')}" came`, 'Use letters and digits.');
    },
  },
  {
    id: 'B09', title: 'Where it says retry, that is a number of milliseconds that makes sense', weight: 'should',
    rule: { section: AROUND, says: '`retry:` is a whole number of milliseconds' },
    async run(lab) {
      const { blocks } = await readyAndQuiet(lab);
      const bad = blocks.find(({ retry }) => retry !== undefined && !(/^\d+$/.test(retry) && Number(retry) >= 100 && Number(retry) <= 3_600_000));
      must(bad === undefined, 'from 100 to 3,600,000', `"retry: ${excerpt(bad?.retry ?? '')}" came`, 'Say it in milliseconds, digits only.');
    },
  },
];

/** A stream that has said what it has to say at first. */
async function readyAndQuiet(lab: Parameters<ConformanceCase['run']>[0]) {
  const reader = await lab.live();
  await lab.wait(Math.min(100, lab.patience / 4));
  return reader;
}
