import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChunkDecoder, encodeChunk, LAST_CHUNK } from './chunk-decoder.js';
import { FaultProxy } from './fault-proxy.js';
import { seededRules, type ConnectionPlan } from './proxy-rules.js';

const update = (seq: number): string => `event: update\nid: c${seq}\ndata: {"call":"1","status":"ringing","seq":${seq}}\n\n`;
const MESSAGES = [`event: ready\nid: c0\ndata: {"cursor":"c0"}\n\n`, ...Array.from({ length: 20 }, (_, index) => update(index + 1))];
const WHOLE = MESSAGES.join('');

let server: Server;
let proxy: FaultProxy;

beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url === '/json') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.headers));
      return;
    }
    response.setHeader('content-type', 'text/event-stream');
    for (const message of MESSAGES) response.write(message);
    if (request.url === '/ends') response.end();
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  proxy = new FaultProxy((server.address() as AddressInfo).port);
  await proxy.listen();
});

afterEach(async () => {
  await proxy.close();
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
});

interface Got {
  readonly text: string;
  /** How the connection ended, or that it did not. */
  readonly end: 'closed' | 'reset' | 'open';
  readonly milliseconds: number;
}

/** Asks over a bare socket until the end, or until so many characters of the body have come, or the time is over. */
function get(path: string, { characters = Number.POSITIVE_INFINITY, within = 2000 } = {}): Promise<Got> {
  return new Promise((resolve) => {
    const started = performance.now();
    const socket = connect(proxy.port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n`));
    let bytes = Buffer.alloc(0);
    const body = (): string => {
      const start = bytes.indexOf('\r\n\r\n');
      if (start < 0) return '';
      const rest = bytes.subarray(start + 4);
      return bytes.toString('latin1', 0, start).includes('chunked') ? Buffer.concat(new ChunkDecoder().push(rest)).toString() : rest.toString();
    };
    const done = (end: Got['end']): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text: body(), end, milliseconds: performance.now() - started });
    };
    const timer = setTimeout(() => done('open'), within);
    socket.on('data', (part: Buffer) => {
      bytes = Buffer.concat([bytes, part]);
      if (body().length >= characters) done('open');
    });
    socket.on('end', () => done('closed'));
    socket.on('error', () => done('reset'));
  });
}

const through = (plan: Partial<ConnectionPlan>, path = '/ends', options = {}): Promise<Got> => {
  proxy.plan({ seed: 2, ...plan });
  return get(path, options);
};

const seqsIn = (text: string): number[] => [...text.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq));

describe('a fault proxy', () => {
  it('passes on what it is told nothing about', async () => {
    expect(await through({})).toMatchObject({ text: WHOLE, end: 'closed' });
  });

  it('asks the host to close after one request, and passes its headers on', async () => {
    expect(JSON.parse((await through({}, '/json')).text)).toMatchObject({ host: 'x', connection: 'close' });
  });

  it.each([0, 1, 2, 57, 500])('cuts the body after %i bytes', async (cutAfter) => {
    const { text, end } = await through({ cutAfter }, '/open');
    expect(end).toBe('closed');
    expect(WHOLE.startsWith(text)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(cutAfter);
    expect(text.length).toBeGreaterThan(cutAfter - 120);
  });

  it('resets where the seed says so', async () => {
    expect((await through({ cutAfter: 10, seed: 3 }, '/open')).end).toBe('reset');
  });

  it('goes mute after so many bytes, and closes nothing', async () => {
    const { text, end } = await through({ muteAfter: 400 }, '/ends', { within: 300 });
    expect(end).toBe('open');
    expect(text.length).toBeGreaterThan(200);
    expect(text.length).toBeLessThan(401);
  });

  it('answers with a status of its own', async () => {
    const response = await (proxy.plan({ seed: 1, status: 503 }), fetch(`http://127.0.0.1:${proxy.port}/ends`));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  });

  it('refuses', async () => {
    expect(await through({ isRefused: true })).toMatchObject({ text: '', end: 'reset' });
  });

  it('delays, and lets nothing overtake', async () => {
    const { text, milliseconds } = await through({ delay: 120 });
    expect(text).toBe(WHOLE);
    expect(milliseconds).toBeGreaterThan(110);
  });

  it('narrows the way', async () => {
    const { text, milliseconds } = await through({ bytesPerSecond: 10_000 }, '/open', { characters: WHOLE.length, within: 10_000 });
    expect(text).toBe(WHOLE);
    expect(milliseconds).toBeGreaterThan(110);
  });

  it('holds back until enough is together', async () => {
    expect((await through({ buffer: 1_000_000 }, '/open', { within: 200 })).text).toBe('');
    expect((await through({ buffer: 600 }, '/open', { characters: 500 })).text.length).toBeGreaterThan(500);
  });

  it('cuts into pieces', async () => {
    expect((await through({ pieceBytes: 3 })).text).toBe(WHOLE);
  });

  it('swallows messages, but not the first of a call, and moves the cursor on', async () => {
    const { text } = await through({ messages: { swallow: 1 } });
    expect(seqsIn(text)).toEqual([1]);
    expect(text).toContain('id: c20\n\n');
  });

  it('sends messages twice, late ones without their cursor', async () => {
    const seqs = seqsIn((await through({ messages: { duplicate: 1 } })).text);
    expect(seqs.length).toBeGreaterThan(30);
    expect(new Set(seqs).size).toBe(20);
  });

  it('puts messages out of order, the newest cursor last', async () => {
    const { text } = await through({ messages: { reorder: 5 } });
    const seqs = seqsIn(text);
    expect(seqs).not.toEqual(seqs.toSorted((a, b) => a - b));
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect([...text.matchAll(/id: c(\d+)/g)].map(([, id]) => Number(id))).toEqual([0, 5, 10, 15, 20]);
  });

  it('cuts and mutes every line at once, and is calm when told', async () => {
    const lines = [get('/open'), get('/open')];
    while (proxy.open < 2) await new Promise((resolve) => { setTimeout(resolve, 5); }); // oxlint-disable-line no-await-in-loop -- until both are there
    proxy.cutAll();
    expect((await Promise.all(lines)).map(({ end }) => end)).toEqual(['reset', 'reset']);
    proxy.isDown = true;
    expect((await get('/ends')).end).toBe('reset');
    proxy.plan({ seed: 1, status: 500 });
    proxy.calm();
    expect((await get('/ends')).text).toBe(WHOLE);
  });
});

it('draws the same faults from the same seed, and others from another', () => {
  const plans = (seed: number) => Array.from({ length: 200 }, (_, connection) => seededRules(seed)(connection));
  expect(plans(7)).toEqual(plans(7));
  expect(plans(7)).not.toEqual(plans(8));
  for (const fault of ['status', 'isRefused', 'cutAfter', 'muteAfter', 'delay', 'buffer', 'bytesPerSecond', 'pieceBytes', 'messages'] as const) {
    expect(plans(7).filter((plan) => plan[fault] !== undefined).length).toBeGreaterThan(3);
  }
});

it('takes chunks apart wherever they are cut', () => {
  const bytes = Buffer.concat([encodeChunk(Buffer.from('one')), encodeChunk(Buffer.from('zwölf')), LAST_CHUNK]);
  for (let cut = 0; cut <= bytes.length; cut++) {
    const decoder = new ChunkDecoder();
    expect(Buffer.concat([...decoder.push(bytes.subarray(0, cut)), ...decoder.push(bytes.subarray(cut))]).toString()).toBe('onezwölf');
    expect(decoder.isOver).toBe(true);
  }
});
