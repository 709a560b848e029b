import type { Breaker } from './broken-host.js';
import { READ_TOKEN } from './broken-host.js';
import { changes, changesUpdates, count, fieldsOf, heads, readFrame, sets, withHeader } from './frames.js';

const isState = (request: Request): boolean => new URL(request.url).searchParams.has('call');
const isPoll = (request: Request): boolean => request.method === 'GET' && !isState(request) && request.headers.get('accept') === 'application/json';

const refuses = (status: number, when: (request: Request) => boolean): Breaker =>
  ({ request: (request) => (when(request) ? new Response('no', { status }) : request) });

const withRequestHeader = (request: Request, name: string, value?: string): Request => {
  const headers = new Headers(request.headers);
  if (value === undefined) headers.delete(name);
  else headers.set(name, value);
  return new Request(request, { headers });
};

/** Changes an answer in JSON. */
const changesJson = (when: (request: Request) => boolean, change: (value: Record<string, unknown>) => unknown): Breaker => ({
  async response(response, request) {
    if (!when(request) || response.status !== 200) return response;
    return new Response(JSON.stringify(change(await response.json() as Record<string, unknown>)), { headers: response.headers });
  },
});

const messagesOf = (value: Record<string, unknown>): Record<string, unknown>[] => value['messages'] as Record<string, unknown>[];
const changesPoll = (change: (messages: Record<string, unknown>[]) => Record<string, unknown>[]): Breaker =>
  changesJson(isPoll, (value) => ({ ...value, messages: change(messagesOf(value)) }));

const noState = changes('snapshot', (said) => ({ ...said, data: { calls: [], more: false } }));
/** Lets every second update of a call overtake the one before it. */
const swapsUpdates: Breaker = {
  frame(frame, line) {
    const said = readFrame(frame);
    if (said?.event !== 'update') return frame;
    const call = String(fieldsOf(said)['call']);
    const waiting = held.get(line.memory) ?? new Map<string, string>();
    held.set(line.memory, waiting);
    if (count(line, call) % 2 === 0) return [frame, waiting.get(call) ?? ''];
    waiting.set(call, frame);
    return [];
  },
};
const held = new WeakMap<object, Map<string, string>>();

/** On a line that resumes: leaves out what this says. */
const onResume = (breaker: Breaker): Breaker => ({ frame: (frame, line) => (line.cursor === undefined ? frame : breaker.frame?.(frame, line) ?? frame) });
const json = (name: string, change: (frame: Record<string, unknown>) => Record<string, unknown> | undefined): Breaker => ({
  socket(text) {
    const value = JSON.parse(text) as Record<string, unknown>;
    if (value['type'] !== name) return text;
    const changed = change(value);
    return changed === undefined ? undefined : JSON.stringify(changed);
  },
});

