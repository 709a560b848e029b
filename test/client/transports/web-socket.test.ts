import { describe, expect, it } from 'vitest';
import { webSocket, type TransportRequest } from '../../../src/client/index.js';
import { FakeClient } from '../support/fake-client.js';
import { FakeSockets } from '../support/fake-client-socket.js';
import { NOTHING_HELD } from '../support/fake-environment.js';
import { open } from '../support/opened.js';

function opened(changes: Partial<TransportRequest> = {}) {
  const sockets = new FakeSockets();
  return { sockets, ...open(webSocket({ create: sockets.create }), changes) };
}

describe('webSocket', () => {
  it.each([['https://calls.example/stream?class=4b', 'wss://calls.example/stream?class=4b'], ['http://localhost:8080/', 'ws://localhost:8080/']])(
    'opens %s at %s', (url, address) => {
      expect(opened({ url: new URL(url) }).sockets.latest.address).toBe(address);
    });

  it('says hello with cursor and token, which never stand in the address', () => {
    const { sockets, events } = opened({ cursor: '17', token: 'secret' });
    expect(sockets.latest.sent).toEqual([]);
    sockets.latest.accept();
    expect(sockets.latest.sent).toEqual([{ type: 'hello', cursor: '17', token: 'secret' }]);
    expect(sockets.latest.address).not.toMatch(/17|secret/);
    expect(events).toEqual([{ kind: 'open' }]);
  });

  it('leaves out of its hello what there is not', () => {
    const { sockets } = opened();
    expect(sockets.latest.accept().sent).toEqual([{ type: 'hello' }]);
  });

  it('tells of life and of messages in order', () => {
    const { sockets, events } = opened();
    sockets.latest.accept()
      .say({ type: 'retry', milliseconds: 2000 })
      .say({ type: 'update', cursor: '18', call: '1', status: 'busy' })
      .say({ type: 'update', cursor: '19', updates: [{ call: '1', status: 'busy' }] })
      .say({ call: '2', status: 'busy' });
    expect(events.filter(({ kind }) => kind !== 'life')).toMatchObject([
      { kind: 'open' }, { kind: 'retry', milliseconds: 2000 }, { type: 'update', cursor: '18', data: { call: '1', status: 'busy' } },
      { type: 'update', cursor: '19', data: [{ call: '1', status: 'busy' }] }, { type: '', cursor: undefined, data: { call: '2' } },
    ]);
    expect(events.filter(({ kind }) => kind === 'life')).toHaveLength(4);
  });

  it('skips what is no message: no JSON, no object, too long, no text', () => {
    const { sockets, events } = opened();
    sockets.latest.accept().say('{').say('3').say('[]').say(`"${'x'.repeat(300)}"`).say(new Blob(['{}']));
    expect(events.filter(({ kind }) => kind === 'skipped')).toMatchObject(
      ['not-json', 'not-valid', 'not-valid', 'too-long', 'not-json'].map((fault) => ({ error: { fault } })));
  });

  it.each([[4401, 401], [4403, 403], [4404, 404], [4410, 410], [4429, 429], [4503, 503], [4400, 400], [4408, 408]])('takes close code %i for status %i', (code, status) => {
    const { sockets, ends } = opened();
    sockets.latest.accept().end(code);
    expect(ends).toMatchObject([{ code: 'refused', status }]);
  });

  it.each([1000, 1001, 1005, 1006, 1011, 1012, 1013, 4000, 4999])('takes close code %i for a passing fault', (code) => {
    const { sockets, ends } = opened();
    sockets.latest.accept().end(code);
    expect(ends).toMatchObject([{ code: 'dropped' }]);
  });

  it('fails with UnreachableError where the handshake fails, or where there is no WebSocket at all', () => {
    const { sockets, ends } = opened();
    sockets.latest.end(1006);
    const cause = new Error('No such thing here.');
    const without = open(webSocket({ create: () => { throw cause; } }));
    expect(ends).toMatchObject([{ code: 'unreachable', origin: 'https://calls.example' }]);
    expect(without.ends).toMatchObject([{ code: 'unreachable', cause }]);
  });

  it('closes its socket when it is given up, and says nothing after', () => {
    const { sockets, subscription, events, ends } = opened();
    subscription.unsubscribe();
    expect(sockets.open).toBe(0);
    sockets.latest.accept().say({ type: 'ping' }).end(1006);
    expect(sockets.latest.sent).toEqual([]);
    expect([...events, ...ends]).toEqual([]);
  });

  it('is a line like any other: dead after 15 s of silence, back with its cursor', async () => {
    const sockets = new FakeSockets();
    const feed = new FakeClient({ transport: webSocket({ create: sockets.create }), auth: () => 'token' });
    await feed.advance(0);
    sockets.latest.accept().say({ type: 'ready', cursor: '5' });
    expect(feed.connection).toMatchObject({ state: 'live', transport: 'websocket' });
    sockets.latest.say({ type: 'update', cursor: '6', call: '1', status: 'busy' });
    expect(feed.shown).toEqual({ 1: 'busy' });
    await feed.advance(15_000);
    expect(feed.connection).toMatchObject({ state: 'waiting', reason: 'silent' });
    expect(sockets.open).toBe(0);
    await feed.advance(1500);
    expect(sockets.latest.accept().sent).toEqual([{ type: 'hello', cursor: '6', token: 'token' }]);
    sockets.latest.end(4403);
    expect(feed.connection).toMatchObject({ state: 'closed', reason: 'forbidden' });
    expect(feed.environment.held).toEqual(NOTHING_HELD);
    expect(sockets.open).toBe(0);
  });
});
