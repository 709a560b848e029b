import { describe, expect, it } from 'vitest';
import { CALL_STATUSES, STATUS_DEFINITIONS, defineVocabulary, type CallStatus } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import { inOrder, numbered, reduceAll } from './reduce-all.js';

const threeNumbers = { numbers: [{ slot: 'mobile' }, { slot: 'home' }, { slot: 'work' }] };
const inPhase = (phase: string): CallStatus[] => CALL_STATUSES.filter((status) => STATUS_DEFINITIONS[status].phase === phase);
const ENDED = inPhase('ended');
const ALIVE = [...inPhase('waiting'), ...inPhase('live')].filter((status) => status !== 'try-number');

describe('rule 2: an attempt that ended does not come alive again', () => {
  it.each(ENDED.flatMap((ended) => ALIVE.map((alive) => [ended, alive] as const)))('%s, then %s', (ended, alive) => {
    const call = reduceAll(inOrder(ended, alive));
    expect([call.status, call.phase]).toEqual([ended, 'ended']);
    expect(call.updates).toHaveLength(2);
  });

  it('a later attempt may be alive', () => {
    const call = reduceAll(numbered([{ status: 'busy', try: 1 }, { status: 'ringing', try: 2 }]));
    expect([call.status, call.isOver]).toEqual(['ringing', false]);
  });

  it('an attempt that was picked up does not ring again', () => {
    expect(reduceAll(inOrder('answered', 'ringing')).status).toBe('answered');
    expect(reduceAll(inOrder('answered', 'in-progress')).status).toBe('answered');
  });

  it('who answered may become known after the end', () => {
    const call = reduceAll([{ status: 'completed', seq: 3 }, { status: 'in-progress', answeredBy: 'machine' }]);
    expect([call.status, call.outcome, call.shown.answeredBy]).toEqual(['completed', 'machine', 'machine']);
  });
});

describe('rule 3: completed refines and never overwrites', () => {
  it.each([
    ['answered', 'person'], ['answer-machine', 'machine'], ['no-response', 'unsure'],
  ])('completed keeps what %s told, whichever comes first', (connected, outcome) => {
    for (const order of [inOrder(connected, 'completed'), inOrder('completed', connected), [{ status: connected }, { status: 'completed' }]]) {
      const call = reduceAll(order);
      expect([call.status, call.shown.connectedAs, call.outcome]).toEqual(['completed', connected, outcome]);
    }
  });

  it('completed alone does not say that a person heard', () => {
    expect(reduceAll(inOrder('ringing', 'in-progress', 'completed')).outcome).toBe('unsure');
  });

  it.each(ENDED.filter((status) => status !== 'completed'))('%s stays when completed follows', (ended) => {
    expect(reduceAll(inOrder('ringing', ended, 'completed')).status).toBe(ended);
    expect(reduceAll([{ status: 'completed' }, { status: ended }]).status).toBe(ended);
  });

  it.each(ENDED.filter((status) => status !== 'completed' && status !== 'failed'))('%s stays when failed follows', (ended) => {
    expect(reduceAll(inOrder('ringing', ended, 'failed')).status).toBe(ended);
  });

  it.each(['busy', 'no-answer', 'failed', 'network-disconnect'])('%s after a person picked up does not undo it', (ended) => {
    const call = reduceAll(inOrder('answered', ended));
    expect([call.status, call.outcome]).toEqual(['answered', 'person']);
  });

  it.each([
    ['person', 'person'], ['machine', 'machine'], ['unknown', 'unsure'],
  ] as const)('answeredBy %s decides where only completed is known: %s', (answeredBy, outcome) => {
    expect(reduceAll([{ status: 'completed', answeredBy }]).outcome).toBe(outcome);
  });

  it.each([
    ['answered', 'machine', 'machine'], ['answered', 'unknown', 'unsure'], ['answer-machine', 'person', 'machine'], ['no-response', 'machine', 'unsure'],
  ] as const)('the lesser claim stands: %s, answered by %s, is %s', (status, answeredBy, outcome) => {
    expect(reduceAll([{ status, answeredBy }]).outcome).toBe(outcome);
  });

  it.each(['failed', 'far-end-disconnect'])('%s after a person was heard on the line does not undo it', (status) => {
    for (const heard of [{ answeredBy: 'person' }, { keyPressed: true }] as const) {
      expect(reduceAll(numbered([{ status: 'in-progress', ...heard }, { status }]))).toMatchObject({ status, outcome: 'person', isOver: true });
    }
    expect(reduceAll(numbered([{ status: 'in-progress', answeredBy: 'machine' }, { status }])).outcome).toBe('not-reached');
  });

  it('a fax machine is neither a person nor a message left', () => {
    expect(reduceAll([{ status: 'completed', answeredBy: 'machine', detail: 'fax' }]).outcome).toBe('unsure');
    expect(reduceAll([{ status: 'answered', detail: 'fax' }]).outcome).toBe('unsure');
    expect(reduceAll([{ status: 'answered', detail: 'fax', keyPressed: true }]).outcome).toBe('person');
  });

  it('unknown does not take back what detection told before', () => {
    expect(reduceAll(numbered([{ status: 'in-progress', answeredBy: 'person' }, { status: 'completed', answeredBy: 'unknown' }])).outcome).toBe('person');
  });

  it('what detection told stays when a result says not reached after completed', () => {
    expect(reduceAll(numbered([{ status: 'completed', answeredBy: 'machine' }, { status: 'no-answer' }]))).toMatchObject({ status: 'completed', outcome: 'machine' });
  });

  it('completed without any evidence gives way to a more exact result', () => {
    expect(reduceAll(inOrder('completed', 'busy'))).toMatchObject({ status: 'busy', outcome: 'not-reached' });
  });

  it('a pressed key proves a person', () => {
    expect(reduceAll(numbered([{ status: 'in-progress', answeredBy: 'unknown' }, { status: 'in-progress', keyPressed: true }, { status: 'completed' }])).outcome).toBe('person');
  });

  it('a pressed key does not turn a busy number into a person', () => {
    expect(reduceAll([{ status: 'busy', keyPressed: true }]).outcome).toBe('not-reached');
  });
});

