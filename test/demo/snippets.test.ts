import { describe, expect, it } from 'vitest';
import { BRANDS, BRAND_NAMES } from '../../demo/state/brand.js';
import { DEFAULT_SETTINGS, type Settings } from '../../demo/state/settings.js';
import { SNIPPETS, type SnippetName } from '../../demo/state/snippets.js';

const code = (name: SnippetName, settings: Partial<Settings> = {}): string =>
  SNIPPETS[name].code({ settings: { ...DEFAULT_SETTINGS, ...settings }, call: '42', origin: 'http://localhost:5173' });

describe('the code for what is on the screen', () => {
  it('is two elements where nothing was chosen', () => {
    expect(code('script')).toBe('<script src="/ringback/embed.js"></script>\n\n<call-feed src="/calls/stream"></call-feed>\n<call-status call="42"></call-status>');
  });

  it.each(['script', 'npm', 'board'] as const)('brings language and direction along: %s', (name) => {
    expect(code(name, { lang: 'ar', dir: 'rtl' })).toContain("await loadWords('ar'");
    expect(code(name, { lang: 'ar', dir: 'rtl' })).toContain('<div lang="ar" dir="rtl">');
    expect(code(name)).not.toContain('loadWords');
  });

  it('asks for the words of the board where there is a board', () => {
    expect(code('board', { lang: 'de' })).toContain("loadWords('de', { parts: ['board'] })");
  });

  it('brings the look along', () => {
    for (const [property, value] of Object.entries(BRANDS.harbour.declarations)) expect(code('script', { brand: 'harbour' })).toContain(`${property}: ${value};`);
  });
});

it.each(BRAND_NAMES)('the look of %s takes at most five lines', (name) => {
  expect(Object.keys(BRANDS[name].declarations).length).toBeLessThanOrEqual(5);
});
