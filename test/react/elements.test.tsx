import { act } from 'react';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import '../../components/define.js';
import type { CallStatusElement } from '../../components/index.js';
import { CallsFeed, CallsProvider } from '../../src/react/index.js';
import { createTestFeed, makeCall, type TestFeed } from '../../src/testing/index.js';
import { inside, seen } from '../components/rendered.js';
import { CountedTransport } from './counted-transport.js';
import { mount, unmountAll } from './mounted.js';

let feed: TestFeed;
beforeEach(() => { feed = createTestFeed(); });
afterEach(async () => {
  await unmountAll();
  feed.close();
});

it('elements of the page share the connection of the hooks', async () => {
  const line = new CountedTransport();
  const { place, unmount, complaints } = await mount(
    <CallsProvider url="/calls/stream" transport={line.transport}><CallsFeed /><call-status-badge call="42" /></CallsProvider>);
  line.say({ call: '42', status: 'busy' });
  await expect.poll(() => seen(place.querySelector('call-status-badge') ?? place)).toBe('Busy');
  expect([line.asked, line.open]).toEqual([1, 1]);
  await unmount();
  expect(line.open).toBe(0);
  expect(complaints).toEqual([]);
});

it('elements inside a feed belong to its provider, where a page has several', async () => {
  const other = createTestFeed();
  feed.update({ call: '42', status: 'busy' });
  other.update({ call: '42', status: 'answered' });
  const part = (one: TestFeed, id: string) => <CallsProvider client={one.client}><CallsFeed><call-status-badge id={id} call="42" /></CallsFeed></CallsProvider>;
  const { place } = await mount(<>{part(feed, 'one')}{part(other, 'two')}</>);
  const word = (id: string) => seen(place.querySelector(`#${id}`) ?? place);
  await expect.poll(() => [word('one'), word('two')]).toEqual(['Busy', 'Answered']);
  other.close();
});

it('objects go to properties, and events to handlers', async () => {
  const asked: string[] = [];
  const call = makeCall([{ status: 'no-answer', final: true, contact: { name: 'Ada Okafor' } }]);
  const { place } = await mount(<call-status value={call} actions="retry" show-numbers oncall-retry-request={(event) => asked.push(event.call)} />);
  const card = place.querySelector<CallStatusElement>('call-status');
  if (card === null) throw new Error('There is no card.');
  expect(card.value).toBe(call);
  expect(card.showNumbers).toBe(true);
  await card.updateComplete;
  inside(card, 'button').click();
  expect(asked).toEqual(['42']);
});

it('a feed for the page waits for the page, where a server rendered it', async () => {
  const app = <CallsProvider client={feed.client}><CallsFeed /><call-status-badge call="42" /></CallsProvider>;
  const html = renderToString(app);
  expect(html).toBe('<call-status-badge call="42"></call-status-badge>');
  feed.update({ call: '42', status: 'busy' });
  const { place, complaints } = await mount(app, { html });
  await act(async () => {});
  await expect.poll(() => seen(place.querySelector('call-status-badge') ?? place)).toBe('Busy');
  expect(complaints).toEqual([]);
});
