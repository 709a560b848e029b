import { describe, expect, it } from 'vitest';
import { numbered, testHost, json } from './host-fixtures.js';
import { open, updatesIn } from './sse-reader.js';

/** The headers that speak of origins. */
const cors = (response: Response): Record<string, string> =>
  Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control') || name === 'vary'));

describe('addresses', () => {
  it.each([
    ['GET', '/', 404], ['GET', '/call', 404], ['GET', '/callsign/stream', 404], ['GET', '/calls/nothing', 404], ['POST', '/calls/1/dance', 404], ['POST', '/calls/1/cancel/now', 404],
    ['PUT', '/calls', 405], ['DELETE', '/calls', 405], ['POST', '/calls/stream', 405], ['PUT', '/calls/socket', 404],
    ['HEAD', '/calls/stream', 200], ['HEAD', '/calls?call=1', 200], ['OPTIONS', '/calls', 204], ['OPTIONS', '/calls/stream', 204], ['OPTIONS', '/calls/1/cancel', 204],
  ])('%s %s gives %i', async (method, path, status) => {
    const { request, host } = testHost({ onCancel: () => undefined });
    const response = await request(path, { method });
    expect(response.status).toBe(status);
    if (status >= 400) expect(await response.json()).toMatchObject({ status, detail: expect.any(String) as string });
    else expect(await response.text()).toBe('');
    expect(host.connections).toBe(0);
  });

  it.each([
    ['PUT', '/calls', 'GET, HEAD, POST, OPTIONS'], ['DELETE', '/calls/stream', 'GET, HEAD, OPTIONS'], ['OPTIONS', '/calls/stream', 'GET, HEAD, OPTIONS'], ['GET', '/calls/1/cancel', 'POST, OPTIONS'],
  ])('%s %s names the methods', async (method, path, allow) => {
    expect((await testHost({ onCancel: () => undefined }).request(path, { method })).headers.get('allow')).toBe(allow);
  });

  it('may be elsewhere, and end with a slash', async () => {
    const { request, host } = testHost({ basePath: '/api/phone/', webhooksPath: '/api/hooks' });
    expect((await request('/api/phone/?call=1')).status).toBe(200);
    const response = await request('/api/phone/stream/');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect((await request('/calls?call=1')).status).toBe(404);
    host.close();
  });

  it('may be at the root', async () => {
    expect((await testHost({ basePath: '/' }).request('/?call=1')).status).toBe(200);
  });

  it('answer 503 once the host is closed', async () => {
    const { request, host } = testHost();
    host.close();
    const response = await request('/calls/stream');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  });
});

describe('the state of calls', () => {
  it.each(['/calls?call=1', '/calls/stream?call=1'])('is at %s: all that is kept of the call', async (path) => {
    const { request, host } = testHost();
    await host.publish([...numbered(3), { call: '2', status: 'busy', seq: 0 }]);
    const response = await request(path);
    expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual(['application/json', 'no-store']);
    expect(await response.json()).toEqual({ type: 'snapshot', calls: numbered(3), more: false });
  });

  it('may be asked for of several calls, and is empty for one that is not known', async () => {
    const { request, host } = testHost();
    await host.publish([{ call: '1', status: 'busy', seq: 0 }, { call: 'two words', status: 'busy', seq: 0 }]);
    expect(await (await request('/calls?call=1&call=two%20words&call=none')).json()).toMatchObject({ calls: [{ call: '1' }, { call: 'two words' }] });
    expect(await (await request('/calls?call=none')).json()).toEqual({ type: 'snapshot', calls: [], more: false });
  });

  it('is not for too many at a time', async () => {
    const { request } = testHost();
    expect((await request(`/calls?${'call=1&'.repeat(101)}`)).status).toBe(400);
  });
});

