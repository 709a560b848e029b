import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Part, Result } from '../suite/result.js';
import { DOCUMENTS } from './documents.js';
import { fillFigures } from './fill-figures.js';
import { picture } from './picture.js';
import { readResults, resultsFolder } from './read-results.js';

const result: Result = {
  part: 'decode', date: '2026-01-02T03:04:05.000Z', machine: { processor: 'A <fast> one', cores: 4, memoryGB: 8, system: 'Linux' },
  load: { before: 0.1, after: 0.2 }, versions: { node: '24.0.0' }, rounds: 5, settings: {}, isQuick: false,
  tables: [{
    id: 'work', title: 'Some work', unit: 'ms', base: 'the limit',
    rows: [
      { name: 'the limit', isOurs: false, value: { median: 10, spread: [9, 11] }, share: { median: 1, spread: [1, 1] } },
      { name: 'ours', isOurs: true, value: { median: 15, spread: [14, 16] }, share: { median: 1.5, spread: [1.4, 1.6] }, goal: { of: 'share', limit: 1.2, isMet: false } },
    ],
  }],
};
const results = new Map<Part, Result>([['decode', result]]);

describe('figures of the documents', () => {
  it('makes a table, a figure and a word about the run, and changes nothing the second time', () => {
    const text = 'a\n<!-- bench: decode work -->\nold\n<!-- /bench -->\n<!-- figure: decode work "ours" share -->9<!-- /figure --> × <!-- run: decode -->?<!-- /run -->';
    const filled = fillFigures(text, results);
    expect(filled).toContain('| **ours** | 15.0 | 1.50 × (1.40 to 1.60) | 1.20 ×, missed |');
    expect(filled).toContain('-->1.50<!-- /figure --> ×');
    expect(filled).toContain('2026-01-02, 4 cores of A <fast> one, Node 24.0.0, 5 rounds');
    expect(fillFigures(filled, results)).toBe(filled);
  });

  it('names what there is not', () => {
    expect(() => fillFigures('<!-- bench: size all -->\n<!-- /bench -->', results)).toThrow('no result of "size"');
    expect(() => fillFigures('<!-- bench: decode rest -->\n<!-- /bench -->', results)).toThrow('no table "rest", but work');
    expect(() => fillFigures('<!-- figure: decode work "theirs" value --><!-- /figure -->', results)).toThrow('no row "theirs"');
  });

  it('draws what was measured, and says it to those who do not see it', () => {
    const drawn = picture(result);
    expect(drawn).toContain('role="img"');
    expect(drawn).toContain('Some work, as a share of the limit: the limit 1.00; ours 1.50.');
    expect(drawn).toContain('prefers-color-scheme: dark');
  });
});

describe('what is kept in docs/bench', () => {
  const kept = readResults();

  it.each(DOCUMENTS.map(String))('is what %s states', (file) => {
    const text = readFileSync(new URL(file), 'utf8');
    expect(fillFigures(text, kept), 'npm run bench:docs makes it anew').toBe(text);
  });

  it.each([...kept.keys()])('%s is what its picture shows, and no short run', (part) => {
    const one = kept.get(part);
    const file = new URL(`${part}.svg`, resultsFolder);
    expect(one?.isQuick).toBe(false);
    expect(existsSync(file) && one && readFileSync(file, 'utf8') === picture(one), 'npm run bench:docs makes it anew').toBe(true);
  });
});
