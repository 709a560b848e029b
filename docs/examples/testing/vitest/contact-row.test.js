import 'ringback/define/call-feed';
import { createTestFeed, findScenario } from 'ringback/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contactRow } from '../contact-row.js';

let feed;
let row;

beforeEach(() => {
  feed = createTestFeed();
  const place = document.createElement('call-feed');
  place.client = feed.client;
  row = contactRow({ name: 'Ada', call: '42' }, feed.client);
  document.body.append(place, row);
});

afterEach(() => {
  document.body.replaceChildren();
  feed.close();
});

/** What the badge says, once it has rendered. */
async function word() {
  const badge = row.querySelector('call-status-badge');
  await badge.updateComplete;
  return badge.shadowRoot.querySelector('.label').textContent;
}

test('offers a text where nobody was reached', async () => {
  feed.update({ call: '42', status: 'ringing' });
  expect(await word()).toBe('Ringing');
  expect(row.querySelector('a').hidden).toBe(true);
  feed.update({ call: '42', status: 'busy', final: true });
  expect(await word()).toBe('Busy');
  expect(row.querySelector('a').hidden).toBe(false);
});

test('does not offer it while other numbers are still to be tried', async () => {
  feed.play(findScenario('reached-at-work'), { call: '42' });
  feed.advance(25_000);
  expect(row.querySelector('a').hidden).toBe(true);
  feed.advance(600_000);
  expect(await word()).toBe('Answered');
  expect(row.querySelector('a').hidden).toBe(true);
});

test('is told when a phone has rung for longer than a phone rings', async () => {
  feed.update({ call: '42', status: 'ringing' });
  expect(await word()).toBe('Ringing');
  feed.advance(120_000);
  expect(await word()).not.toBe('Ringing');
});

test('misses nothing over a break', async () => {
  feed.update({ call: '42', status: 'ringing' });
  feed.drop();
  feed.update({ call: '42', status: 'answered' });
  expect(await word()).toBe('Ringing');
  feed.advance(2000);
  expect(await word()).toBe('Answered');
});