describe('who may see', () => {
  it.each([[false, 403], [403, 403], [401, 401]] as const)('%s gives %i for stream and state', async (answer, status) => {
    const { request, host } = testHost({ authorize: async () => answer });
    expect((await request('/calls/stream')).status).toBe(status);
    const response = await request('/calls?call=1');
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([status, status === 401 ? 'Bearer' : null]);
    expect(host.connections).toBe(0);
  });

  it('is decided from the request', async () => {
    const { request } = testHost({ authorize: (asked) => asked.headers.get('authorization') === 'Bearer robin' || 401 });
    expect((await request('/calls?call=1')).status).toBe(401);
    expect((await request('/calls?call=1', { headers: { authorization: 'Bearer robin' } })).status).toBe(200);
  });

  it('may be some of the calls: in the snapshot, live, on resume and in the state', async () => {
    const { request, host, clock } = testHost({ authorize: () => ({ calls: (call) => call.startsWith('mine') }) });
    await host.publish([{ call: 'mine', status: 'queued', seq: 0 }, { call: 'theirs', status: 'queued', seq: 0 }]);
    const reader = await open(request('/calls/stream'));
    expect(updatesIn(await reader.until('ready')).map(({ call }) => call)).toEqual(['mine']);
    await host.publish({ call: 'theirs', status: 'busy', seq: 1 });
    await host.publish([{ call: 'theirs', status: 'busy', seq: 2 }, { call: 'mine', status: 'busy', seq: 1 }]);
    expect(await reader.next()).toEqual({ event: 'update', id: 'e-3', data: '{"call":"mine","status":"busy","seq":1}' });
    await host.publish({ call: 'theirs', status: 'busy', seq: 3 });
    clock.advance(5000);
    // Else the reader's cursor would grow old while only others' calls change.
    expect((await reader.next())).toMatchObject({ event: 'ping', id: 'e-4' });
    const again = await (await open(request('/calls/stream?cursor=e-1'))).until('ready');
    expect(updatesIn(again)).toEqual([{ call: 'mine', status: 'busy', seq: 1 }]);
    expect(await (await request('/calls?call=mine&call=theirs')).json()).toMatchObject({ calls: [{ call: 'mine' }, { call: 'mine' }] });
    host.close();
  });

  it('hides a call where the filter fails, and reports it', async () => {
    const { request, host, errors } = testHost({ authorize: () => ({ calls: () => { throw new Error('no database'); } }) });
    await host.publish({ call: '1', status: 'queued', seq: 0 });
    expect(await (await request('/calls?call=1')).json()).toMatchObject({ calls: [] });
    expect(errors).toEqual([expect.objectContaining({ name: 'HostError', task: 'authorize' })]);
    host.close();
  });

  it('is nobody where authorize fails', async () => {
    const { request, errors } = testHost({ authorize: () => Promise.reject(new Error('no database')) });
    expect((await request('/calls/stream')).status).toBe(500);
    expect(errors).toHaveLength(1);
  });
});

