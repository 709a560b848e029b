import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCallHost, type Provider } from '../../src/host/index.js';
import { twilio } from '../../src/providers/twilio/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import type { Call, CallUpdate } from '../../src/model/index.js';
import { CALL, callback, form, sign } from '../providers/twilio/twilio-fixtures.js';
import { NOON, ORIGIN, testHost, type TestHost } from './host-fixtures.js';

const SECRET = 'an-auth-token-for-tests';
const PATH = '/webhooks/twilio';
const providers = { twilio: { provider: twilio, secret: SECRET } };

const signed = (fields: Record<string, string>, { secret = SECRET, url = ORIGIN + PATH } = {}): RequestInit => ({
  method: 'POST', body: form(fields),
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'x-twilio-signature': sign(secret, url, fields) },
});

const kept = async ({ request }: TestHost): Promise<CallUpdate[]> => {
  const state = await (await request(`/calls?call=${CALL}`)).json() as { calls: CallUpdate[] };
  return state.calls;
};

describe('a webhook', () => {
  it('publishes what is signed, with the provider\'s own order', async () => {
    const test = testHost({ providers });
    const response = await test.request(PATH, signed(callback({ CallStatus: 'busy', SequenceNumber: '2' })));
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(await kept(test)).toEqual([expect.objectContaining({ call: CALL, status: 'busy', seq: 2 })]);
  });

  it.each([
    ['without a signature', { ...signed(callback()), headers: {} }],
    ['with the signature of another token', signed(callback(), { secret: 'guessed' })],
    ['with the signature of other fields', { ...signed(callback()), body: form(callback({ CallStatus: 'completed' })) }],
    ['with the signature of another address', signed(callback(), { url: `${ORIGIN}/elsewhere` })],
  ])('refuses an event %s with 403, and publishes nothing', async (_name, init) => {
    const test = testHost({ providers });
    const response = await test.request(PATH, init);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ status: 403, detail: expect.stringContaining('Behind a proxy, set "publicUrl"') as string });
    expect(await kept(test)).toEqual([]);
    expect(await test.host.publish([])).toBe('e-0');
  });

  it('refuses a forgery before it looks at its shape', async () => {
    const response = await testHost({ providers }).request(PATH, { method: 'POST', body: '{' });
    expect(response.status).toBe(403);
  });

  it.each([
    ['an event without a call', { CallStatus: 'ringing' }, /names no call/],
    ['a call whose id is too long', callback({ CallSid: 'CA'.repeat(300) }), /call must be text/],
  ])('answers %s with 422 and the reason', async (_name, fields, detail) => {
    const response = await testHost({ providers }).request(PATH, signed(fields));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ status: 422, detail: expect.stringMatching(detail) as string });
  });

  it('answers JSON that was cut off with 422 and the reason', async () => {
    const body = '{"CallSid":"CA1","CallSta';
    const path = `${PATH}?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
    const response = await testHost({ providers }).request(path, { method: 'POST', body, headers: { 'x-twilio-signature': sign(SECRET, ORIGIN + path, {}) } });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ reason: 'unreadable', detail: expect.stringContaining('complete JSON') as string });
  });

  it.each([
    ['names no call', [callback({ CallStatus: 'busy' }), { CallStatus: 'ringing' }, callback({ CallSid: 'CA2' })], { reason: 'no-call', published: 2 }],
    ['breaks the schema', [callback({ CallSid: 'CA'.repeat(300) }), callback({ CallStatus: 'busy' })], { path: 'call', published: 1 }],
  ])('publishes the good events of an array where one %s, and answers 422', async (_name, events, facts) => {
    const test = testHost({ providers });
    const body = JSON.stringify(events);
    const path = `${PATH}?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
    const response = await test.request(path, { method: 'POST', body, headers: { 'x-twilio-signature': sign(SECRET, ORIGIN + path, {}) } });
    expect([response.status, await response.json()]).toEqual([422, expect.objectContaining(facts)]);
    expect(await kept(test)).toEqual([expect.objectContaining({ status: 'busy' })]);
  });

  it('takes an event that says nothing about a call\'s status', async () => {
    const test = testHost({ providers });
    expect((await test.request(PATH, signed({ CallSid: CALL, RecordingStatus: 'completed' }))).status).toBe(204);
    expect(await kept(test)).toEqual([]);
  });

  it.each([
    ['GET', PATH, 405], ['PUT', PATH, 405], ['OPTIONS', PATH, 405], ['POST', '/webhooks/nobody', 404], ['POST', '/webhooks/constructor', 404],
    ['POST', '/webhooks', 404], ['POST', '/webhooks/twilio/more', 404],
  ])('answers %s %s with %i', async (method, path, status) => {
    expect((await testHost({ providers }).request(path, { method })).status).toBe(status);
  });

  it('takes no body over the limit', async () => {
    const test = testHost({ providers, maxBodyBytes: 1000 });
    expect((await test.request(PATH, signed(callback({ ToCity: 'x'.repeat(1000) })))).status).toBe(413);
  });

  it('checks the address that the provider called, where a proxy changed it, with the query of the request', async () => {
    const publicUrl = 'https://public.example.org/hooks/twilio';
    const test = testHost({ providers: { twilio: { ...providers.twilio, publicUrl } } });
    expect((await test.request(`${PATH}?order=7`, signed(callback(), { url: `${publicUrl}?order=7` }))).status).toBe(204);
    const refusal = await test.request(`${PATH}?order=8`, signed(callback(), { url: `${publicUrl}?order=7` }));
    expect(refusal.status).toBe(403);
    expect(await refusal.json()).toMatchObject({ detail: expect.stringContaining('Check that "publicUrl" is the address') as string });
  });

  it('tells the provider the time, so that it can refuse what is old', async () => {
    const times: (number | undefined)[] = [];
    const provider: Provider = { name: 'timed', updates: () => [], verify: async (_request, _secret, now) => { times.push(now); return false; } };
    expect((await testHost({ providers: { timed: { provider, secret: 's' } } }).request('/webhooks/timed', { method: 'POST', body: '' })).status).toBe(403);
    expect(times).toEqual([NOON]);
  });

  it('reports a provider that fails in a way of its own, and answers 500', async () => {
    const provider: Provider = { name: 'odd', updates: () => { throw new TypeError('odd'); }, verify: async () => true };
    const { request, errors } = testHost({ providers: { odd: { provider, secret: 's' } } });
    expect((await request('/webhooks/odd', { method: 'POST', body: '' })).status).toBe(500);
    expect(errors).toEqual([expect.objectContaining({ task: 'request', cause: expect.any(TypeError) as TypeError })]);
  });

  it.each([
    ['secret', { provider: twilio, secret: '' }], ['publicUrl', { provider: twilio, secret: 's', publicUrl: '/webhooks/twilio' }],
    ['publicUrl', { provider: twilio, secret: 's', publicUrl: 'https://calls.example.org/hook?a=1' }],
  ])('needs a proper %s', (option, webhook) => {
    expect(() => createCallHost({ providers: { twilio: webhook } })).toThrow(expect.objectContaining({ option: `providers.twilio.${option}` }));
  });
});

