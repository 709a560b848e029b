import { describe, expect, test } from 'vitest';
import { parseCallStatus, type CallOutcome, type CallStatus } from '../../src/model/index.js';
import { badgeView, explanationView, factsOfCall, factsOfStatus, timelineView, type ViewOptions } from '../../src/view/index.js';
import { MORNING, callOf } from './make-call.js';

/** One row of the help page that the vocabulary comes from: its spelling, and what the words made of it must and must not say. */
interface Row {
  readonly spelled: string;
  readonly status: CallStatus;
  readonly word: string;
  readonly outcome: CallOutcome;
  /** What the explanation has to tell. */
  readonly tells: RegExp;
  /** What would be more than is known. */
  readonly neverClaims: RegExp;
}

const REACHED = /a person picked up|heard the message|took the message\./i;

const ROWS: readonly Row[] = [
  { spelled: 'Queued', status: 'queued', word: 'Queued', outcome: 'pending', tells: /ready.+its turn/, neverClaims: REACHED },
  { spelled: 'In-progress', status: 'in-progress', word: 'In progress', outcome: 'pending', tells: /was picked up/, neverClaims: REACHED },
  { spelled: 'Completed', status: 'completed', word: 'Not confirmed', outcome: 'unsure', tells: /picked up and ended in the normal way/, neverClaims: REACHED },
  { spelled: 'Failed', status: 'failed', word: 'Could not connect', outcome: 'not-reached', tells: /did not go through.+most likely/i, neverClaims: REACHED },
  { spelled: 'No-answer', status: 'no-answer', word: 'No answer', outcome: 'not-reached', tells: /ended before it was picked up/, neverClaims: REACHED },
  { spelled: 'Cancelled', status: 'cancelled', word: 'Cancelled', outcome: 'cancelled', tells: /cancelled before it was picked up/, neverClaims: REACHED },
  { spelled: "TryNumber'1/2/3'", status: 'try-number', word: 'Trying next number', outcome: 'pending', tells: /number before did not work/, neverClaims: REACHED },
  { spelled: 'Busy', status: 'busy', word: 'Busy', outcome: 'not-reached', tells: /in use.+no message was left/i, neverClaims: REACHED },
  { spelled: 'Ringing', status: 'ringing', word: 'Ringing', outcome: 'pending', tells: /30 seconds/, neverClaims: REACHED },
  { spelled: 'Outgoing', status: 'outgoing', word: 'Number may have changed', outcome: 'not-reached', tells: /played a notice about this number/, neverClaims: /has a new number|no longer exists/ },
  { spelled: 'Far End Disconnect', status: 'far-end-disconnect', word: 'Network message', outcome: 'not-reached', tells: /network played a message/, neverClaims: REACHED },
  { spelled: 'Network Disconnect', status: 'network-disconnect', word: 'Number not in use', outcome: 'not-reached', tells: /network says that this number is not active/, neverClaims: REACHED },
  { spelled: 'Connected – Answered', status: 'answered', word: 'Answered', outcome: 'person', tells: /A person picked up/, neverClaims: /heard|understood/ },
  { spelled: 'Connected - Answer machine', status: 'answer-machine', word: 'Message left', outcome: 'machine', tells: /took the message.+not known if anyone/, neverClaims: /a person picked up/i },
  { spelled: 'Connected - No response', status: 'no-response', word: 'Not confirmed', outcome: 'unsure', tells: /asked for a key.+nobody pressed/i, neverClaims: REACHED },
];

const options: ViewOptions = { now: MORNING };

describe.each(ROWS)('the source\'s "$spelled"', ({ spelled, status, word, outcome, tells, neverClaims }) => {
  test('is recognised as it is spelled there', () => {
    expect(parseCallStatus(spelled)).toMatchObject({ isKnown: true, status });
  });

  test('has the right badge', () => {
    expect(badgeView(factsOfStatus({ status: spelled }), options)).toMatchObject({ word, outcome, isKnown: true, isStale: false });
  });

  test('is explained with all that is known and nothing more', () => {
    const { title, reason, next } = explanationView(factsOfStatus({ status: spelled }), options);
    expect(reason).toMatch(tells);
    expect(`${title}. ${reason} ${next}`).not.toMatch(neverClaims);
  });

  test('says the same as a call from the feed, in badge, explanation and timeline', () => {
    const parsed = parseCallStatus(spelled);
    const call = callOf([{ status: parsed.isKnown ? parsed.status : spelled, at: MORNING }]);
    const facts = factsOfCall(call, MORNING);
    expect(badgeView(facts, options)).toMatchObject({ outcome });
    expect(explanationView(facts, options).outcome).toBe(outcome);
    expect(timelineView(call, options).marks).toMatchObject([{ outcome, try: 1, round: 1 }]);
  });
});

test('TryNumber names the number in each of the three spellings', () => {
  const words = ['TryNumber1', 'TryNumber2', 'TryNumber3'].map((status) => badgeView(factsOfStatus({ status, tries: 3 }), options).word);
  expect(words).toEqual(['Trying number 1 of 3', 'Trying number 2 of 3', 'Trying number 3 of 3']);
});
