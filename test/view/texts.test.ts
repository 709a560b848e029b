import { describe, expect, test } from 'vitest';
import { maskNumber, safeText } from '../../src/view/index.js';
import { formatNumber } from '../../src/view/format-number.js';

describe('a masked number', () => {
  test.each([
    ['+44 7700 900123', '+44 •••• ••••23'],
    ['+1 202 555 0142', '+1 ••• ••• ••42'],
    ['+1 (202) 555-0142', '+1 (•••) •••-••42'],
    ['+12025550142', '+1••••••••42'],
    ['+447700900123', '+44••••••••23'],
    ['07700 900123', '••••• ••••23'],
    ['(202) 555-0142', '(•••) •••-••42'],
    ['202.555.0142', '•••.•••.••42'],
    ['tel:+12025550142', 'tel:+1••••••••42'],
    ['Home: 202 555 0142 (after 5)', 'Home: ••• ••• ••42 (after 5)'],
    ['٠٧٧٠٠ ٩٠٠١٢٣', '••••• ••••٢٣'],
  ])('%s: %s', (display, masked) => {
    expect(maskNumber(display)).toBe(masked);
  });

  test.each(['Reception', 'Number 2', '112', '1471', 'sip:desk@example.org', '', '+', 'Ward 12, bed 3'])('leaves "%s" as it is', (display) => {
    expect(maskNumber(display)).toBe(display);
  });

  test('never shows more than the country and two digits', () => {
    for (let length = 5; length <= 15; length++) {
      const digits = '202555014299999'.slice(0, length);
      expect(maskNumber(digits).replace(/•/g, ''), digits).toHaveLength(2);
      expect(maskNumber(`+${digits}`).replace(/[•+]/g, '').length, digits).toBeLessThanOrEqual(4);
    }
  });

  test('shows all of it where the host says so', () => {
    expect(maskNumber('+44 7700 900123', true)).toBe('+44 7700 900123');
  });
});

describe('a safe text', () => {
  test('has no controls, direction overrides or invisible characters, and is on one line', () => {
    expect(safeText('a\u0000b\u001B[31mc\u202Ed\u2066e\u200Bf\uFEFFg\n\t h\u2028i ')).toBe('ab[31mcdef g h i');
    expect(safeText('half \uD800 a character')).toBe('half  a character');
  });

  test('keeps what scripts need', () => {
    for (const text of ['نعم\u200Cها', 'שלום\u200F!', '👩‍👩‍👧', 'Zoë', 'e\u0301te']) expect(safeText(text)).toBe(text);
  });

  test('is cut on whole characters, with an ellipsis', () => {
    expect(safeText('abcdefgh', 5)).toBe('abcd…');
    expect(safeText('abcde', 5)).toBe('abcde');
    expect(safeText('abc defgh', 5)).toBe('abc…');
    expect(safeText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
    expect(safeText('👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧👩‍👩‍👧');
    expect(safeText('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
  });

  test('is bounded, whatever comes', () => {
    expect(safeText('x'.repeat(5_000_000), 10)).toBe('xxxxxxxxx…');
    expect(safeText(`a${'\u0301'.repeat(100_000)}`, 10).length).toBeLessThanOrEqual(81);
    expect(safeText(' \u202E\u0000 ')).toBe('');
  });

  test('is still cut where the machine cannot tell characters apart', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(safeText('a😀b😀c', 3)).toBe('a😀…');
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});

describe('a number in words', () => {
  test('has the digits of the language; a malformed tag falls back', () => {
    expect([formatNumber(1234), formatNumber(3, 'ar-EG'), formatNumber(3, 'not a tag!')]).toEqual(['1,234', '٣', '3']);
  });
});
