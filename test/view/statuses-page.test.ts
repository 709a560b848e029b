import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CALL_DETAILS, CALL_STATUSES } from '../../src/model/index.js';
import { statusesPage } from './statuses-page.js';

const file = fileURLToPath(new URL('../../docs/statuses.md', import.meta.url));

if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, statusesPage());

test('docs/statuses.md says what the words say; after a change of words run this test with UPDATE_DOCS=1', () => {
  expect(readFileSync(file, 'utf8')).toBe(statusesPage());
});

test('the page has a row for every status and every detail', () => {
  const page = statusesPage();
  for (const name of [...CALL_STATUSES, ...CALL_DETAILS]) expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\|.+\\. \\|$`, 'm'));
  expect(page).not.toMatch(/undefined|\| {2}\|/);
});
