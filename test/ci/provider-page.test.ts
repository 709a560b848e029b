import { readFileSync, globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderProviderPage } from '../../.ci/docs/provider-page.mjs';

const load = (groups: Record<string, string>) => async () => ({ WORDS: Object.assign(() => {}, { groups }) });
const page = (rows: string): string => `# Acme\n\n<!-- table: src/acme.ts WORDS -->\n| Acme says | becomes | why |\n| --- | --- | --- |\n${rows}<!-- /table -->\n\nMore.\n`;

describe('the table of a page', () => {
  it('is filled from the source', async () => {
    expect(await renderProviderPage(page(''), load({ 'no-answer': 'no-answer', 'no-answer/declined': 'REFUSED' })))
      .toBe(page('| `no-answer` | `no-answer` | |\n| `REFUSED` | `no-answer`, declined | |\n'));
  });

  it('keeps the reasons of the words that stay, and forgets those that went', async () => {
    const before = page('| `busy` | `failed` | a line \\| two |\n| `gone` | `failed` | old |\n');
    expect(await renderProviderPage(before, load({ busy: 'busy', ringing: 'ringing' })))
      .toBe(page('| `busy` | `busy` | a line \\| two |\n| `ringing` | `ringing` | |\n'));
  });

  it('must exist', async () => {
    await expect(renderProviderPage(page(''), async () => ({}))).rejects.toThrow('src/acme.ts exports no table named WORDS.');
  });
});

const PAGES = globSync('docs/providers/*.md').filter((path) => basename(path) !== 'README.md');

describe('the pages of docs/providers', () => {
  it.each(PAGES)('%s says what the code does', async (path) => {
    const text = readFileSync(path, 'utf8');
    const fresh = await renderProviderPage(text, async (file) => await import(/* @vite-ignore */ pathToFileURL(file).href) as Record<string, unknown>);
    expect(text, 'run "npm run docs"').toBe(fresh);
  });

  it('are there for every provider, and in the index', () => {
    const providers = globSync('src/providers/*/index.ts').map((path) => basename(dirname(path))).toSorted();
    const index = readFileSync('docs/providers/README.md', 'utf8');
    expect(PAGES.map((path) => basename(path, '.md')).toSorted()).toEqual(providers);
    expect([...index.matchAll(/\]\((\S+?)\.md\)/g)].map(([, name = '']) => name).toSorted()).toEqual(providers);
  });
});
