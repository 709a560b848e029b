import { Breach, must, NotOffered } from '../breach.js';
import type { ConformanceCase } from '../conformance-case.js';
import { excerpt } from '../excerpt.js';
import { fieldOf } from '../feed-message.js';
import type { Lab } from '../lab.js';
import { SocketReader } from '../socket-reader.js';

const SOCKET = 'Over WebSocket';

/** Opens a WebSocket at the feed's address, tries it, and closes it. */
async function withSocket(lab: Lab, run: (reader: SocketReader, hello: (more?: object) => void) => Promise<void>): Promise<void> {
  const { openSocket } = lab.environment;
  if (openSocket === undefined) throw new NotOffered('This Node has no WebSocket; Node 22 has.');
  const reader = new SocketReader(openSocket(lab.options.url.replace(/^http/, 'ws')), lab.environment, lab.patience);
  try {
    await reader.until(() => reader.isOpen, 'an open WebSocket').catch((error: unknown) => {
      if (error instanceof Breach) throw new NotOffered('The host takes no WebSocket at this address.');
      throw error;
    });
    await run(reader, (more = {}) => reader.send({ type: 'hello', ...(lab.options.readToken !== undefined && { token: lab.options.readToken }), ...more }));
  } finally {
    reader.close();
  }
}

const isReady = (reader: SocketReader): boolean => reader.messages.some(({ type }) => type === 'ready');

const typesOf = (reader: SocketReader): string => excerpt(reader.messages.map(({ type }) => type).join(' '));

/** What a client gets over a WebSocket. */
export const SOCKET_CASES: readonly ConformanceCase[] = [
  {
    id: 'N01', title: 'hello is answered with the state and ready', weight: 'must',
    rule: { section: SOCKET, says: 'what it would send over SSE' },
    run: (lab) => withSocket(lab, async (reader, hello) => {
      hello();
      await reader.until(() => isReady(reader), 'ready');
      must(reader.messages.every(({ type }) => type !== 'reset'), 'no reset without a cursor', typesOf(reader), 'Answer a hello without a cursor as a new client.');
    }),
  },
  {
    id: 'N02', title: 'Every frame is text and holds one JSON object', weight: 'must',
    rule: { section: SOCKET, says: 'Every frame is text and holds one JSON object' },
    run: (lab) => withSocket(lab, async (reader, hello) => {
      hello();
      await reader.until(() => isReady(reader) || reader.odd.length > 0, 'ready');
      must(reader.odd.length === 0, 'JSON text', excerpt(reader.odd[0] ?? ''), 'Send one message a frame, as text.');
    }),
  },
  {
    id: 'N03', title: 'Every message keeps to the schema', weight: 'must',
    rule: { section: SOCKET, says: 'messages that carry their `type`, and their `cursor`' },
    run: (lab) => withSocket(lab, async (reader, hello) => {
      hello();
      await reader.until(() => isReady(reader), 'ready');
      const [error] = reader.messages.flatMap(({ errors }) => errors);
      must(error === undefined, 'messages that keep to ringback/schema.json', error?.message ?? '', 'Check what you send against the schema.');
    }),
  },
  {
    id: 'N04', title: 'Nothing comes before the hello', weight: 'must',
    rule: { section: SOCKET, says: 'The client speaks first' },
    run: (lab) => withSocket(lab, async (reader) => {
      await lab.wait(Math.min(100, lab.patience / 4));
      must(reader.messages.length === 0, 'silence', typesOf(reader), 'Wait for the hello: it carries token and cursor.');
    }),
  },
  {
    id: 'N05', title: 'A hello with a good cursor resumes', weight: 'must',
    rule: { section: SOCKET, says: '`cursor` where it is new' },
    async run(lab) {
      const { cursor } = await lab.live();
      await withSocket(lab, async (reader, hello) => {
        hello({ cursor });
        await reader.until(() => isReady(reader), 'ready');
        const ready = reader.messages.find(({ type }) => type === 'ready');
        must(ready !== undefined && (fieldOf(ready, 'resumed') === true) !== reader.messages.some(({ type }) => type === 'reset'), '"resumed": true, or reset', typesOf(reader), 'Take the cursor from the hello.');
      });
    },
  },
  {
    id: 'N06', title: 'A hello with a cursor that is of no use brings reset', weight: 'must',
    rule: { section: SOCKET, says: 'in the same order' },
    run: (lab) => withSocket(lab, async (reader, hello) => {
      hello({ cursor: 'ringback-conformance-was-never-a-cursor' });
      await reader.until(() => isReady(reader), 'reset, the state and ready');
      must(reader.messages.some(({ type }) => type === 'reset'), 'reset', typesOf(reader), 'Say reset, as over SSE.');
    }),
  },
  {
    id: 'N07', title: 'What is no hello closes the socket with 4400', weight: 'should',
    rule: { section: SOCKET, says: 'the first message was not a `hello`' },
    run: (lab) => withSocket(lab, async (reader) => {
      reader.send('good morning');
      await reader.until(() => reader.code !== 0, 'the socket to be closed').catch(() => undefined);
      must(reader.code === 4400, 'close code 4400', String(reader.code), 'Close with 4400 and say what to send.');
    }),
  },
  {
    id: 'N08', title: 'A token that is no good closes the socket with 4401', weight: 'must', needs: ['read-token'],
    rule: { section: SOCKET, says: 'no token, or a stale one: a fresh one, once' },
    run: (lab) => withSocket(lab, async (reader, hello) => {
      hello({ token: 'ringback-conformance-no-token' });
      await reader.until(() => reader.code !== 0 || isReady(reader), 'the socket to be closed').catch(() => undefined);
      must(reader.code === 4401 || reader.code === 4403, 'close code 4401', reader.code === 0 ? typesOf(reader) : String(reader.code), 'Read the token of the hello as a bearer token.');
    }),
  },
  {
    id: 'N09', title: 'An update reaches the socket, with its cursor', weight: 'must', needs: ['publish'],
    rule: { section: SOCKET, says: 'One update stands in the object itself' },
    run: (lab) => withSocket(lab, async (reader, hello) => {
      hello();
      await reader.until(() => isReady(reader), 'ready');
      const call = lab.newCall();
      await lab.publish(lab.updates(call, 1), lab.updates(call, 3, 2));
      await reader.until(() => reader.updatesOf(call).length >= 4, 'four updates');
      const bare = reader.messages.find(({ updates, cursor }) => cursor === undefined && updates.some((update) => update.call === call));
      must(bare === undefined, 'a cursor on every update', excerpt(bare?.text ?? ''), 'Put "cursor" beside "type".');
    }),
  },
];
