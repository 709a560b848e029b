import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCallStatus, standardVocabulary } from '../../src/model/index.js';
import { resultOf, unknownResult } from '../../src/providers/call-result.js';

describe('a word that a provider\'s table lacks', () => {
  const spellings = standardVocabulary.definitions.flatMap(({ name, aliases = [] }) => [name, ...aliases]);

  it.each([...spellings, ...spellings.map((text) => text.toUpperCase().replaceAll('-', '_')), 'TryNumber2', "Try Number '1/2/3'"])('never passes for ours: %s', (word) => {
    expect(parseCallStatus(unknownResult('acme', word).status)).toEqual({ isKnown: false, text: `acme: ${word}` });
  });

  it('never passes for ours, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom(...spellings).chain((one) => fc.mixedCase(fc.constant(one)))), (word) => {
      expect(parseCallStatus(unknownResult('acme', word).status).isKnown).toBe(false);
    }));
  });

  it.each(['speaking', 'On hold', '0'])('is passed on as it came, the name before it: %s', (word) => {
    expect(unknownResult('acme', word)).toEqual({ status: `acme: ${word}` });
  });
});

it('a status of a table may carry its detail', () => {
  expect(resultOf('busy')).toEqual({ status: 'busy' });
  expect(resultOf('no-answer/declined')).toEqual({ status: 'no-answer', detail: 'declined' });
});
