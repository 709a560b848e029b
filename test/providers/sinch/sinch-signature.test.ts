import { describe, expect, it } from 'vitest';
import { sinch } from '../../../src/providers/sinch/index.js';
import { callback, sign, timeOf } from './sinch-fixtures.js';

const SECRET = Buffer.from('a-secret-of-test').toString('base64');
const ADDRESS = 'https://calls.example.org/webhooks/sinch';
const PATH = '/webhooks/sinch';
const NOW = timeOf(3);
const TIME = new Date(NOW - 5000).toISOString();
const BODY = JSON.stringify(callback('ace', 2, { custom: 'Straße' }));

const posted = (authorization: string | undefined, { time = TIME, body = BODY, type = 'application/json' }: { time?: string | null, body?: string, type?: string } = {}) =>
  new Request(ADDRESS, { method: 'POST', body, headers: { 'content-type': type, ...(time !== null && { 'x-timestamp': time }), ...(authorization !== undefined && { authorization }) } });

describe('the signature', () => {
  it('is the one of the example that Sinch publishes', async () => {
    // Source: developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request; every value is theirs.
    const body = '{"event":"ace","callid":"822aa4b7-05b4-4d83-87c7-1f835ee0b6f6_257","timestamp":"2014-09-24T10:59:41Z","version":1}';
    const request = new Request('https://callbacks.yourdomain.com/sinch/callback/ace', { method: 'POST', body, headers: {
      'content-type': 'application/json', 'x-timestamp': '2014-09-24T10:59:41Z',
      'authorization': 'application 669E367E-6BBA-48AB-AF15-266871C28135:Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=',
    } });
    expect(await sinch.verify(request, 'BeIukql3pTKJ8RGL5zo0DA==')).toBe(true);
    expect(await request.text()).toBe(body);
  });

  it.each(['application', 'Application', 'service'])('holds under the scheme "%s"', async (scheme) => {
    expect(await sinch.verify(posted(`${scheme} key-7:${sign(SECRET, PATH, TIME, BODY)}`), SECRET, NOW)).toBe(true);
  });

  it('covers the content type as it stands in the header, and the path without the query', async () => {
    const type = 'application/json; charset=utf-8';
    expect(await sinch.verify(posted(`application key-7:${sign(SECRET, PATH, TIME, BODY, type)}`, { type }), SECRET)).toBe(true);
    const headers = new Headers({ 'content-type': type, 'x-timestamp': TIME, 'authorization': `application key-7:${sign(SECRET, PATH, TIME, BODY, type)}` });
    expect(await sinch.verify({ url: `${ADDRESS}?a=1`, headers, body: BODY }, SECRET)).toBe(true);
  });

  it('may be five minutes old where now is told', async () => {
    const authorization = `application key-7:${sign(SECRET, PATH, TIME, BODY)}`;
    expect(await sinch.verify(posted(authorization), SECRET, NOW + 295_000)).toBe(true);
    expect(await sinch.verify(posted(authorization), SECRET, NOW + 296_000)).toBe(false);
    expect(await sinch.verify(posted(authorization), SECRET)).toBe(true);
  });
});

describe('a forged signature', () => {
  const good = sign(SECRET, PATH, TIME, BODY);

  it.each([
    ['missing', undefined], ['empty', ''], ['without a scheme', `key-7:${good}`], ['of another scheme', `Bearer key-7:${good}`], ['without a key', `application ${good}`],
    ['without itself', 'application key-7:'], ['not base64', 'application key-7:%%%'], ['cut', `application key-7:${good.slice(0, -2)}`],
    ['of another secret', `application key-7:${sign('b3RoZXI=', PATH, TIME, BODY)}`], ['of another path', `application key-7:${sign(SECRET, '/other', TIME, BODY)}`],
    ['of another body', `application key-7:${sign(SECRET, PATH, TIME, `${BODY} `)}`], ['of another time', `application key-7:${sign(SECRET, PATH, new Date(NOW).toISOString(), BODY)}`],
  ])('is refused: %s', async (_name, authorization) => {
    expect(await sinch.verify(posted(authorization), SECRET)).toBe(false);
  });

  it.each([null, '', 'yesterday'])('is refused with the timestamp %s', async (time) => {
    expect(await sinch.verify(posted(`application key-7:${sign(SECRET, PATH, time ?? '', BODY)}`, { time }), SECRET)).toBe(false);
  });

  it('is refused with a secret that is empty or no base64, and with an address that is none', async () => {
    expect(await sinch.verify(posted(`application key-7:${sign('', PATH, TIME, BODY)}`), '')).toBe(false);
    expect(await sinch.verify(posted(`application key-7:${good}`), '%%%')).toBe(false);
    const headers = new Headers({ 'content-type': 'application/json', 'x-timestamp': TIME, 'authorization': `application key-7:${good}` });
    expect(await sinch.verify({ url: PATH, headers, body: BODY }, SECRET)).toBe(false);
  });
});
