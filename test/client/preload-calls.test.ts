import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultEnvironment, preloadCalls } from '../../src/client/index.js';

const URL_OF_FEED = 'https://school.example/calls/stream';

/** What was asked for, and how. */
let asked: { readonly url: string; readonly signal: AbortSignal }[];

beforeEach(() => {
  asked = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('document', { baseURI: 'https://school.example/board/' });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, signal: init.signal ?? AbortSignal.abort() });
    return Promise.resolve(new Response(String(asked.length)));
  });
});

afterEach(() => {
  vi.runAllTimers();
  globalThis.ringbackPreloaded = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Asks as the client does, and tells which request answered: the first one is the one that was asked for beforehand. */
async function answeredBy(change: RequestInit = {}, url = URL_OF_FEED): Promise<number> {
  const headers = new Headers({ accept: 'text/event-stream' });
  const answer = await defaultEnvironment.fetch(url, { headers, credentials: 'same-origin', cache: 'no-store', signal: new AbortController().signal, ...change });
  return Number(await answer.text());
}

it('gives its answer to the first client that asks for the same, and to no other', async () => {
  preloadCalls('../calls/stream#today');
  expect(asked.map(({ url }) => url)).toEqual([URL_OF_FEED]);
  expect(await answeredBy()).toBe(1);
  expect(asked).toHaveLength(1);
  expect(await answeredBy()).toBe(2);
});

it.each<[string, RequestInit, string?]>([
  ['a token', { headers: new Headers({ accept: 'text/event-stream', authorization: 'Bearer 1' }) }],
  ['a cursor', { headers: new Headers({ accept: 'text/event-stream', 'last-event-id': '7' }) }],
  ['another form', { headers: new Headers({ accept: 'application/json' }) }],
  ['other cookies', { credentials: 'include' }],
  ['another address', {}, 'https://school.example/calls/stream?class=4'],
])('is not given to a request with %s, and waits for the one that it is for', async (_, change, url) => {
  preloadCalls('/calls/stream');
  expect(await answeredBy(change, url)).toBe(2);
  expect(await answeredBy()).toBe(1);
});

it('is given up where nobody takes it in ten seconds', async () => {
  preloadCalls('/calls/stream');
  vi.advanceTimersByTime(9999);
  expect(asked[0]?.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(await answeredBy()).toBe(2);
});

it('ends with the request that took it, and not by itself', async () => {
  const stop = new AbortController();
  preloadCalls('/calls/stream');
  await answeredBy({ signal: stop.signal });
  vi.advanceTimersByTime(60_000);
  expect(asked[0]?.signal.aborted).toBe(false);
  stop.abort();
  expect(asked[0]?.signal.aborted).toBe(true);
});

it('leaves the first address alone where a page asks for a second', async () => {
  preloadCalls('/calls/other');
  preloadCalls('/calls/stream');
  expect(await answeredBy()).toBe(2);
  vi.advanceTimersByTime(10_000);
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

it('refuses what is no address', () => {
  expect(() => { preloadCalls('https://'); }).toThrow(TypeError);
  expect(asked).toEqual([]);
});

it('leaves it to the client to tell that there was no answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  preloadCalls('/calls/stream');
  await expect(answeredBy()).rejects.toThrow('no network');
});
