import { expect, fixture, html } from '@open-wc/testing';
import { boardOf, crowd, namesOf, nextFrame, rowsOf, settle, textsOf } from './board-fixture.js';
import { callOf, NOW } from './fake-client.js';
import { placeFeed } from './fake-feed.js';
import { inside, seen } from './rendered.js';

describe('the rows of a <call-board>', () => {
  it('shows the first rows before it has looked at all calls, and claims no more than it knows', async () => {
    const board = document.createElement('call-board');
    const calls = crowd(100_000);
    await fixture(html`<div style="font:16px/1.5 sans-serif;inline-size:900px">${board}</div>`);
    board.value = calls;
    // It renders in promises. Before any other task the first rows are there.
    for (let promises = 0; promises < 20; promises++) await Promise.resolve(); // oxlint-disable-line no-await-in-loop
    const first = namesOf(board);
    expect(first).to.include('Person 0');
    expect(inside(board, '.list').getAttribute('aria-rowcount')).to.equal('-1');
    expect(inside(board, '.shown').textContent).to.equal('');
    expect(seen(board)).not.to.contain('No calls match.');
    await settle(board);
    expect(inside(board, '.list').getAttribute('aria-rowcount')).to.equal('100001');
    expect(inside(board, '.shown').textContent).to.equal('100,000 calls');
    expect(namesOf(board)).to.deep.equal(first);
  });

  it('takes in the news of eight rows in a frame, and of the others with the next', async () => {
    const feed = placeFeed();
    feed.client.tell(...crowd(100));
    const board = await boardOf([]);
    await settle(board);
    const answered = (): number => rowsOf(board).filter((row) => textsOf(row)[1] === 'Answered').length;
    const before = answered();
    feed.client.tell(...Array.from({ length: 50 }, (_, index) => callOf({ call: `call-${index}`, status: 'answered', try: 2, at: NOW, final: true })));
    expect(answered() - before).to.equal(8);
    await nextFrame();
    await nextFrame();
    expect(answered()).to.equal(rowsOf(board).filter((row) => Number(/\d+/.exec(textsOf(row)[0] ?? '')) < 50).length);
    feed.remove();
  });
});
