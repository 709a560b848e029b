import { describe, expect, it } from 'vitest';
import type { Call, CallPlan, CallUpdate } from '../../../src/model/index.js';
import { ContactPlanError, contactPlan } from '../../../src/providers/contact-plan/index.js';
import { twilio } from '../../../src/providers/twilio/index.js';
import { reduceCall } from '../../../src/reducer/index.js';
import { permutations } from '../../reducer/permutations.js';

const PLAN: CallPlan = {
  numbers: [
    { slot: 'mobile', line: 'mobile', display: '+447700900123' }, { slot: 'home', line: 'landline', display: '+442079460123' }, { slot: 'work', line: 'landline', display: 'Work' },
  ],
  rounds: 2, ringSeconds: 30,
};
const START = Date.UTC(2026, 2, 4, 9, 30);
const at = (second: number): number => START + second * 1000;
const office = contactPlan('42', PLAN, { ref: 'p7', name: 'Amina Okafor' });

const reduce = (updates: readonly CallUpdate[]): Call | undefined => {
  let call: Call | undefined;
  for (const update of updates) call = reduceCall(call, update);
  return call;
};

/** A callback of Twilio's about one of the single calls; each counts its own from 0. */
const callback = (sid: string, status: string, seq: number, second: number): Record<string, string> => ({
  CallSid: sid, CallStatus: status, SequenceNumber: String(seq), Timestamp: new Date(at(second)).toUTCString().replace('GMT', '+0000'), To: '+447700900999', Direction: 'outbound-api',
});

describe('a contact plan', () => {
  it('tells that the contact is in line, with the plan and the contact', () => {
    expect(office.queued(at(0))).toEqual({ call: '42', status: 'queued', plan: PLAN, contact: { ref: 'p7', name: 'Amina Okafor' }, at: at(0) });
    expect(contactPlan('42', PLAN).queued()).toEqual({ call: '42', status: 'queued', plan: PLAN });
  });

  it.each([
    [{ try: 1 }, 'queued', 1, 1], [{ slot: 'mobile' }, 'queued', 1, 1], [{ try: 2 }, 'try-number', 2, 1], [{ slot: 'work' }, 'try-number', 3, 1],
    [{ try: 1, round: 2 }, 'try-number', 1, 2], [{ slot: 'home', round: 2 }, 'try-number', 2, 2],
  ])('tells that the host dials %o', (place, status, tried, round) => {
    expect(office.dialling(place, at(1))).toEqual({ call: '42', status, try: tried, round, number: PLAN.numbers[tried - 1], plan: PLAN, contact: { ref: 'p7', name: 'Amina Okafor' }, at: at(1) });
  });

  it('says of the contact\'s call what a provider says of a single one, without its sequence', () => {
    const updates = twilio.updates({ ...callback('CA1', 'completed', 3, 20), CallDuration: '9', AnsweredBy: 'human' });
    expect(office.updates({ slot: 'home' }, updates)).toEqual([{
      call: '42', status: 'completed', try: 2, round: 1, number: { slot: 'home', line: 'landline', display: '+442079460123' }, at: at(20), duration: 9, answeredBy: 'person',
      cause: { source: 'twilio', code: 'human' },
    }]);
  });

  it('keeps the number that the provider tells where the plan has none', () => {
    const bare = contactPlan('42', { numbers: [{ slot: 'mobile' }] });
    expect(bare.updates({ try: 1 }, [{ call: 'CA1', status: 'ringing', number: { display: '+447700900999' } }])).toEqual([{ call: '42', status: 'ringing', try: 1, round: 1, number: { slot: 'mobile', display: '+447700900999' } }]);
  });

  it('keeps a next number a next number while the provider has it in line', () => {
    const waiting = [{ call: 'CA1', status: 'queued' }];
    expect(office.updates({ try: 1 }, waiting)[0]?.status).toBe('queued');
    expect(office.updates({ try: 2 }, waiting)[0]?.status).toBe('try-number');
    expect(office.updates({ try: 1, round: 2 }, waiting)[0]?.status).toBe('try-number');
  });

  it('passes on words that nobody knows, and changes nothing it was given', () => {
    const updates = Object.freeze([Object.freeze({ call: 'CA1', status: 'speaking', seq: 4 })]);
    expect(office.updates({ try: 2 }, updates)).toEqual([{ call: '42', status: 'speaking', try: 2, round: 1, number: PLAN.numbers[1] }]);
  });

  it.each([{}, { try: 0 }, { try: 4 }, { try: 1.5 }, { slot: 'boat' }, { try: 1, round: 3 }, { try: 1, round: 0 }, { try: 1, round: 1.5 }])('refuses %o, which is not in it', (place) => {
    expect(() => office.dialling(place)).toThrow(ContactPlanError);
    expect(() => office.updates(place, [])).toThrow(expect.objectContaining({ code: 'bad-contact-place', call: '42' }));
  });
});

describe('a whole contact', () => {
  const mobile = [office.dialling({ slot: 'mobile' }, at(1)), ...office.updates({ slot: 'mobile' }, twilio.updates([callback('CA1', 'ringing', 0, 2), callback('CA1', 'busy', 1, 4)]))];
  const home = [office.dialling({ slot: 'home' }, at(10)), ...office.updates({ slot: 'home' }, twilio.updates([callback('CA2', 'ringing', 0, 11), callback('CA2', 'no-answer', 1, 41)]))];
  const again = office.updates({ slot: 'mobile', round: 2 }, twilio.updates([{ ...callback('CA4', 'in-progress', 1, 71), AnsweredBy: 'human' }, { ...callback('CA4', 'completed', 2, 90), AnsweredBy: 'human' }]));

  it('goes on while the plan has something left', () => {
    expect(reduce([office.queued(at(0)), ...mobile])).toMatchObject({ status: 'busy', outcome: 'pending', isOver: false });
    expect(reduce([...mobile, ...home])).toMatchObject({ status: 'no-answer', outcome: 'pending', isOver: false });
  });

  it('is over when a person was reached, in the second round, and shows every attempt', () => {
    const call = reduce([...mobile, ...home, office.dialling({ slot: 'mobile', round: 2 }, at(60)), ...again]);
    expect(call).toMatchObject({ status: 'completed', outcome: 'person', isOver: true });
    expect(call?.attempts.map(({ round, try: tried, status }) => [round, tried, status])).toEqual([[1, 1, 'busy'], [1, 2, 'no-answer'], [2, 1, 'completed']]);
  });

  it('is the same in whatever order its updates come', () => {
    const updates = [...mobile, ...home.slice(0, 1), ...home.slice(2), ...again];
    const expected = reduce(updates);
    for (const order of permutations(updates)) expect(reduce([...order, ...order])).toEqual(expected);
  });

  it('ends where the host says so, before the plan does', () => {
    const last = { ...office.updates({ try: 1 }, [{ call: 'CA1', status: 'failed', at: at(5) }])[0], final: true } as CallUpdate;
    expect(reduce([...mobile.slice(0, 2), last])).toMatchObject({ status: 'failed', outcome: 'not-reached', isOver: true });
  });
});
