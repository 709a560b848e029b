import { describe, expect, it } from 'vitest';
import { BRANDS, BRAND_NAMES } from '../../demo/state/brand.js';
import { DEFAULT_SETTINGS } from '../../demo/state/settings.js';
import { declarationsOf, formatDeclarations, parseDeclarations } from '../../demo/state/style-sheet.js';

describe('the style sheet of the widget', () => {
  it.each(BRAND_NAMES)('reads back what it writes for the look %s', (brand) => {
    const declarations = declarationsOf({ ...DEFAULT_SETTINGS, brand, size: 'large', theme: 'dark' });
    expect(parseDeclarations(formatDeclarations(declarations))).toEqual(declarations);
    expect([...declarations.keys()]).toEqual([...Object.keys(BRANDS[brand].declarations), 'font-size', 'color-scheme']);
  });

  it('says nothing where nothing was chosen', () => {
    expect(formatDeclarations(declarationsOf(DEFAULT_SETTINGS))).toBe('');
  });

  it('takes only what the widget goes by', () => {
    const typed = `--call-radius : 1rem;
      position: fixed; background: url(https://elsewhere.example/a.png)
      --call-tone-person:
      font-family: serif
      --other: 1`;
    expect(parseDeclarations(typed)).toEqual(new Map([['--call-radius', '1rem'], ['font-family', 'serif']]));
  });
});
