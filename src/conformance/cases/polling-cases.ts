import { must, NotOffered } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';
import { fieldOf, readMessage, type FeedMessage } from '../feed-message.js';
import type { Lab } from '../lab.js';

const POLLING = 'Polling';

/** One answer to a poll. */
interface Poll {
  readonly response: Response;
  readonly text: string;
  readonly messages: readonly FeedMessage[];
  readonly cursor: string | undefined;
  readonly more: boolean;
}

function messagesIn(value: unknown, at: number): FeedMessage[] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'messages') : undefined;
  if (!Array.isArray(list)) return [];
  return list.map((one: unknown) => {
    const type: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'type') : undefined;
    const cursor: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'cursor') : undefined;
    const updates: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'updates') : undefined;
    return readMessage(typeof type === 'string' ? type : 'update', JSON.stringify(Array.isArray(updates) ? updates : one), typeof cursor === 'string' ? cursor : undefined, at);
  });
}

async function poll(lab: Lab, query: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}): Promise<Poll> {
  const { response, text } = await lab.askText({ query, headers: { accept: 'application/json', ...headers } });
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  if (response.status !== 304 && (response.status >= 400 || !isJson)) throw new NotOffered('The host does not answer polls.');
  const whole = readMessage('poll', text, undefined, lab.environment.now());
  const cursor = fieldOf(whole, 'cursor');
  return { response, text, messages: messagesIn(whole.data, whole.at), cursor: typeof cursor === 'string' ? cursor : undefined, more: fieldOf(whole, 'more') === true };
}

/** Asks until the gap is closed. */
async function pollAll(lab: Lab, from: string | undefined): Promise<{ readonly messages: readonly FeedMessage[]; readonly cursor: string | undefined }> {
  const messages: FeedMessage[] = [];
  let cursor = from;
  for (let i = 0; i < 100; i++) {
    const answer = await poll(lab, cursor === undefined ? {} : { cursor }); // oxlint-disable-line no-await-in-loop -- one after the other
    messages.push(...answer.messages);
    ({ cursor = cursor } = answer);
    if (!answer.more) break;
  }
  return { messages, cursor };
}

const typesOf = (messages: readonly FeedMessage[]): string => excerpt(messages.map(({ type }) => type).join(' '));

