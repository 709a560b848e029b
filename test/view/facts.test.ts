import { describe, expect, test } from 'vitest';
import { factsOfAttempt, factsOfCall, factsOfStatus } from '../../src/view/index.js';
import { FAMILY, MINUTE, MORNING, callOf, type Told } from './make-call.js';

describe('the facts of a call', () => {
  test('are those of the attempt that is shown, with its place in the plan', () => {
    const call = callOf([{ status: 'busy', try: 1, plan: FAMILY, at: MORNING }, { status: 'ringing', try: 2, at: MORNING + 1000 }]);
    expect(factsOfCall(call, MORNING + 1000)).toMatchObject({
      status: 'ringing', isKnown: true, phase: 'live', outcome: 'pending', try: 2, tries: 3, round: 1, rounds: 2, line: 'landline',
      hasMore: true, nextTry: 'number', isOver: false, isStale: false, ringSeconds: 30, at: MORNING + 1000,
    });
  });

  test('prefer the line that the update gave to the plan\'s', () => {
    const call = callOf([{ status: 'busy', try: 2, plan: FAMILY, number: { line: 'mobile' } }]);
    expect(factsOfCall(call, MORNING).line).toBe('mobile');
  });

  test('know no numbers and no rounds without a plan, or beyond it', () => {
    expect(factsOfCall(callOf([{ status: 'busy' }]), MORNING)).toMatchObject({ tries: undefined, rounds: undefined, hasMore: false, isOver: true });
    const beyond = factsOfCall(callOf([{ status: 'busy', try: 5, round: 4, plan: FAMILY }]), MORNING);
    expect(beyond).toMatchObject({ try: 5, tries: undefined, round: 4, rounds: undefined });
  });

  test('have nothing to come once the call is over', () => {
    expect(factsOfCall(callOf([{ status: 'busy', try: 1, plan: FAMILY, final: true }]), MORNING)).toMatchObject({ hasMore: false, nextTry: undefined, isOver: true });
  });

  test('show the current attempt while the call goes on, also where a machine picked up before', () => {
    const call = callOf([{ status: 'answer-machine', try: 1, plan: FAMILY }, { status: 'ringing', try: 2 }]);
    expect(call.outcome).toBe('machine');
    expect(factsOfCall(call, MORNING)).toMatchObject({ status: 'ringing', outcome: 'pending' });
  });

  test('count a fax as no person, unless a key was pressed', () => {
    expect(factsOfCall(callOf([{ status: 'answered', detail: 'fax' }]), MORNING).outcome).toBe('unsure');
    expect(factsOfCall(callOf([{ status: 'answered', detail: 'fax', keyPressed: true }]), MORNING).outcome).toBe('person');
    expect(factsOfStatus({ status: 'answered', detail: 'fax' }).outcome).toBe('unsure');
  });
});

describe('how far a call got', () => {
  const plan = { ...FAMILY, rounds: 1 };
  const busy = (number: number): Told => ({ status: 'busy', try: number });

  test('is in how many rounds every number was dialled, once the call is over', () => {
    expect(factsOfCall(callOf([{ ...busy(1), plan }, busy(2)]), MORNING).roundsTried).toBe(0);
    expect(factsOfCall(callOf([{ ...busy(1), plan }, busy(2), busy(3)]), MORNING)).toMatchObject({ roundsTried: 1, isWithdrawn: false });
  });

  test('does not count a call that was withdrawn', () => {
    const call = callOf([{ ...busy(1), plan }, busy(2), { status: 'cancelled', try: 3 }]);
    expect(factsOfCall(call, MORNING)).toMatchObject({ status: 'busy', roundsTried: 0, isWithdrawn: true });
  });
});

describe('the facts of one attempt', () => {
  test('are not stale where the call ended with it', () => {
    const call = callOf([{ status: 'ringing', at: MORNING, final: true }]);
    expect(factsOfAttempt(call, call.shown, MORNING + 60 * MINUTE).isStale).toBe(false);
  });

  test('are its own, whatever came after', () => {
    const call = callOf([{ status: 'busy', try: 1, plan: FAMILY }, { status: 'answered', try: 2 }]);
    const [first] = call.attempts;
    expect(first && factsOfAttempt(call, first, MORNING)).toMatchObject({ status: 'busy', outcome: 'not-reached', line: 'mobile', isOver: true });
  });
});

describe('the facts of a status on its own', () => {
  test('come from any spelling', () => {
    expect(factsOfStatus({ status: 'Connected – Answered' })).toMatchObject({ status: 'answered', phase: 'connected', outcome: 'person', isOver: true });
    expect(factsOfStatus({ status: 'TryNumber2' })).toMatchObject({ status: 'try-number', try: 2, phase: 'waiting', isOver: false });
  });

  test('an ended status below the last number goes on; a person ends it', () => {
    expect(factsOfStatus({ status: 'busy', try: 1, tries: 3 })).toMatchObject({ hasMore: true, nextTry: 'number', isOver: false });
    expect(factsOfStatus({ status: 'busy', try: 3, tries: 3 })).toMatchObject({ hasMore: false, nextTry: undefined, isOver: true });
    expect(factsOfStatus({ status: 'answered', try: 1, tries: 3 })).toMatchObject({ hasMore: false, isOver: true });
  });

  test('a text that is not known claims nothing', () => {
    expect(factsOfStatus({ status: '  Gremlins ' })).toMatchObject({ status: 'Gremlins', isKnown: false, phase: 'waiting', outcome: 'pending', isOver: false });
    expect(factsOfStatus({ status: '' })).toMatchObject({ status: '', isKnown: false });
  });

  test.each([
    ['completed', undefined, undefined, 'unsure'], ['completed', 'person', undefined, 'person'], ['completed', 'machine', undefined, 'machine'],
    ['completed', 'unknown', undefined, 'unsure'], ['completed', 'machine', true, 'person'], ['answered', undefined, undefined, 'person'],
    ['answered', 'machine', undefined, 'machine'], ['answered', 'unknown', undefined, 'unsure'], ['answer-machine', 'person', undefined, 'machine'],
    ['answer-machine', 'unknown', undefined, 'unsure'], ['no-response', 'person', undefined, 'unsure'], ['no-response', undefined, true, 'person'],
    ['no-answer', 'person', true, 'not-reached'], ['in-progress', 'person', true, 'pending'],
  ] as const)('%s, answered by %s, key %s: %s, as the reducer has it', (status, answeredBy, keyPressed, outcome) => {
    const evidence = { ...(answeredBy && { answeredBy }), ...(keyPressed && { keyPressed }) };
    expect(factsOfStatus({ status, ...evidence }).outcome).toBe(outcome);
    expect(callOf([{ status, ...evidence }]).shown.outcome).toBe(outcome);
  });
});
