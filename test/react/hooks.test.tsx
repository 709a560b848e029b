import { act, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallsProvider, useCall, useCalls, useCallsClient, useCallSummary, useConnection } from '../../src/react/index.js';
import { createTestFeed, makeCall, type TestFeed } from '../../src/testing/index.js';
import { CountedTransport } from './counted-transport.js';
import { mount, unmountAll } from './mounted.js';

let feed: TestFeed;
let renders: Record<string, number>;

beforeEach(() => {
  feed = createTestFeed();
  renders = {};
});

afterEach(async () => {
  await unmountAll();
  feed.close();
});

function Badge({ id }: { id: string }): ReactNode {
  const call = useCall(id);
  renders[id] = (renders[id] ?? 0) + 1;
  return <p id={`call-${id}`}>{call?.status ?? 'nothing'}</p>;
}

function Counts(): ReactNode {
  const counts = useCallSummary();
  return <p id="counts">{counts ? `${counts.total} calls, ${counts.outcomes['not-reached']} not reached` : 'no news'}</p>;
}

function Line(): ReactNode {
  return <p id="line">{useConnection()?.state ?? 'none yet'}</p>;
}

function List(): ReactNode {
  return <p id="list">{useCalls().map(({ id, status }) => `${id} ${status}`).join(', ')}</p>;
}

const text = (place: HTMLElement, id: string): string => place.querySelector(`#${id}`)?.textContent ?? 'no such element';

describe('the hooks', () => {
  it('show what the feed says, when it says so', async () => {
    const { place, complaints } = await mount(<CallsProvider client={feed.client}><Badge id="42" /><Counts /><Line /><List /></CallsProvider>);
    expect(text(place, 'call-42')).toBe('nothing');
    expect(text(place, 'line')).toBe('live');
    expect(text(place, 'counts')).toBe('0 calls, 0 not reached');
    await act(async () => feed.update({ call: '42', status: 'busy' }, { call: '43', status: 'ringing' }));
    expect(text(place, 'call-42')).toBe('busy');
    expect(text(place, 'counts')).toBe('2 calls, 1 not reached');
    expect(text(place, 'list')).toBe('42 busy, 43 ringing');
    await act(async () => feed.drop());
    expect(text(place, 'line')).toBe('waiting');
    expect(complaints).toEqual([]);
  });

  it('count nothing before anybody has told', () => {
    expect(renderToString(<CallsProvider url="/calls/stream"><Counts /></CallsProvider>)).toContain('no news');
    expect(renderToString(<CallsProvider url="/calls/stream" initialCalls={[]}><Counts /></CallsProvider>)).toContain('0 calls');
  });

  it('render a component only for its own call', async () => {
    await mount(<CallsProvider client={feed.client}><Badge id="42" /><Badge id="43" /></CallsProvider>, { isStrict: false });
    const before = { ...renders };
    await act(async () => feed.update({ call: '42', status: 'ringing' }));
    expect(renders).toEqual({ '42': (before['42'] ?? 0) + 1, '43': before['43'] });
  });

  it('show what is known in the first render of a component that comes later', async () => {
    const seen: string[] = [];
    function Late(): ReactNode {
      const call = useCall('42');
      seen.push(call?.status ?? 'nothing');
      return null;
    }
    feed.update({ call: '42', status: 'busy' });
    const { show } = await mount(<CallsProvider client={feed.client}><Line /></CallsProvider>);
    await show(<CallsProvider client={feed.client}><Line /><Late /></CallsProvider>);
    expect(new Set(seen)).toEqual(new Set(['busy']));
  });

  it('follow another call when they are given another id', async () => {
    feed.update({ call: '42', status: 'busy' }, { call: '43', status: 'ringing' });
    const app = (id: string) => <CallsProvider client={feed.client}><p id="one"><Status id={id} /></p></CallsProvider>;
    const { place, show } = await mount(app('42'));
    expect(text(place, 'one')).toBe('busy');
    await show(app('43'));
    expect(text(place, 'one')).toBe('ringing');
    await act(async () => feed.update({ call: '43', status: 'busy' }));
    expect(text(place, 'one')).toBe('busy');
  });

  it('say what is missing where no provider stands around them', async () => {
    expect(() => renderToString(<Line />)).toThrow('useConnection needs a <CallsProvider> around its component.');
  });

  it('leave a client that was handed in alone', async () => {
    const { unmount } = await mount(<CallsProvider client={feed.client}><Badge id="42" /></CallsProvider>);
    await unmount();
    await Promise.resolve();
    expect(feed.isConnected).toBe(true);
  });
});

