import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameSecret } from '../../src/providers/is-same-secret.js';

it('says whether two texts are the same', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
    expect(isSameSecret(a, b)).toBe(a === b);
    expect(isSameSecret(a, a)).toBe(true);
    expect(isSameSecret(`${a}x`, `${a}y`)).toBe(false);
  }));
});
