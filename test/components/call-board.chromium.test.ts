import { expect, fixture, html } from '@open-wc/testing';
import { cdp } from 'vitest/browser';
import type { CallBoardElement } from '../../components/call-board/call-board.js';
import { boardOf, crowd } from './board-fixture.js';
import { callOf, NOW } from './fake-client.js';
import { placeFeed } from './fake-feed.js';
import { inside } from './rendered.js';

/** Only Chromium lets a test say what somebody prefers. */
const prefer = (name: string, value: string): Promise<unknown> => cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

describe('<call-board> in forced colours', () => {
  beforeEach(() => prefer('forced-colors', 'active'));
  afterEach(() => prefer('forced-colors', 'none'));

  it('tells a pressed filter and an opened row by their outline', async () => {
    const board = await boardOf(crowd(10));
    board.outcomes = 'attention';
    board.selected = 'call-0';
    await board.updateComplete;
    await board.updateComplete;
    const [pressed, other] = ['true', 'false'].map((state) => getComputedStyle(inside(board, `.filter[aria-pressed=${state}]`)).borderTopWidth);
    expect(pressed).not.to.equal(other);
    expect(getComputedStyle(inside(board, '.row[aria-selected=true]')).outlineStyle).to.equal('solid');
  });
});

describe('<call-board> where motion is not welcome', () => {
  beforeEach(() => prefer('prefers-reduced-motion', 'reduce'));
  afterEach(() => prefer('prefers-reduced-motion', 'no-preference'));

  it('lights no row up', async () => {
    const feed = placeFeed();
    feed.client.tell(callOf({ call: 'a', status: 'busy' }));
    const board = await fixture<CallBoardElement>(html`<call-board></call-board>`);
    await board.updateComplete;
    feed.client.update({ call: 'a', status: 'no-answer', at: NOW });
    expect(inside(board, '.row').textContent).to.contain('No answer');
    expect(inside(board, '.row').getAnimations({ subtree: true }).length).to.equal(0);
    feed.remove();
  });
});
