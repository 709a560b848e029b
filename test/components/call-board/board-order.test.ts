import { expect } from '@open-wc/testing';
import { TURN, buildOrder, type BoardOrder } from '../../../components/call-board/board-order.js';
import { linesOf } from '../../../components/call-board/board-lines.js';
import { placementOf, readOutcomes, type BoardQuery } from '../../../components/call-board/board-query.js';
import { givenCalls } from '../../../components/call-board/given-calls.js';
import type { Call } from '../../../src/model/index.js';
import { statusOrder } from '../../../src/view/index.js';
import { callOf, NOW } from '../fake-client.js';

const ALL: BoardQuery = { outcomes: [], status: '', slot: '', search: '', showNumbers: false, sort: 'attention', isGrouped: false };

const calls: readonly Call[] = [
  callOf({ call: 'rings', status: 'ringing', at: NOW - 1000, contact: { name: 'Zoltán Ádám' } }),
  callOf({ call: 'reached', status: 'answered', at: NOW - 2000, final: true, contact: { name: 'ben 10' } }),
  callOf({ call: 'busy', status: 'busy', at: NOW - 3000, contact: { name: 'Ben 2' }, number: { slot: 'Home', display: '+1 202 555 0142' } }),
  callOf({ call: 'unsure', status: 'no-response', at: NOW - 4000, final: true, contact: { ref: 'family-9' } }),
  callOf({ call: 'off', status: 'cancelled', at: NOW - 5000 }),
  callOf({ call: 'machine', status: 'answer-machine', at: NOW - 6000, final: true, contact: { name: 'Émile' } }),
  callOf({ call: 'failed', status: 'failed', at: NOW - 2500, contact: { name: 'anna' }, number: { slot: 'mobile', display: '+44 7700 900123' } }),
];