/** For each case a host that is good but for what the case is about. */
export const BREAKERS: Readonly<Record<string, Breaker>> = {
  A01: refuses(500, () => true),
  A02: heads('content-type', 'text/plain'),
  A03: heads('content-type', 'text/event-stream; charset=iso-8859-1'),
  A04: heads('cache-control'),
  A05: heads('x-accel-buffering'),
  A06: heads('content-length', '4096'),
  A07: { frame: () => [] },
  A08: refuses(400, ({ url }) => url.includes('x-ringback')),
  B01: { bytes: (bytes) => Uint8Array.of(...bytes, 0xff, 0x0a, 0x0a) },
  B02: { frame: (frame) => frame.replace(/\n\n$/, '\nstray text\n\n') },
  B03: { frame: (frame) => frame.replace(/data: \{"calls".*/, 'data: {"calls":') },
  B04: sets('snapshot', { calls: [{ call: 7, status: 'busy' }] }),
  B05: { frame: (frame) => frame.replace('event: snapshot', 'event: Snapshot') },
  B06: { frame: (frame) => (frame.startsWith('event: ready') ? [frame, 'data: {"call":"1"}\n'] : frame.startsWith('event: ping') ? [] : frame) },
  B07: sets('snapshot', { calls: [], filler: 'x'.repeat(1_100_000) }),
  B08: changes('ready', (said) => ({ ...said, id: 'c'.repeat(2000), data: { ...fieldsOf(said), cursor: 'c'.repeat(2000) } })),
  B09: { frame: (frame) => frame.replace(/^retry: \d+/, 'retry: 2s') },
  C01: changes('ready', () => undefined),
  C02: changes('ready', ({ event }) => ({ event, id: undefined, data: { resumed: false } })),
  C03: changes('ready', (said) => ({ ...said, id: 'another' })),
  C04: sets('ready', { resumed: true }),
  C05: { frame: (frame) => (frame.startsWith('event: snapshot') ? ['event: reset\ndata: {}\n\n', frame] : frame) },
  C06: changes('ready', (said) => [said, said]),
  C07: changes('snapshot', (said) => ({ ...said, id: 'half' })),
  C08: sets('snapshot', { more: true }),
  C09: changes('ready', (said) => ({ ...said, data: { ...fieldsOf(said), now: null } })),
  C10: sets('ready', { now: 1_795_430_400 }),
  C11: sets('ready', { now: 1_795_430_400_000 }),
  C12: changes('ready', (said, line) => {
    line.close();
    return said;
  }),
  D01: changes('ping', () => undefined),
  D02: changes('ping', (said, line) => (count(line, 'n') === 1 ? said : undefined)),
  D03: changes('ping', (said) => ({ ...said, data: {} })),
  E01: changes('update', () => undefined),
  E02: changes('update', (said) => ({ ...said, id: undefined })),
  E03: changesUpdates((updates) => updates.map((update) => ({ ...update, status: 'ringing' }))),
  E04: changesUpdates((updates) => updates.map(({ keyPressed: _, ...update }) => update)),
  E05: changesUpdates((updates) => updates.filter(({ status }) => status !== 'Consent withdrawn')),
  E06: { frame: (frame) => frame.replace(/[^\0-\x7f]/g, '?') },
  E07: { frame: (frame) => frame.replaceAll('\\n', ' ') },
  E08: { frame: (frame) => frame.replace(/n{5000,}/, 'n') },
  E09: { frame: (frame) => frame.replaceAll('%20', ' ') },
  E10: swapsUpdates,
  E11: changesUpdates((updates) => updates.slice(0, 1)),
  E12: swapsUpdates,
  E13: changes('update', (said, { number }) => ({ ...said, id: `${said.id ?? ''}-${number}` })),
  E14: noState,
  E15: noState,
  E16: changes('update', (said) => [said, said, said]),
  E17: changesUpdates((updates, line) => updates.filter(() => count(line, 'n') % 50 !== 0)),
  F01: sets('ready', { resumed: false }),
  F02: onResume(changes('ready', (said) => [{ event: 'snapshot', id: undefined, data: { calls: [] } }, said])),
  F03: {
    request(request, broken) {
      const cursor = request.headers.get('last-event-id');
      return cursor !== null && count(broken, cursor) > 1 ? withRequestHeader(request, 'last-event-id', 'used') : request;
    },
  },
  F04: onResume(changes('ready', (said) => ({ ...said, id: undefined, data: { resumed: true, cursor: 'spent' } }))),
  F05: onResume(changesUpdates((updates) => updates.slice(0, -1))),
  F06: onResume({
    frame(frame, line) {
      if (frame.startsWith('event: ping')) return [];
      if (!frame.startsWith('event: ready')) {
        held.set(line.memory, new Map([['all', (held.get(line.memory)?.get('all') ?? '') + frame]]));
        return [];
      }
      return [frame, held.get(line.memory)?.get('all') ?? ''];
    },
  }),
  F07: onResume(changes('update', () => undefined)),
  F08: changes('update', (said) => ({ ...said, id: (said.id ?? '').replace(/\d+$/, (digits) => String(Math.max(0, Number(digits) - 1))) })),
  F09: onResume(changesUpdates((updates) => updates.slice(1))),
  F10: onResume(changesUpdates((updates, line) => (count(line, 'n') > 1 ? [] : updates))),
  F11: onResume(changesUpdates((updates) => updates.slice(0, 100))),
  F12: onResume(changesUpdates((updates, { number }) => (number > 2 ? [] : updates))),
  G01: changes('reset', () => undefined),
  G02: changes('reset', (said) => [{ event: 'snapshot', id: undefined, data: { calls: [] } }, said]),
  G03: sets('ready', { resumed: true }),
  G04: changes('reset', (said) => ({ ...said, id: 'place' })),
  G05: changes('reset', (said) => ({ ...said, data: {} })),
  G06: refuses(400, ({ headers }) => headers.get('last-event-id') === 'null'),
  G07: {
    request: (request) => {
      const cursor = request.headers.get('last-event-id');
      return cursor === null ? request : withRequestHeader(request, 'last-event-id', cursor.replace(/x$/, ''));
    },
  },
  G08: changes('ready', (said, { cursor }) => ({ ...said, id: undefined, data: cursor === undefined ? said.data : {} })),
  G09: noState,
  H01: changesJson(isState, () => ({ calls: [{ call: 'another', status: 'busy' }] })),
  H02: { response: (response, request) => (isState(request) ? withHeader(response, 'content-type', 'text/html') : response) },
  H03: changesJson(isState, () => ({ calls: 'none' })),
  H04: changesJson(isState, (value) => ({ ...value, calls: (value['calls'] as unknown[]).slice(-1) })),
  H05: changesJson(isState, (value) => ({ ...value, calls: [...value['calls'] as unknown[], { call: 'another', status: 'busy' }] })),
  H06: { request: (request) => (isState(request) ? new Request(request.url.replace(/%2F.*/i, ''), request) : request) },
  H07: {
    request(request, broken) {
      if (isState(request)) broken.closeLines();
      return request;
    },
  },
  I01: refuses(405, ({ method }) => method === 'HEAD'),
  I02: refuses(500, ({ method }) => method === 'OPTIONS'),
  I03: refuses(200, ({ method }) => method === 'PATCH'),
  I04: { response: (response) => (response.status === 405 ? withHeader(response, 'allow') : response) },
  I05: {
    request(request, broken) {
      if (request.method === 'DELETE') broken.closeLines();
      return request;
    },
  },
  J01: refuses(403, ({ headers }) => !headers.has('authorization')),
  J02: { request: (request) => (request.headers.has('authorization') ? withRequestHeader(request, 'authorization', `Bearer ${READ_TOKEN}`) : request), options: { patience: 150 } },
  J03: { response: (response) => (response.status === 401 ? withHeader(response, 'content-type', 'text/event-stream') : response) },
  J04: heads('www-authenticate'),
  J05: { request: (request) => (isState(request) ? withRequestHeader(request, 'authorization', `Bearer ${READ_TOKEN}`) : request) },
  J06: { request: (request) => (request.headers.has('last-event-id') ? withRequestHeader(request, 'authorization', `Bearer ${READ_TOKEN}`) : request), options: { patience: 150 } },
  J07: refuses(200, ({ method }) => method === 'POST'),
  J08: refuses(200, ({ method }) => method === 'POST'),
  J09: {
    async request(request, broken) {
      if (request.method !== 'POST') return request;
      for (const update of await request.clone().json() as { call: string; status: string }[]) await broken.host.publish(update).catch(() => undefined); // oxlint-disable-line no-await-in-loop -- in order
      return request;
    },
  },
  K01: { response: (response, { method }) => (method === 'GET' ? withHeader(response, 'access-control-allow-origin') : response) },
  K02: refuses(401, ({ method }) => method === 'OPTIONS'),
  K03: heads('access-control-allow-headers', 'authorization'),
  K04: { response: (response, { method }) => (method === 'DELETE' ? withHeader(response, 'access-control-allow-origin') : response) },
  K05: { response: (response, request) => (isState(request) ? withHeader(response, 'access-control-allow-origin') : response) },
  K06: heads('vary'),
  K07: { response: (response, { headers }) => withHeader(withHeader(response, 'access-control-allow-origin', headers.get('origin') ?? ''), 'access-control-allow-credentials', 'true') },
  K08: heads('access-control-expose-headers'),
  L01: { request: (request, broken) => (count(broken, 'n') > 8 ? new Response('busy', { status: 503 }) : request) },
  L02: { request: (request, broken) => (count(broken, 'n') > 12 ? new Promise<Response>(() => undefined) : request) },
  L03: changes('update', (said, { number }) => (number === 5 ? undefined : said)),
  L04: changesUpdates((updates, line) => (line.number === 2 && count(line, 'n') > 20 ? [] : updates)),
  L05: changesUpdates((updates, line) => (count(line, 'n') % 10 === 0 ? [] : updates)),
  M01: changesPoll((messages) => messages.filter(({ type }) => type !== 'ready')),
  M02: changesPoll((messages) => [{ type: 'update', call: 7 }, ...messages]),
  M03: { response: (response, request) => (isPoll(request) ? withHeader(response, 'etag') : response) },
  M04: { request: (request) => withRequestHeader(request, 'if-none-match') },
  M05: { request: (request) => (isPoll(request) ? new Request(request.url.replace(/\?.*/, ''), request) : request) },
  M06: changesPoll((messages) => messages.toReversed()),
  M07: changesPoll((messages) => messages.map((message) => (Array.isArray(message['updates']) ? { ...message, updates: (message['updates'] as unknown[]).slice(1) } : message))),
  M08: changesPoll((messages) => messages.filter(({ type }) => type !== 'update')),
  M09: changesJson(isPoll, (value) => ({ ...value, cursor: `poll-${String(value['cursor'])}` })),
  N01: json('ready', () => undefined),
  N02: { socket: (text) => (text.includes('"ready"') ? text : `${text}\n${text}`) },
  N03: json('snapshot', (frame) => ({ ...frame, calls: [{ call: 7 }] })),
  N04: { greets: '{"type":"ping"}' },
  N05: json('ready', (frame) => ({ ...frame, resumed: false })),
  N06: json('reset', () => undefined),
  N07: { heard: (text) => (text.startsWith('{') ? text : '{"type":"hello"}') },
  N08: { heard: (text) => text.replace('ringback-conformance-no-token', READ_TOKEN) },
  N09: json('update', ({ cursor: _, ...frame }) => frame),
  O01: refuses(406, ({ headers }) => headers.get('accept')?.includes('form=') === true),
  O02: { frame: (frame, { cursor }) => (cursor === undefined ? frame : frame.replace(/data: \[(\d+),\{.*\}/, 'data: [$1,2')) },
};
