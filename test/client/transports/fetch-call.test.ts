import { describe, expect, it } from 'vitest';
import type { TransportEvent } from '../../../src/client/index.js';
import { fetchCall } from '../../../src/client/transports/fetch-call.js';
import { FakeEnvironment, NOTHING_HELD } from '../support/fake-environment.js';
import { settle } from '../support/fake-clock.js';

function ask(address = 'https://calls.example/stream?class=4b', call = 'a&b') {
  const environment = new FakeEnvironment();
  const events: TransportEvent[] = [];
  const ends: unknown[] = [];
  const request = {
    url: new URL(address), cursor: '17', token: 'abc', headers: {}, credentials: 'same-origin', messageLength: 64, environment,
  } as const;
  const subscription = fetchCall(request, call)
    .subscribe({ next: (event) => events.push(event), error: (error: unknown) => ends.push(error), complete: () => ends.push('complete') });
  return { environment, events, ends, subscription, request };
}

describe('fetchCall', () => {
  it('adds the call to the query that is there, asks for JSON, and leaves the feed\'s address alone', () => {
    const { environment: { host }, request } = ask();
    expect(host.latest.url.href).toBe('https://calls.example/stream?class=4b&call=a%26b');
    expect(Object.fromEntries(host.latest.headers)).toEqual({ accept: 'application/json', authorization: 'Bearer abc' });
    expect(request.url.href).toBe('https://calls.example/stream?class=4b');
  });

  it('gives the answer as a snapshot message', async () => {
    const { environment, events, ends } = ask();
    environment.host.latest.json({ calls: [] });
    await settle();
    expect(events).toEqual([{ kind: 'message', type: 'snapshot', data: '{"calls":[]}', cursor: undefined }]);
    expect(ends).toEqual(['complete']);
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('passes over an answer that is too long, and stops reading it', async () => {
    const { environment, events } = ask();
    environment.host.latest.accept('application/json').send('x'.repeat(65));
    await settle();
    expect(events).toMatchObject([{ kind: 'skipped', error: { fault: 'too-long', type: 'snapshot' } }]);
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('fails where the host refuses or the answer breaks', async () => {
    const refused = ask();
    refused.environment.host.latest.refuse(404);
    const broken = ask();
    broken.environment.host.latest.accept('application/json').send('{');
    await settle();
    broken.environment.host.latest.cut();
    await settle();
    expect(refused.ends).toMatchObject([{ code: 'refused', status: 404 }]);
    expect(broken.ends).toMatchObject([{ message: 'The network failed.' }]);
  });

  it('ends the request when it is given up', async () => {
    const { environment, ends, subscription } = ask();
    environment.host.latest.accept('application/json').send('{');
    await settle();
    subscription.unsubscribe();
    await settle();
    expect(environment.held).toEqual(NOTHING_HELD);
    expect(ends).toEqual([]);
  });
});
