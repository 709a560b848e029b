import { setupServer } from 'msw/node';
import { filter, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectCalls, type CallsClient } from '../../src/client/index.js';
import { createMockServer, findScenario, scenarioVocabulary, type MockServer } from '../../src/mock/index.js';

const URL_OF_CALLS = 'http://portal.test/calls';

describe('callHandlers', () => {
  let mock: MockServer;
  let msw: ReturnType<typeof setupServer>;
  let calls: CallsClient | undefined;

  beforeEach(() => {
    mock = createMockServer({ url: URL_OF_CALLS, host: { retryMilliseconds: 1 } });
    msw = setupServer(...mock.handlers);
    msw.listen({ onUnhandledFrame: 'error' });
  });

  afterEach(() => {
    calls?.close();
    mock.close();
    msw.close();
  });

  const connect = (): CallsClient => {
    calls = connectCalls({ url: `${URL_OF_CALLS}/stream`, vocabulary: scenarioVocabulary, timing: { retryBase: 1, retryCap: 2 } });
    return calls;
  };

  const live = (client: CallsClient) => firstValueFrom(client.connection$.pipe(filter(({ state }) => state === 'live')));

  it('answer the package’s own client through an ordinary fetch', async () => {
    const busy = findScenario('busy');
    if (!busy) throw new Error('There is no such scenario.');
    mock.play(busy, { call: '42', speed: 10_000 });
    const call = await firstValueFrom(connect().call$('42').pipe(filter((one) => one?.isOver === true)));
    expect(call).toMatchObject({ status: 'busy', outcome: 'not-reached', contact: busy.contact });
  });

  it('let go of the host when the client is closed', async () => {
    const client = connect();
    await live(client);
    expect(mock.open).toBe(1);
    client.close();
    await expect.poll(() => mock.open).toBe(0);
  });

  it('turn a line that is cut into one that comes back and misses nothing', async () => {
    const client = connect();
    await live(client);
    const back = firstValueFrom(client.connection$.pipe(filter((line) => line.state === 'live' && line.resumed === true)));
    const changed = firstValueFrom(client.call$('42').pipe(filter((one) => one?.status === 'ringing')));
    mock.cutAll();
    await mock.publish({ call: '42', status: 'ringing' });
    expect(await back).toMatchObject({ resumed: true });
    expect((await changed)?.status).toBe('ringing');
  });

  it('turn a line that is refused into one that cannot be reached', async () => {
    const client = connect();
    await live(client);
    const waiting = firstValueFrom(client.connection$.pipe(filter((line) => line.state === 'waiting' && line.reason === 'unreachable')));
    mock.cutAll({ refuseForMs: 60_000 });
    expect(await waiting).toMatchObject({ reason: 'unreachable' });
    mock.restore();
    expect(await live(client)).toMatchObject({ state: 'live' });
  });

  it('pass on the state of single calls, refusals and what does not exist', async () => {
    await mock.publish({ call: '42', status: 'busy' });
    const state: unknown = await (await fetch(`${URL_OF_CALLS}?call=42`)).json();
    expect(state).toMatchObject({ calls: [{ call: '42', status: 'busy' }] });
    expect((await fetch(URL_OF_CALLS, { method: 'POST', body: '{}' })).status).toBe(403);
    expect((await fetch(`${URL_OF_CALLS}/nothing/here`)).status).toBe(404);
  });
});
