import { describe, expect, it } from 'vitest';
import { CALL_OUTCOMES, CALL_PHASES, CALL_STATUSES, RingbackError, STATUS_DEFINITIONS, VocabularyError, betterOutcome, defineVocabulary, standardVocabulary } from '../../src/model/index.js';

const own = { name: 'mailbox-full', phase: 'ended', outcome: 'not-reached' } as const;

describe('the vocabulary', () => {
  it.each(CALL_STATUSES)('defines %s with a phase and an outcome', (status) => {
    const definition = standardVocabulary.definition(status);
    expect(definition).toBe(STATUS_DEFINITIONS[status]);
    expect(CALL_PHASES).toContain(definition?.phase);
    expect(CALL_OUTCOMES).toContain(definition?.outcome);
  });

  it('does not say that completed reached a person', () => {
    expect(STATUS_DEFINITIONS.completed.outcome).toBe('unsure');
  });

  it('does not know texts that every object has', () => {
    expect(standardVocabulary.definition('constructor')).toBeUndefined();
  });

  it("adds a host's own statuses after the standard ones", () => {
    expect(defineVocabulary([own]).definitions.map(({ name }) => name)).toEqual([...CALL_STATUSES, 'mailbox-full']);
  });

  it.each([
    ['a name that is taken', { ...own, name: 'busy' }],
    ['a name that is not kebab-case', { ...own, name: 'Mailbox Full' }],
    ['a spelling that means another status', { ...own, aliases: ['No answer'] }],
  ])('refuses %s, and says why', (_, definition) => {
    const attempt = (): unknown => defineVocabulary([definition]);
    expect(attempt).toThrow(VocabularyError);
    expect(attempt).toThrow(RingbackError);
    expect(attempt).toThrow(/cannot be added/);
  });
});

describe('betterOutcome', () => {
  it('puts a person first and what is pending last', () => {
    for (const [rank, outcome] of CALL_OUTCOMES.entries()) {
      for (const other of CALL_OUTCOMES.slice(rank)) {
        expect(betterOutcome(outcome, other)).toBe(outcome);
        expect(betterOutcome(other, outcome)).toBe(outcome);
      }
    }
  });
});
