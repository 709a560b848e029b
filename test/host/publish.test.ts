import { describe, expect, it } from 'vitest';
import { HostOptionsError, UpdateError, createCallHost, memoryLog } from '../../src/host/index.js';
import { defineVocabulary } from '../../src/model/index.js';
import { NOON, json, testHost } from './host-fixtures.js';

const TOKEN = 'a-secret-for-tests';
const bearer = { authorization: `Bearer ${TOKEN}` };
const state = async (request: (path: string) => Promise<Response>, call = '1'): Promise<unknown> => (await request(`/calls?call=${call}`)).json();

describe('publishing in code', () => {
  it('gives the cursor and a time of arrival that rises', async () => {
    const { host, request } = testHost();
    expect(await host.publish({ call: '1', status: 'Ringing' })).toBe('e-1');
    expect(await host.publish([{ call: '1', status: 'InProgress' }, { call: '1', status: 'completed', at: '2026-03-04T12:01:00Z' }])).toBe('e-2');
    expect(await state(request)).toEqual({ type: 'snapshot', more: false, calls: [
      { call: '1', status: 'ringing', at: NOON }, { call: '1', status: 'in-progress', at: NOON + 1 }, { call: '1', status: 'completed', at: NOON + 60_000 },
    ] });
  });

  it('refuses all where one is bad, and says which and why', async () => {
    const { host, request } = testHost();
    const bad: unknown = { call: '1', status: 'busy', number: { line: 'satellite' } };
    const publishing = host.publish([{ call: '1', status: 'ringing' }, bad as { call: string; status: string }]);
    await expect(publishing).rejects.toEqual(expect.objectContaining({ name: 'UpdateError', code: 'bad-update', index: 1, path: 'number.line' }));
    await expect(publishing).rejects.toBeInstanceOf(UpdateError);
    expect(await state(request)).toMatchObject({ calls: [] });
  });

  it('reads the host\'s own statuses', async () => {
    const vocabulary = defineVocabulary([{ name: 'mailbox-full', phase: 'ended', outcome: 'not-reached' }]);
    const { host, request } = testHost({ vocabulary });
    await host.publish({ call: '1', status: 'Mailbox full', seq: 1 });
    expect(await state(request)).toMatchObject({ calls: [{ status: 'mailbox-full' }] });
  });

  it('of nothing gives the cursor as it stands', async () => {
    expect(await testHost().host.publish([])).toBe('e-0');
  });
});

describe('publishing over HTTP', () => {
  it('is refused where nobody allowed it, with the way to allow it', async () => {
    const response = await testHost().request('/calls', json({ call: '1', status: 'ringing' }));
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ title: 'Forbidden', status: 403, detail: expect.stringContaining('publishToken') as string });
  });

  it.each([[undefined], ['Bearer wrong'], [`Basic ${TOKEN}`], [`Bearer ${TOKEN}x`], ['Bearer ']])('is refused with the authorization %s', async (authorization) => {
    const { request } = testHost({ publishToken: TOKEN });
    const response = await request('/calls', json({ call: '1', status: 'ringing' }, authorization === undefined ? {} : { authorization }));
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await state(request)).toMatchObject({ calls: [] });
  });

  it('takes one update or an array with the token', async () => {
    const { request } = testHost({ publishToken: TOKEN });
    expect(await (await request('/calls', json({ call: '1', status: 'ringing' }, bearer))).json()).toEqual({ cursor: 'e-1', published: 1 });
    expect(await (await request('/calls', json([{ call: '1', status: 'busy' }, { call: '2', status: 'busy' }], bearer))).json()).toEqual({ cursor: 'e-2', published: 2 });
  });

  it.each([[true, 200], [false, 403], [401, 401], [403, 403]] as const)('asks authorizePublish: %s gives %i', async (answer, status) => {
    const { request } = testHost({ authorizePublish: async (asked) => { expect(asked.headers.get('x-me')).toBe('robin'); return answer; } });
    expect((await request('/calls', json({ call: '1', status: 'ringing' }, { 'x-me': 'robin' }))).status).toBe(status);
  });

  it('takes either of the two', async () => {
    const { request } = testHost({ publishToken: TOKEN, authorizePublish: () => false });
    expect((await request('/calls', json({ call: '1', status: 'ringing' }, bearer))).status).toBe(200);
    expect((await request('/calls', json({ call: '1', status: 'ringing' }))).status).toBe(403);
  });

  it.each([
    ['no JSON', '{"call":', 400], ['no object', '7', 422], ['no call', '{"status":"busy"}', 422], ['no status', '{"call":"1"}', 422],
    ['a number for a call', '{"call":1,"status":"busy"}', 422], ['one bad update among good ones', '[{"call":"1","status":"busy"},null]', 422],
    ['a time without an offset', '{"call":"1","status":"busy","at":"2026-03-04T12:00:00"}', 422],
  ])('refuses %s as problem details', async (_name, body, status) => {
    const { request } = testHost({ publishToken: TOKEN });
    const response = await request('/calls', { method: 'POST', body, headers: { ...bearer, 'content-type': 'application/json' } });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, detail: expect.any(String) as string });
    expect(await state(request)).toMatchObject({ calls: [] });
  });

  it('says where the fault is', async () => {
    const response = await testHost({ publishToken: TOKEN }).request('/calls', json([{ call: '1', status: 'busy' }, { call: '1', status: '', try: 0 }], bearer));
    expect(await response.json()).toMatchObject({ index: 1, path: 'status', rule: expect.stringContaining('not empty') as string });
  });

  it('wants JSON by name', async () => {
    const { request } = testHost({ publishToken: TOKEN });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const response = await request('/calls', { method: 'POST', body: '{"call":"1","status":"busy"}', headers: { ...bearer, 'content-type': type } }); // oxlint-disable-line no-await-in-loop -- one after another
      expect(response.status).toBe(415);
    }
  });

  it('takes no body over the limit, announced or not', async () => {
    const { request } = testHost({ publishToken: TOKEN, maxBodyBytes: 100 });
    const body = JSON.stringify({ call: '1', status: 'busy', contact: { name: 'x'.repeat(100) } });
    const chunks = new ReadableStream({ start(controller) { controller.enqueue(new TextEncoder().encode(body)); controller.close(); } });
    expect((await request('/calls', json(JSON.parse(body), { ...bearer, 'content-length': String(body.length) }))).status).toBe(413);
    const streamed: RequestInit & { duplex: 'half' } = { method: 'POST', body: chunks, duplex: 'half', headers: { ...bearer, 'content-type': 'application/json' } };
    expect((await request('/calls', streamed)).status).toBe(413);
  });

  it('answers 500 where the log fails, says nothing of why, and reports it', async () => {
    const failure = new Error('secret path /var/db');
    const { request, errors } = testHost({ publishToken: TOKEN, log: { ...memoryLog(), append: () => Promise.reject(failure) } });
    const response = await request('/calls', json({ call: '1', status: 'busy' }, bearer));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(errors).toEqual([expect.objectContaining({ name: 'HostError', task: 'request', cause: failure })]);
  });
});

describe('options that cannot be meant', () => {
  it.each([
    ['publishToken', { publishToken: '' }], ['basePath', { basePath: 'calls' }], ['webhooksPath', { webhooksPath: '/a?b' }],
    ['cors', { cors: { origins: '*', credentials: true } }],
  ] as const)('are refused at once: %s', (option, options) => {
    expect(() => createCallHost(options)).toThrow(expect.objectContaining({ name: 'HostOptionsError', option }));
    expect(() => createCallHost(options)).toThrow(HostOptionsError);
  });
});
