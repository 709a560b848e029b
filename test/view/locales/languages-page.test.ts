import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EN } from '../../../src/view/index.js';
import { LANGUAGES, WORD_PARTS } from '../../../src/view/words/languages.js';

const page = readFileSync(new URL('../../../docs/languages.md', import.meta.url), 'utf8');

test('docs/languages.md has a line for every language and every part', () => {
  for (const name of [...LANGUAGES, ...WORD_PARTS, 'en']) expect.soft(page, name).toContain(`| \`${name}\` |`);
});

test('its examples use messages and languages that exist', () => {
  const keys = [...page.matchAll(/'([a-z-]+\.[a-z.]+)':/g)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(3);
  for (const key of keys) expect.soft(EN, key).toHaveProperty([key]);
  for (const [, tag = ''] of page.matchAll(/ringback\/locales\/([\w-]+)'/g)) expect.soft(LANGUAGES).toContain(tag);
});

test('it says plainly that nobody has reviewed the translations', () => {
  expect(page).toMatch(/await review.+not been read by native speakers/s);
});
