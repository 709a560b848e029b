import { describe, expect, it } from 'vitest';
import { CONFORMANCE_CASES, resultText, runConformance } from '../../src/conformance/index.js';
import { BREAKERS } from './broken/breakers.js';
import { BrokenHost } from './broken/broken-host.js';

it('finds nothing in a host in memory that is not broken', { timeout: 60_000 }, async () => {
  const { host, options } = new BrokenHost();
  const { results, counts } = await runConformance(options);
  expect(results.filter(({ outcome }) => outcome !== 'passed').map(resultText)).toEqual([]);
  expect(counts.passed).toBe(CONFORMANCE_CASES.length);
  host.close();
});

it('has a broken host for every case', () => {
  expect(Object.keys(BREAKERS)).toEqual(CONFORMANCE_CASES.map(({ id }) => id));
});

describe.concurrent('a host that is broken in one thing is found out by', () => {
  it.each(CONFORMANCE_CASES.map((one) => [one.id, one.title, one] as const))('%s: %s', { timeout: 60_000 }, async (id, _, { weight }) => {
    const { host, options } = new BrokenHost(BREAKERS[id]);
    const { results } = await runConformance({ patience: 500, silence: 400, ...options, only: [id] });
    expect(results).toHaveLength(1);
    const [result] = results;
    expect({ id, outcome: result?.outcome }).toEqual({ id, outcome: weight === 'must' ? 'failed' : 'advised' });
    for (const words of [result?.expected, result?.came, result?.mend]) expect(words).toMatch(/\S/);
    expect(result?.mend).not.toContain('mistake of the kit');
    host.close();
  });
});