function orderOf(query: Partial<BoardQuery>, before?: BoardOrder, of: readonly Call[] = calls): BoardOrder {
  const plan = { placement: placementOf({ ...ALL, ...query }, statusOrder()), collator: new Intl.Collator('en', { numeric: true }), before, show: () => {} };
  const steps = buildOrder(givenCalls(of), plan);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the order of a board', () => {
  it('puts those first who need somebody, and leaves the rest as it came', () => {
    expect(orderOf({}).ids).to.deep.equal(['busy', 'failed', 'unsure', 'rings', 'machine', 'reached', 'off']);
  });

  it('sorts names as people do: without case and accents, numbers by value', () => {
    expect(orderOf({ sort: 'name' }).ids).to.deep.equal(['failed', 'busy', 'reached', 'machine', 'unsure', 'off', 'rings']);
  });

  it('sorts by the time of the last news', () => {
    expect(orderOf({ sort: 'newest' }).ids).to.deep.equal(['rings', 'reached', 'failed', 'busy', 'unsure', 'off', 'machine']);
  });

  it('sorts by status in the order of a call\'s life', () => {
    expect(orderOf({ sort: 'status' }).ids).to.deep.equal(['rings', 'reached', 'machine', 'unsure', 'busy', 'failed', 'off']);
  });

  it('is the same where it begins with another one', () => {
    for (const sort of ['attention', 'name', 'newest', 'status'] as const) {
      expect(orderOf({ sort }, orderOf({ sort: 'newest' })).ids.toSorted(), sort).to.deep.equal(orderOf({ sort }).ids.toSorted());
    }
    expect(orderOf({ sort: 'name' }, orderOf({ sort: 'newest' })).ids).to.deep.equal(orderOf({ sort: 'name' }).ids);
  });

  it('groups by outcome, whatever it is sorted by', () => {
    const { ids, groups } = orderOf({ sort: 'newest', isGrouped: true });
    expect(ids).to.deep.equal(['failed', 'busy', 'unsure', 'rings', 'machine', 'reached', 'off']);
    expect(groups.map(({ outcome, start, count }) => [outcome, start, count])).to.deep.equal([
      ['not-reached', 0, 2], ['unsure', 2, 1], ['pending', 3, 1], ['machine', 4, 1], ['person', 5, 1], ['cancelled', 6, 1],
    ]);
  });

  it('filters by outcome, status and slot, together', () => {
    expect(orderOf({ outcomes: readOutcomes('attention') }).ids).to.deep.equal(['busy', 'failed', 'unsure']);
    expect(orderOf({ outcomes: readOutcomes('cancelled nonsense') }).ids).to.deep.equal(['off']);
    expect(orderOf({ status: 'busy' }).ids).to.deep.equal(['busy']);
    expect(orderOf({ slot: 'home' }).ids).to.deep.equal(['busy']);
    expect(orderOf({ slot: 'home', status: 'failed' }).ids).to.deep.equal([]);
    expect(orderOf({}).slots).to.deep.equal(['home', 'mobile']);
  });

  it('is shown once, with the slots of all calls, before places are known', () => {
    const many = Array.from({ length: 5000 }, (_, index) => callOf({ call: `c${index}`, status: 'busy', number: { slot: index === 4999 ? 'work' : 'home' } }));
    const shown: (readonly string[])[] = [];
    const plan = { placement: placementOf(ALL, statusOrder()), collator: new Intl.Collator('en'), show: ({ slots }: BoardOrder) => { shown.push(slots); } };
    const pauses = [...buildOrder(givenCalls(many), plan)];
    expect(shown).to.deep.equal([['home', 'work']]);
    expect(pauses.filter((pause) => pause === TURN)).to.have.lengthOf(1);
    shown.length = 0;
    expect([...buildOrder(givenCalls(many.slice(0, 300)), plan)]).not.to.include(TURN);
    expect(shown).to.deep.equal([['home']]);
  });

  it('shows its head before the rest is known, and the head is what the order begins with', () => {
    const many = Array.from({ length: 5000 }, (_, index) => callOf({ call: `c${index}`, status: index % 4 === 0 ? 'busy' : 'ringing' }));
    const shown: (readonly string[])[] = [];
    const build = (query: Partial<BoardQuery>, of: readonly Call[] = many): readonly string[] => {
      shown.length = 0;
      const pauses = [...buildOrder(givenCalls(of), {
        placement: placementOf({ ...ALL, ...query }, statusOrder()), collator: new Intl.Collator('en'),
        showHead: (ids) => { shown.push(ids); }, show: ({ ids }) => { shown.push(ids); },
      })];
      return pauses.filter((pause) => pause !== undefined);
    };
    expect(build({}), 'the page gets its turn after both').to.deep.equal([TURN, TURN]);
    const [head = [], whole = []] = shown;
    expect([head.length, whole.length]).to.deep.equal([64, 5000]);
    expect(head).to.deep.equal(whole.slice(0, 64));
    expect(build({ sort: 'newest' }), 'what comes first is known when all were looked at').to.have.lengthOf(1);
    expect(build({}, many.filter(({ status }) => status === 'ringing')), 'somebody may need attention yet').to.have.lengthOf(1);
  });

  it('finds names without case and accents, references, and ids', () => {
    expect(orderOf({ search: 'ZOLTAN adam' }).ids).to.deep.equal(['rings']);
    expect(orderOf({ search: 'emile' }).ids).to.deep.equal(['machine']);
    expect(orderOf({ search: 'family-9' }).ids).to.deep.equal(['unsure']);
    expect(orderOf({ search: 'off' }).ids).to.deep.equal(['off']);
    expect(orderOf({ search: 'ben nobody' }).ids).to.deep.equal([]);
  });

  it('finds no more digits of a number than are shown', () => {
    expect(orderOf({ search: '42' }).ids).to.deep.equal(['busy']);
    expect(orderOf({ search: '0142' }).ids).to.deep.equal([]);
    expect(orderOf({ search: '0142', showNumbers: true }).ids).to.deep.equal(['busy']);
    expect(orderOf({ search: '7700', showNumbers: true }).ids).to.deep.equal(['failed']);
  });

  it('knows which calls would have another place now', () => {
    const order = orderOf({});
    expect(order.isMoved('busy', calls[2])).to.equal(false);
    expect(order.isMoved('rings', callOf({ call: 'rings', status: 'in-progress' })), 'another status, the same bucket').to.equal(false);
    expect(order.isMoved('rings', callOf({ call: 'rings', status: 'busy' }))).to.equal(true);
    expect(order.isMoved('busy', undefined), 'gone').to.equal(true);
    expect(order.isMoved('new', callOf({ call: 'new', status: 'queued' }))).to.equal(true);
    expect(order.isMoved('never', undefined)).to.equal(false);
    const filtered = orderOf({ outcomes: ['person'] });
    expect(filtered.isMoved('rings', callOf({ call: 'rings', status: 'busy' })), 'not shown before nor after').to.equal(false);
    expect(orderOf({ sort: 'name' }).isMoved('rings', callOf({ call: 'rings', status: 'ringing', contact: { name: 'Aaron' } }))).to.equal(true);
  });

  it('has a line for each call and each heading', () => {
    const order = orderOf({ isGrouped: true });
    const lines = linesOf(order, true);
    const seen = Array.from({ length: lines.count }, (_, line) => {
      const entry = lines.at(line);
      return entry === undefined ? '?' : 'id' in entry ? entry.id : `# ${entry.group.outcome}`;
    });
    expect(seen).to.deep.equal([
      '# not-reached', 'busy', 'failed', '# unsure', 'unsure', '# pending', 'rings', '# machine', 'machine', '# person', 'reached', '# cancelled', 'off',
    ]);
    for (const id of order.ids) expect(lines.at(lines.lineOf(id) ?? -1), id).to.deep.equal({ id });
    expect(lines.at(99)).to.equal(undefined);
    expect(lines.lineOf('nobody')).to.equal(undefined);
  });
});