function Status({ id }: { id: string }): ReactNode {
  return useCall(id)?.status ?? 'nothing';
}

describe('CallsProvider with a url', () => {
  let line: CountedTransport;
  beforeEach(() => { line = new CountedTransport(); });

  const app = (url = '/calls/stream', children: ReactNode = <Badge id="42" />) => (
    <CallsProvider url={url} transport={line.transport}>{children}</CallsProvider>
  );

  it('connects once in strict mode, keeps the line over renders, and leaves none behind', async () => {
    const { place, show, unmount, complaints } = await mount(app());
    expect([line.asked, line.open]).toEqual([1, 1]);
    await show(app('/calls/stream', <><Badge id="42" /><Badge id="43" /></>));
    await act(async () => {
      line.say({ call: '42', status: 'busy' });
      // The client hands out what changed with the next frame.
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
    });
    expect(text(place, 'call-42')).toBe('busy');
    expect([line.asked, line.open]).toEqual([1, 1]);
    await unmount();
    expect([line.asked, line.open]).toEqual([1, 0]);
    expect(complaints).toEqual([]);
  });

  it('connects once where its components come, go and come back in one task', async () => {
    const { show } = await mount(app('/calls/stream', <Badge key="a" id="42" />));
    await show(app('/calls/stream', <Badge key="b" id="42" />));
    expect([line.asked, line.open]).toEqual([1, 1]);
  });

  it('makes another connection for another address, and ends the first', async () => {
    const { show } = await mount(app());
    await show(app('/others/stream'));
    expect(line.urls).toEqual(['/calls/stream', '/others/stream']);
    expect(line.open).toBe(1);
  });

  it('asks the newest auth for a token, and makes no new connection for it', async () => {
    const withToken = (token: string) => (
      <CallsProvider url="/calls/stream" transport={line.transport} auth={() => token}><Badge id="42" /></CallsProvider>
    );
    const { show } = await mount(withToken('first'));
    await act(async () => {});
    await show(withToken('second'));
    expect(line.tokens).toEqual(['first']);
  });

  it('gives the client for what no hook does, while it is mounted', async () => {
    let client: ReturnType<typeof useCallsClient>;
    function Taker(): ReactNode {
      client = useCallsClient();
      return null;
    }
    await mount(app('/calls/stream', <Taker />));
    expect(client?.vocabulary.definition('busy')?.name).toBe('busy');
  });
});

describe('on a server', () => {
  const known = [makeCall({ status: 'busy' })];
  const page = (client: TestFeed['client']) => <CallsProvider client={client} initialCalls={known}><Badge id="42" /><Counts /><Line /><List /></CallsProvider>;

  it('shows what the server knows, and the page takes it over as it is', async () => {
    const html = renderToString(page(feed.client));
    expect(html).toContain('<p id="call-42">busy</p>');
    expect(html).toContain('1 calls, 1 not reached');
    expect(html).toContain('none yet');
    const { place, complaints } = await mount(page(feed.client), { html });
    expect(text(place, 'call-42')).toBe('busy');
    expect(text(place, 'line')).toBe('live');
    await act(async () => feed.update({ call: '42', status: 'answered' }));
    expect(text(place, 'call-42')).toBe('answered');
    expect(text(place, 'list')).toBe('42 answered');
    expect(complaints).toEqual([]);
  });

  it('connects to nothing', () => {
    const line = new CountedTransport();
    renderToString(<CallsProvider url="/calls/stream" transport={line.transport}><Badge id="42" /></CallsProvider>);
    expect(line.asked).toBe(0);
  });
});