describe('a reader\'s wish', () => {
  it.each([['cancel', 'onCancel', 'retry'], ['retry', 'onRetry', 'cancel']] as const)('to %s reaches %s and publishes nothing', async (action, option, other) => {
    const asked: string[] = [];
    const hook = (call: string, request: Request): void => { asked.push(`${call} by ${request.headers.get('x-me')}`); };
    const { request, host } = testHost({ [option]: hook });
    const response = await request(`/calls/a%2Fb%20c/${action}`, { method: 'POST', headers: { 'x-me': 'robin' } });
    expect([response.status, await response.json()]).toEqual([202, { call: 'a/b c', action }]);
    expect(asked).toEqual(['a/b c by robin']);
    expect(await host.publish([])).toBe('e-0');
    expect((await request(`/calls/1/${other}`, { method: 'POST' })).status).toBe(404);
  });

  it('may be impossible now', async () => {
    expect((await testHost({ onCancel: async () => false }).request('/calls/1/cancel', { method: 'POST' })).status).toBe(409);
  });

  it('that fails is reported', async () => {
    const { request, errors } = testHost({ onRetry: () => { throw new Error('carrier down'); } });
    expect((await request('/calls/1/retry', { method: 'POST' })).status).toBe(500);
    expect(errors).toHaveLength(1);
  });

  it('with a broken address is refused', async () => {
    expect((await testHost({ onCancel: () => undefined }).request('/calls/%E0%A4%A/cancel', { method: 'POST' })).status).toBe(400);
  });

  it('is for readers only, and for their own calls', async () => {
    let wishes = 0;
    const onCancel = (): void => { wishes += 1; };
    expect((await testHost({ onCancel, authorize: () => 401 }).request('/calls/1/cancel', { method: 'POST' })).status).toBe(401);
    expect((await testHost({ onCancel, authorize: () => ({ calls: () => false }) }).request('/calls/1/cancel', { method: 'POST' })).status).toBe(404);
    expect(wishes).toBe(0);
  });

  it.each<[string, Record<string, string>, number]>([
    ['of the same origin', { origin: 'https://calls.example.org' }, 202],
    ['of the same origin, by the browser\'s word', { origin: 'https://calls.example.org', 'sec-fetch-site': 'same-origin' }, 202],
    ['behind a proxy that ends TLS', { origin: 'http://calls.example.org' }, 202],
    ['of a listed origin', { origin: 'https://portal.example.org', 'sec-fetch-site': 'cross-site' }, 202],
    ['of another origin', { origin: 'https://evil.example.net' }, 403],
    ['of another origin, by the browser\'s word', { origin: 'https://calls.example.org', 'sec-fetch-site': 'cross-site' }, 403],
    ['of no origin that can be named', { origin: 'null' }, 403],
  ])('from a page %s: %s', async (_name, headers, status) => {
    const { request } = testHost({ onCancel: () => undefined, cors: { origins: ['https://portal.example.org'] } });
    expect((await request('/calls/1/cancel', { method: 'POST', headers })).status).toBe(status);
  });
});

describe('other origins', () => {
  const origin = 'https://portal.example.org';
  it('get nothing unless they are listed', async () => {
    expect(cors(await testHost().request('/calls?call=1', { headers: { origin } }))).toEqual({});
    const other = await testHost({ cors: { origins: [origin] } }).request('/calls?call=1', { headers: { origin: 'https://evil.example.net' } });
    expect(cors(other)).toEqual({ vary: 'Origin' });
  });

  it('that are listed may read, refusals too', async () => {
    const { request } = testHost({ cors: { origins: [origin], credentials: true }, authorize: () => 401 });
    expect(cors(await request('/calls/stream', { headers: { origin } }))).toEqual({
      'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true', 'access-control-expose-headers': 'etag, retry-after', vary: 'Origin',
    });
  });

  it('that are listed may read that the host failed, and that it shuts down', async () => {
    const failing = testHost({ cors: { origins: [origin] }, onError: () => undefined, authorize: () => { throw new Error('No database.'); } });
    const failed = await failing.request('/calls/stream', { headers: { origin } });
    expect([failed.status, cors(failed)]).toMatchObject([500, { 'access-control-allow-origin': origin }]);
    const closing = testHost({ cors: { origins: [origin] } });
    closing.host.close();
    const closed = await closing.request('/calls/stream', { headers: { origin } });
    expect([closed.status, closed.headers.get('retry-after'), cors(closed)]).toMatchObject([503, '1', { 'access-control-allow-origin': origin }]);
  });

  it('are told in the preflight what they may send', async () => {
    const { request } = testHost({ cors: { origins: '*' } });
    const response = await request('/calls/stream', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization,last-event-id' } });
    expect([response.status, cors(response)]).toEqual([204, {
      'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, retry-after', 'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'authorization, cache-control, content-type, if-none-match, last-event-id', 'access-control-max-age': '600',
    }]);
  });

  it('are not asked of what is posted with a token', async () => {
    const { request } = testHost({ publishToken: 't', cors: { origins: [origin] } });
    expect((await request('/calls', json({ call: '1', status: 'busy' }, { authorization: 'Bearer t' }))).status).toBe(200);
  });
});