describe('sequences of Twilio, through the webhook and the reducer', () => {
  type Event = Record<string, string>;
  const story = (...words: Event[]): Event[] => words.map((fields, seq) => callback({ SequenceNumber: String(seq), ...fields }));
  const detected: Event = { CallSid: CALL, AccountSid: 'AC7', AnsweredBy: 'machine_start', MachineDetectionDuration: '3200' };
  const begun = [{ CallStatus: 'initiated' }, { CallStatus: 'ringing' }];
  const answered = [...begun, { CallStatus: 'in-progress' }];

  const stories: [string, Event[], Partial<Call>][] = [
    ['answered by a machine', story(...answered, { CallStatus: 'completed', CallDuration: '21', AnsweredBy: 'machine_end_beep' }), { status: 'completed', outcome: 'machine' }],
    ['answered by a person', story(...answered, { CallStatus: 'completed', CallDuration: '21', AnsweredBy: 'human' }), { status: 'completed', outcome: 'person' }],
    ['answered by nobody knows whom', story(...answered, { CallStatus: 'completed', CallDuration: '21' }), { status: 'completed', outcome: 'unsure' }],
    ['busy', story(...begun, { CallStatus: 'busy', SipResponseCode: '487', CallDuration: '0' }), { status: 'busy', outcome: 'not-reached' }],
    ['not answered', story(...begun, { CallStatus: 'no-answer' }), { status: 'no-answer', outcome: 'not-reached' }],
    ['cancelled while ringing', story(...begun, { CallStatus: 'canceled' }), { status: 'cancelled', outcome: 'cancelled' }],
    ['a number that does not exist', story({ CallStatus: 'initiated' }, { CallStatus: 'failed', SipResponseCode: '404' }), { status: 'network-disconnect', outcome: 'not-reached' }],
    ['a number that changed', story({ CallStatus: 'initiated' }, { CallStatus: 'failed', SipResponseCode: '410' }), { status: 'outgoing', outcome: 'not-reached' }],
    ['a verdict that comes apart', [...story(...answered, { CallStatus: 'completed' }), detected], { status: 'completed', outcome: 'machine' }],
    ['a word that is not known while it goes on', story(...answered, { CallStatus: 'whispering' }), { isOver: false, outcome: 'pending' }],
  ];

  const permutations = (events: readonly Event[]): Event[][] =>
    events.length < 2 ? [[...events]] : events.flatMap((event, at) => permutations(events.toSpliced(at, 1)).map((rest) => [event, ...rest]));

  async function callAfter(events: readonly Event[]): Promise<Call | undefined> {
    const test = testHost({ providers });
    for (const event of events) expect((await test.request(PATH, signed(event))).status).toBe(204); // oxlint-disable-line no-await-in-loop -- in order
    const updates = await kept(test);
    return updates.reduce<Call | undefined>((call, update) => reduceCall(call, update), undefined);
  }

  it.each(stories)('%s: right, in whatever order and however often they come', async (_name, events, expected) => {
    const orders = permutations(events).filter((_order, at) => at % 7 === 0 || events.length < 5);
    const calls = await Promise.all(orders.map((order) => callAfter([...order, ...order.slice(1)])));
    for (const call of calls) expect(call).toMatchObject(expected);
    expect(new Set(calls.map((call) => JSON.stringify(call))).size).toBe(1);
  });
});
