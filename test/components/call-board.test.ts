import { expect, fixture, html } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import type { CallBoardElement } from '../../components/call-board/call-board.js';
import type { CallSelectEvent } from '../../components/events/call-select-event.js';
import type { Call } from '../../src/model/index.js';
import { registerWords } from '../../src/view/index.js';
import { boardOf, button, choose, crowd, focused, namesOf, rowsOf, settle, textsOf } from './board-fixture.js';
import { callOf, NOW } from './fake-client.js';
import { placeFeed, type FakeFeed } from './fake-feed.js';
import { until } from './until.js';
import { inside, listenToAnnouncer, seen } from './rendered.js';

describe('<call-board>', () => {
  let feed: FakeFeed;
  beforeEach(() => { feed = placeFeed(); });
  afterEach(() => feed.remove());

  const onFeed = async (calls: readonly Call[]): Promise<CallBoardElement> => {
    feed.client.tell(...calls);
    const board = await boardOf([]);
    await settle(board);
    return board;
  };

  it('shows who needs somebody first, with what stands in the columns', async () => {
    const board = await onFeed([
      callOf({ call: 'a', status: 'answered', final: true, contact: { name: 'Ben' } }),
      callOf({ call: 'b', status: 'busy', at: NOW - 120_000, contact: { name: 'Maria' }, plan: { numbers: [{ slot: 'mobile' }, { slot: 'home' }] }, try: 2, final: true }),
    ]);
    expect(textsOf(rowsOf(board)[0])).to.deep.equal(['Maria', 'Busy', 'Home, 2 of 2', '2 minutes ago']);
    expect(namesOf(board)).to.deep.equal(['Maria', 'Ben']);
    expect(inside(board, '.shown').textContent).to.equal('2 calls');
  });

  it('shows calls that are handed in, without a feed', async () => {
    feed.remove();
    const board = await boardOf(crowd(3));
    expect(namesOf(board)).to.deep.equal(['Person 0', 'Person 1', 'Person 2']);
    expect(button(board, 'Under way').textContent).to.contain('1');
  });

  it('counts nothing before anybody has told, and says so', async () => {
    feed.remove();
    const board = await boardOf([]);
    expect(inside(board, '.shown').textContent).to.equal('No news yet');
    expect(inside(board, '[role=img]').getAttribute('aria-label')).to.equal('No news yet');
    expect(board.shadowRoot?.querySelectorAll('.count').length).to.equal(0);
    feed = placeFeed();
    await settle(board);
    expect(inside(board, '.shown').textContent).to.equal('No calls yet.');
    expect(button(board, 'Under way').textContent).to.contain('0');
  });

  it('keeps a window of rows over a hundred thousand calls', async () => {
    const board = await boardOf(crowd(100_000));
    await until(() => rowsOf(board).length > 0, 'The order is built in slices.');
    const list = inside(board, '.list');
    expect(list.getAttribute('aria-rowcount')).to.equal('100001');
    expect(rowsOf(board).length).to.be.below(30);
    expect(list.scrollHeight).to.be.above(4_000_000);
    list.scrollTop = list.scrollHeight;
    await until(() => rowsOf(board).some((row) => row.getAttribute('aria-rowindex') === '100001'), 'The last row is there.');
    const tops = (): number[] => rowsOf(board).map((row) => row.getBoundingClientRect().top);
    const inOrder = tops().toSorted((one, other) => one - other);
    await until(() => tops().join() === inOrder.join(), 'They stand in the page as they are seen.');
  });

  it('says what changed in its rows at once, and moves none of them', async () => {
    const board = await onFeed(crowd(100));
    const before = namesOf(board);
    feed.client.update({ call: 'call-0', status: 'answered', try: 2, at: NOW, final: true });
    expect(textsOf(rowsOf(board)[0]).slice(0, 2)).to.deep.equal(['Person 0', 'Answered']);
    expect(namesOf(board)).to.deep.equal(before);
  });

  it('moves them when the button is pressed behind which the new order waits', async () => {
    const board = await onFeed(crowd(100));
    board.hold = true;
    feed.client.update({ call: 'call-0', status: 'answered', try: 2, at: NOW, final: true });
    board.requestUpdate();
    await settle(board);
    button(board, 'Show 1 update').click();
    await settle(board);
    expect(namesOf(board)[0]).to.equal('Person 5');
    expect(() => button(board, 'update')).to.throw();
  });

  it('lights a row up once where what it says changed, and not for its age', async () => {
    const board = await onFeed(crowd(10));
    const lit = (): number => rowsOf(board).filter((row) => row.getAnimations({ subtree: true }).length > 0).length;
    feed.client.update({ call: 'call-0', status: 'busy', at: NOW, seq: 4 });
    expect(lit()).to.equal(0);
    feed.client.update({ call: 'call-0', status: 'no-answer', at: NOW, seq: 5 });
    expect(lit()).to.equal(1);
  });

  it('filters by outcome with buttons that say how many there are', async () => {
    const board = await boardOf(crowd(50));
    const attention = button(board, 'Needs attention');
    expect(attention.textContent).to.match(/20\s+Needs attention/);
    attention.click();
    await settle(board);
    expect(attention.getAttribute('aria-pressed')).to.equal('true');
    expect(inside(board, '.shown').textContent).to.equal('20 of 50 calls');
    expect(board.outcomes).to.equal('not-reached unsure');
    button(board, 'Reached a person').click();
    await settle(board);
    expect(board.outcomes).to.equal('person');
    button(board, 'Reached a person').click();
    await settle(board);
    expect(inside(board, '.shown').textContent).to.equal('50 calls');
  });

  it('searches, says what it found, and offers the way back', async () => {
    const told = listenToAnnouncer();
    const board = await boardOf(crowd(50));
    const search = inside(board, 'input[type=search]') as HTMLInputElement;
    search.focus();
    await userEvent.keyboard('person 17');
    await settle(board);
    expect(namesOf(board)).to.deep.equal(['Person 17']);
    search.select();
    await userEvent.keyboard('nobody');
    await settle(board);
    expect(seen(board)).to.contain('No calls match.');
    expect(told().length).to.be.at.least(1);
    button(board, 'Show all calls').click();
    await settle(board);
    expect(inside(board, '.shown').textContent).to.equal('50 calls');
  });

  it('filters by status and number, sorts and groups', async () => {
    const board = await boardOf([...crowd(20), callOf({ call: 'h', status: 'busy', number: { slot: 'home' }, contact: { name: 'Abel' } })]);
    choose(board, 'sort', 'name');
    await settle(board);
    expect(namesOf(board)[0]).to.equal('Abel');
    expect(board.shadowRoot?.querySelector('[aria-sort]')?.textContent).to.equal('Contact');
    choose(board, 'slot', 'home');
    await settle(board);
    expect(namesOf(board)).to.deep.equal(['Abel']);
    choose(board, 'slot', '');
    choose(board, 'status', 'ringing');
    await settle(board);
    expect(namesOf(board)).to.deep.equal(['Person 1', 'Person 6', 'Person 11', 'Person 16']);
    board.status = '';
    board.grouped = true;
    await settle(board);
    expect(namesOf(board).slice(0, 3)).to.deep.equal(['Not reached (5)', 'Abel', 'Person 0']);
  });

  it('shows the columns it is given, a host\'s own among them', async () => {
    const board = await boardOf(crowd(3));
    board.columns = ['status', 'contact', 'ref', { title: 'Class', text: (call) => `Class ${call.id.slice(-1)}` }];
    board.grouped = true;
    await settle(board);
    expect([...(board.shadowRoot?.querySelectorAll('[role=columnheader]') ?? [])].map((head) => head.textContent)).to.deep.equal(['Status', 'Contact', 'Reference', 'Class']);
    expect(textsOf(rowsOf(board)[1])).to.deep.equal(['Busy', 'Person 0', 'R0', 'Class 0']);
    board.grouped = false;
    await settle(board);
    expect(textsOf(rowsOf(board)[0])).to.deep.equal(['Busy', 'Person 0', 'R0', 'Class 0']);
  });

  it('opens the story of a call, and comes back to its row', async () => {
    const board = await onFeed(crowd(20));
    const chosen: string[] = [];
    board.addEventListener('call-select', (event: CallSelectEvent) => chosen.push(event.call));
    rowsOf(board)[1]?.click();
    await settle(board);
    expect(chosen).to.deep.equal(['call-5']);
    const panel = inside(board, '.panel');
    expect(focused(board)).to.equal(panel);
    expect(panel.getAttribute('aria-label')).to.equal('Person 5');
    expect(rowsOf(board)[1]?.getAttribute('aria-selected')).to.equal('true');
    expect(seen(inside(board, 'call-status'))).to.contain('Person 5');
    await userEvent.keyboard('{Escape}');
    await settle(board);
    expect(board.shadowRoot?.querySelector('.panel')).to.equal(null);
    expect(focused(board)?.closest('.row')).to.equal(rowsOf(board)[1]);
  });

  it('leaves the story to a host that wants to show it', async () => {
    const board = await boardOf(crowd(5));
    board.addEventListener('call-select', (event) => event.preventDefault());
    rowsOf(board)[0]?.click();
    await settle(board);
    expect(board.selected).to.equal(undefined);
    expect(board.shadowRoot?.querySelector('.panel')).to.equal(null);
  });

  it('tells its calls by a table on paper, and says where it leaves some out', async () => {
    const board = await boardOf(crowd(1200));
    dispatchEvent(new Event('beforeprint'));
    expect(board.shadowRoot?.querySelectorAll('.print tbody tr').length).to.equal(1000);
    expect(inside(board, '.print p').textContent).to.equal('Printed here: the first 1,000 of 1,200 calls.');
    dispatchEvent(new Event('afterprint'));
    expect(inside(board, '.print').childElementCount).to.equal(0);
  });

  it('speaks the language of the page, and changes with it', async () => {
    registerWords('xb', { 'board.attention': 'Hjelp', 'busy.label': 'Opptatt' });
    const board = await boardOf(crowd(3));
    board.parentElement?.setAttribute('lang', 'xb');
    await until(() => seen(board).includes('Hjelp'));
    expect(textsOf(rowsOf(board)[0])[1]).to.equal('Opptatt');
  });

  it('leaves nothing listening behind, and goes on when it is moved', async () => {
    const board = await onFeed(crowd(20));
    const elsewhere = await fixture<HTMLElement>(html`<div style="inline-size:900px"></div>`);
    elsewhere.append(board);
    await settle(board);
    feed.client.update({ call: 'call-0', status: 'answered', try: 2, at: NOW, final: true });
    expect(textsOf(rowsOf(board).find((row) => textsOf(row)[0] === 'Person 0'))[1]).to.equal('Answered');
    board.remove();
    expect(feed.client.listeners).to.equal(0);
  });

  it('lays hostile data out, and cuts it with the whole at hand', async () => {
    const long = 'x'.repeat(10_000);
    const board = await boardOf([
      callOf({ call: 'long', status: 'busy', contact: { name: long }, plan: { numbers: [] } }),
      callOf({ call: 'markup', status: '<img src=x onerror=alert(1)>', contact: { name: '<b>Maria</b>' } }),
      callOf({ call: 'turned', status: 'busy', contact: { name: 'abc\u202Edef 👩‍👩‍👧' } }),
      callOf({ call: 'nobody', status: 'busy' }),
    ], '400px');
    expect(board.scrollWidth).to.be.at.most(400);
    expect(board.shadowRoot?.querySelector('img, b:not(.count)')).to.equal(null);
    expect(namesOf(board).map((name) => name.length <= 60)).to.not.contain(false);
    expect(namesOf(board)).to.include.members(['<b>Maria</b>', 'abcdef 👩‍👩‍👧', 'nobody']);
    for (const row of rowsOf(board)) expect(row.getBoundingClientRect().height).to.equal(rowsOf(board)[0]?.getBoundingClientRect().height);
  });
});
