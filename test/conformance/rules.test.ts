import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASE_NEEDS, CONFORMANCE_CASES } from '../../src/conformance/index.js';

/** The sections of the protocol's page by heading, each on one line. */
const SECTIONS = new Map(
  readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8').split(/^## /m).slice(1).map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return [heading, lines.map((line) => line.trim()).join(' ')] as const;
  }),
);

describe('the cases', () => {
  it('are 60 or more, each with a number of its own, in order', () => {
    const ids = CONFORMANCE_CASES.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    for (const id of ids) expect(id).toMatch(/^[A-Z]\d\d$/);
  });

  it.each(CONFORMANCE_CASES.map((one) => [one.id, one] as const))('%s stands on words of the protocol', (_, { rule, title, needs = [] }) => {
    expect(SECTIONS.get(rule.section)).toContain(rule.says);
    expect(title).not.toMatch(/\.$|^$/);
    for (const need of needs) expect(CASE_NEEDS).toContain(need);
  });
});