/** What a client gets that asks again and again. */
export const POLLING_CASES: readonly ConformanceCase[] = [
  {
    id: 'M01', title: 'A poll without a cursor gives the whole state, and ready', weight: 'must',
    rule: { section: POLLING, says: 'The state comes whole in one answer' },
    async run(lab) {
      const { messages, more } = await poll(lab);
      must(messages.at(-1)?.type === 'ready' && messages.slice(0, -1).every(({ type }) => type === 'snapshot') && !more, 'snapshots, then ready', typesOf(messages), 'Send the state in one answer.');
    },
  },
  {
    id: 'M02', title: 'Every message of a poll keeps to the schema', weight: 'must',
    rule: { section: POLLING, says: '`messages` are the ones of the WebSocket' },
    async run(lab) {
      const [error] = (await poll(lab)).messages.flatMap(({ errors }) => errors);
      must(error === undefined, 'messages that keep to ringback/schema.json', error?.message ?? '', 'Check what you send against the schema.');
    },
  },
  {
    id: 'M03', title: 'It says where to go on, and the ETag says the same', weight: 'must',
    rule: { section: POLLING, says: '`cursor` is where to go on, and `ETag` is the same in quotes' },
    async run(lab) {
      const { cursor, response } = await poll(lab);
      must(cursor !== undefined, 'a cursor', 'none came', 'Say "cursor" beside "messages".');
      const tag = response.headers.get('etag') ?? '';
      must(tag === `"${encodeURIComponent(cursor)}"` || tag === `"${cursor}"`, `ETag: "${excerpt(cursor)}"`, `"${tag}" came`, 'Set the header ETag to the cursor, in quotes.');
    },
  },
  {
    id: 'M04', title: 'Nothing new is 304 for whoever says what it has', weight: 'must',
    rule: { section: POLLING, says: 'An answer to `If-None-Match` with that cursor is 304 where nothing has happened' },
    async run(lab) {
      const { cursor = '', response } = await poll(lab);
      const again = await poll(lab, { cursor }, { 'if-none-match': response.headers.get('etag') ?? '' });
      must(again.response.status === 304 || again.messages.some(({ type }) => type === 'update'), 'status 304', `status ${again.response.status} with ${typesOf(again.messages)}`, 'Compare If-None-Match with the cursor.');
    },
  },
  {
    id: 'M05', title: 'A poll with a good cursor is a resume', weight: 'must',
    rule: { section: POLLING, says: 'Every update before a cursor is in, so it may be resumed from at any time' },
    async run(lab) {
      const { cursor = '' } = await poll(lab);
      const { messages } = await poll(lab, { cursor });
      const ready = messages.find(({ type }) => type === 'ready');
      must(ready !== undefined && fieldOf(ready, 'resumed') === true && messages.every(({ type }) => type !== 'snapshot'), 'ready with "resumed": true and no snapshot', typesOf(messages), 'Send what came after the cursor, then ready.');
    },
  },
  {
    id: 'M06', title: 'A cursor that is of no use brings reset, the state and ready', weight: 'must',
    rule: { section: POLLING, says: 'A cursor that is of no use brings `reset`, the snapshot and `ready` in one answer, with status 200' },
    async run(lab) {
      const { messages } = await poll(lab, { cursor: 'ringback-conformance-was-never-a-cursor' });
      must(messages[0]?.type === 'reset' && messages.at(-1)?.type === 'ready', 'reset … ready', typesOf(messages), 'Answer 200 with reset first.');
    },
  },
  {
    id: 'M07', title: 'What was missed comes, all of it, once, in order', weight: 'must', needs: ['publish'],
    rule: { section: POLLING, says: 'Every update before a cursor is in' },
    async run(lab) {
      const { cursor } = await poll(lab);
      const call = lab.newCall();
      await lab.publishEach(lab.updates(call, 5));
      const { messages } = await pollAll(lab, cursor);
      const seqs = messages.flatMap(({ updates }) => updates.filter((update) => update.call === call)).map(({ seq }) => seq).join(' ');
      must(seqs === '1 2 3 4 5', 'the updates 1 2 3 4 5', excerpt(seqs || 'none came'), 'Send what came after the cursor, all of it and nothing else.');
    },
  },
  {
    id: 'M08', title: 'A poll that may wait is answered when something happens', weight: 'should', needs: ['publish'],
    rule: { section: POLLING, says: 'the host may hold the request until something happens' },
    async run(lab) {
      const { cursor = '' } = await poll(lab);
      const call = lab.newCall();
      const waiting = poll(lab, { cursor, wait: String(Math.max(1, Math.floor(lab.patience / 2000))) });
      await lab.wait(20);
      await lab.publish(lab.updates(call, 1));
      const first = await waiting;
      const rest = await pollAll(lab, first.cursor ?? cursor);
      must([...first.messages, ...rest.messages].some(({ updates }) => updates.some((update) => update.call === call)), 'the update', 'it never came', 'Look at the log again after you began to wait.');
    },
  },
  {
    id: 'M09', title: 'Stream and poll take each other\'s cursors', weight: 'should',
    rule: { section: POLLING, says: 'The cursor goes as `Last-Event-ID` or as `?cursor=`' },
    async run(lab) {
      const { cursor = '' } = await poll(lab);
      const reader = await lab.live(cursor);
      must(reader.messages.every(({ type }) => type !== 'reset'), 'to resume over SSE', 'a reset came', 'Use one log and one kind of cursor for every transport.');
    },
  },
];