describe('rule 4: cancelled counts from queued or ringing only', () => {
  it.each(['queued', 'try-number', 'ringing'])('counts from %s', (status) => {
    expect(reduceAll(inOrder(status, 'cancelled')).outcome).toBe('cancelled');
  });

  it.each(['in-progress', 'answered', 'answer-machine', 'no-response', 'completed', 'busy', 'no-answer', 'failed'])('after %s it is kept and changes nothing', (status) => {
    const before = reduceAll(inOrder(status));
    const call = reduceAll(inOrder(status, 'cancelled'));
    expect([call.status, call.outcome]).toEqual([before.status, before.outcome]);
    expect(call.updates.map((update) => update.status)).toEqual([status, 'cancelled']);
  });

  it('a cancelled attempt stays cancelled', () => {
    for (const status of ENDED) expect(reduceAll(inOrder('ringing', 'cancelled', status)).status).toBe('cancelled');
  });

  it('ends the call though the plan has more numbers', () => {
    expect(reduceAll([{ status: 'cancelled', plan: threeNumbers }]).isOver).toBe(true);
  });
});

describe('rule 5: when the call is over', () => {
  it('busy on the first of three numbers is not the end', () => {
    const call = reduceAll([{ status: 'busy', plan: threeNumbers }]);
    expect([call.isOver, call.outcome]).toEqual([false, 'pending']);
  });

  it('busy on the last of three is', () => {
    const call = reduceAll(numbered([{ status: 'no-answer', plan: threeNumbers }, { status: 'busy', try: 2 }, { status: 'busy', try: 3 }]));
    expect([call.isOver, call.outcome]).toEqual([true, 'not-reached']);
  });

  it('unless there is another round', () => {
    const plan = { ...threeNumbers, rounds: 2 };
    expect(reduceAll([{ status: 'busy', try: 3, plan }]).isOver).toBe(false);
    expect(reduceAll([{ status: 'busy', try: 3, round: 2, plan }]).isOver).toBe(true);
  });

  it('without a plan nothing is known to be left', () => {
    expect(reduceAll([{ status: 'busy' }]).isOver).toBe(true);
  });

  it('a person ends it, whatever the plan', () => {
    expect(reduceAll([{ status: 'answered', plan: threeNumbers }]).isOver).toBe(true);
  });

  it('the host has the last word, either way', () => {
    expect(reduceAll([{ status: 'busy', plan: threeNumbers, final: true }]).isOver).toBe(true);
    expect(reduceAll([{ status: 'busy', final: false }]).isOver).toBe(false);
  });

  it('a call that is over without a result is unsure', () => {
    expect(reduceAll([{ status: 'ringing', final: true }]).outcome).toBe('unsure');
  });

  it.each([
    ['busy', { status: 'busy', final: true }], ['answered', { status: 'answered' }],
  ] as const)('a try-number after %s reopens it', (_, over) => {
    for (const next of [{ status: 'try-number', try: 2 }, { status: 'try-number' }]) {
      const call = reduceAll(numbered([over, next]));
      expect([call.isOver, call.status, call.shown.try]).toEqual([false, 'try-number', 2]);
    }
  });
});

