import { describe, expect, test } from 'vitest';
import { CALL_STATUSES } from '../../src/model/index.js';
import { explanationView, factsOfCall, factsOfStatus, type ExplanationCodes, type StatusFacts } from '../../src/view/index.js';
import { MINUTE, MORNING, callOf } from './make-call.js';
import { matching } from './matching.js';

const codesOf = (facts: StatusFacts): ExplanationCodes | undefined => explanationView(facts, { now: MORNING, audience: 'developer' }).codes;

describe('what a developer is shown', () => {
  test('is not shown to staff', () => {
    const facts = factsOfStatus({ status: 'busy' });
    expect(explanationView(facts, { now: MORNING }).codes).toBeUndefined();
    expect(explanationView(facts, { now: MORNING, audience: 'staff' }).codes).toBeUndefined();
  });

  test('names the status, the source\'s own term and the cause', () => {
    const cause = { source: 'q850', code: '1', text: 'Unallocated number' };
    const call = callOf([{ status: 'network-disconnect', cause, at: MORNING }]);
    expect(codesOf(factsOfCall(call, MORNING))).toMatchObject({
      status: 'network-disconnect', term: 'Network Disconnect', phase: 'ended', outcome: 'not-reached', cause, notes: [matching(/cause code/)],
    });
  });

  test('knows the term of every status', () => {
    const terms = CALL_STATUSES.map((status) => codesOf(factsOfStatus({ status }))?.term);
    expect(terms).toEqual([
      'Queued', 'TryNumber', 'Ringing', 'In-progress', 'Connected – Answered', 'Connected – Answer machine', 'Connected – No response',
      'Completed', 'No-answer', 'Busy', 'Failed', 'Cancelled', 'Outgoing', 'Far End Disconnect', 'Network Disconnect',
    ]);
    expect(codesOf(factsOfStatus({ status: 'whatever' }))?.term).toBeUndefined();
  });

  test.each([
    [factsOfStatus({ status: 'completed' }), /does not say who answered/],
    [factsOfStatus({ status: 'completed', answeredBy: 'person' }), /from answeredBy or keyPressed/],
    [factsOfStatus({ status: 'completed', answeredBy: 'machine' }), /only answer-machine says/],
    [factsOfStatus({ status: 'answered', answeredBy: 'unknown' }), /could not tell who answered/],
    [factsOfStatus({ status: 'hmm' }), /defineVocabulary\(\)/],
    [factsOfStatus({ status: 'no-answer', detail: 'declined' }), /follow the detail declined/],
    [factsOfStatus({ status: 'busy', detail: 'declined' }), /detail declined has no words/],
    [factsOfCall(callOf([{ status: 'ringing', at: MORNING }]), MORNING + MINUTE), /worked out here/],
    [factsOfCall(callOf([{ status: 'ringing', final: true }]), MORNING), /set final before/],
    [factsOfCall(callOf([{ status: 'ringing' }]), MORNING), /carried a time/],
  ])('says what was worked out, case %#', (facts, note) => {
    expect(codesOf(facts)?.notes.join(' ')).toMatch(note);
  });

  test('adds nothing where all was reported', () => {
    expect(codesOf(factsOfCall(callOf([{ status: 'answered', at: MORNING }, { status: 'completed', at: MORNING }]), MORNING))?.notes).toEqual([]);
  });
});
