import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCENARIOS } from '../../src/mock/index.js';

it('docs/mock.md tells every scenario, in the words of the scenario', () => {
  const rows = [...readFileSync('docs/mock.md', 'utf8').matchAll(/^\| `([a-z0-9-]+)` \| (.+) \|$/gm)].map(([, name, teaches]) => [name, teaches]);
  expect(rows).toEqual(SCENARIOS.map(({ name, teaches }) => [name, teaches]));
});