describe('rule 6: the outcome is the best of the attempts', () => {
  it.each([
    [['answer-machine', 'busy', 'no-answer'], 'machine', 1],
    [['busy', 'no-response', 'no-answer'], 'unsure', 2],
    [['no-response', 'answer-machine', 'failed'], 'machine', 2],
    [['busy', 'no-answer', 'answered'], 'person', 3],
    [['busy', 'no-answer', 'failed'], 'not-reached', 3],
  ] as const)('%s: %s, shown by number %i', (statuses, outcome, shown) => {
    const call = reduceAll(numbered(statuses.map((status, index) => ({ status, try: index + 1, plan: threeNumbers }))));
    expect([call.isOver, call.outcome, call.shown.try]).toEqual([true, outcome, shown]);
  });

  it('a message left on the first number counts while the second is tried', () => {
    const call = reduceAll(numbered([{ status: 'answer-machine' }, { status: 'try-number', try: 2 }]));
    expect([call.isOver, call.outcome, call.status]).toEqual([false, 'machine', 'try-number']);
  });
});

describe('rule 7: the reducer invents nothing', () => {
  it('ringing stays ringing, however old', () => {
    expect(reduceAll([{ status: 'ringing', at: 0 }])).toMatchObject({ status: 'ringing', isOver: false, outcome: 'pending' });
  });

  it.each(CALL_STATUSES)('an unknown word after %s changes neither phase nor outcome', (status) => {
    const before = reduceAll(inOrder(status));
    const call = reduceAll(inOrder(status, 'Teleported'));
    expect([call.phase, call.outcome, call.isOver]).toEqual([before.phase, before.outcome, before.isOver]);
  });

  it('shows an unknown word as it came while the call is alive', () => {
    expect(reduceAll(inOrder('ringing', 'Teleported'))).toMatchObject({ status: 'Teleported', isKnown: false, phase: 'live' });
    expect(reduceAll([{ status: 'Teleported' }])).toMatchObject({ status: 'Teleported', isKnown: false, outcome: 'pending', isOver: false });
  });

  it('goes on from an unknown word', () => {
    expect(reduceAll(inOrder('ringing', 'Teleported', 'answered'))).toMatchObject({ status: 'answered', isKnown: true, outcome: 'person' });
  });

  it("takes phase and outcome of a host's own status from its definition", () => {
    const vocabulary = defineVocabulary([
      { name: 'mailbox-full', phase: 'ended', outcome: 'not-reached' }, { name: 'fax-machine', phase: 'connected', outcome: 'machine' },
    ]);
    expect(reduceAll(inOrder('ringing', 'mailbox-full'), vocabulary)).toMatchObject({ outcome: 'not-reached', isOver: true });
    expect(reduceAll(inOrder('fax-machine', 'completed'), vocabulary)).toMatchObject({ outcome: 'machine', shown: { connectedAs: 'fax-machine' } });
  });
});

describe('rule 8: memory is bounded', () => {
  it('keeps the latest updates of a call and counts the others', () => {
    let call = reduceCall(undefined, { call: '42', status: 'ringing', seq: 0 });
    for (let seq = 1; seq < 50; seq++) call = reduceCall(call, { call: '42', status: seq % 2 ? 'in-progress' : 'ringing', seq }, undefined, 10);
    expect([call.updates.length, call.dropped, call.lastSeq, call.missing]).toEqual([10, 40, 49, 0]);
    expect(call.status).toBe('in-progress');
  });
});
