import { filter, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectCalls, defaultEnvironment, type CallsClient, type ClientEnvironment, type ConnectOptions } from '../../src/client/index.js';
import { createCallHost, memoryLog, type CallHost } from '../../src/host/index.js';
import type { RingbackError } from '../../src/model/index.js';
import { settle } from './support/fake-clock.js';

const timing = { retryBase: 20, retryCap: 60, stableAfter: 50 };

let log: ReturnType<typeof memoryLog>;
let host: CallHost;
let client: CallsClient;
const errors: RingbackError[] = [];
const asked: string[] = [];

/** Pieces of a stream with this text in them get lost. */
let loses: string | undefined;

const environment: ClientEnvironment = {
  ...defaultEnvironment,
  async fetch(url, init) {
    const { search } = new URL(url);
    asked.push(search);
    const response = await host.fetch(new Request(url, init));
    if (search !== '' || response.body === null) return response;
    const lossy = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        if (loses === undefined || !new TextDecoder().decode(piece).includes(loses)) controller.enqueue(piece);
      },
    });
    return new Response(response.body.pipeThrough(lossy), response);
  },
};

const connect = (options: Partial<ConnectOptions> = {}): void => {
  client = connectCalls({ url: 'https://school.example/calls/stream', timing, environment, ...options });
  client.errors$.subscribe((error) => errors.push(error));
};

const untilShown = (id: string, status: string) => firstValueFrom(client.call$(id).pipe(filter((call) => call?.status === status)));
const untilState = (state: string) => firstValueFrom(client.connection$.pipe(filter((connection) => connection.state === state)));

beforeEach(() => {
  log = memoryLog();
  host = createCallHost({ log, retryMilliseconds: 20 });
  loses = undefined;
  errors.length = 0;
  asked.length = 0;
});

afterEach(() => {
  client.close();
  host.close();
});

it('shows what the package\'s own host publishes, before and after the client came', async () => {
  await host.publish({ call: '1', status: 'ringing', seq: 1 });
  connect();
  await untilShown('1', 'ringing');
  await untilState('live');
  await host.publish({ call: '1', status: 'completed', seq: 2, answeredBy: 'machine' });
  expect(await untilShown('1', 'completed')).toMatchObject({ outcome: 'machine', isOver: true });
  expect(Math.abs(client.now() - Date.now())).toBeLessThan(1000);
  expect(errors).toEqual([]);
  client.close();
  await settle();
  expect(host.connections).toBe(0);
});

it('resumes when the host was restarted over the same log', async () => {
  connect();
  await untilState('live');
  await host.publish({ call: '1', status: 'ringing', seq: 1 });
  await untilShown('1', 'ringing');
  host.close();
  await untilState('waiting');
  host = createCallHost({ log, retryMilliseconds: 20 });
  await host.publish({ call: '1', status: 'busy', seq: 2 });
  await untilShown('1', 'busy');
  expect(await untilState('live')).toMatchObject({ resumed: true });
});

it('takes the whole state anew when the log was lost', async () => {
  await host.publish([{ call: '1', status: 'ringing' }, { call: '2', status: 'ringing' }]);
  connect();
  await untilShown('2', 'ringing');
  await untilState('live');
  host.close();
  await untilState('waiting');
  host = createCallHost({ retryMilliseconds: 20 });
  await host.publish({ call: '2', status: 'busy' });
  await untilShown('2', 'busy');
  expect(await untilState('live')).toMatchObject({ resumed: false });
  expect(await firstValueFrom(client.call$('1'))).toBeUndefined();
});

it('asks the host for what was lost of a call on the way', async () => {
  loses = '"seq":2';
  connect();
  await untilState('live');
  for (const [i, status] of ['ringing', 'in-progress', 'answered'].entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that each goes out in a piece of its own
    await host.publish({ call: '1', status, seq: i + 1 });
  }
  await firstValueFrom(client.call$('1').pipe(filter((call) => call?.missing === 1)));
  const healed = await firstValueFrom(client.call$('1').pipe(filter((call) => call?.missing === 0)));
  expect(healed?.updates.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(asked).toEqual(['', '?call=1']);
});

it('stays away where the host says that the calls are not for this reader', async () => {
  host = createCallHost({ log, authorize: () => false });
  connect();
  expect(await untilState('closed')).toMatchObject({ reason: 'forbidden' });
  expect(asked).toHaveLength(1);
});
