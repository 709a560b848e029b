import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { parse } from 'vue/compiler-sfc';
import { TYPED, typeProblems } from './check-types.js';
import { codeBlocks, documentedPages, placeOf, type CodeBlock } from './code-blocks.js';
import { htmlProblems } from './html-problems.js';
import { httpProblems, messageLineProblems, sseProblems } from './message-problems.js';
import { shellProblems, type Package } from './shell-problems.js';

const product = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const FOLDER = join('node_modules', '.cache', 'ringback', 'blocks');

/** How a block of each language is checked. What stands in `TYPED` is compiled. */
const CHECKS: Readonly<Record<string, (code: string) => readonly string[]>> = {
  html: htmlProblems,
  sh: (code) => shellProblems(code, product),
  json: (code) => { JSON.parse(code); return []; },
  // Several values, each with a comment over it.
  jsonc: (code) => { for (const value of code.replaceAll(/^\s*\/\/.*$/gm, '').split(/\n\s*\n/)) if (value.trim() !== '') JSON.parse(value); return []; },
  jsonl: messageLineProblems,
  sse: sseProblems,
  http: httpProblems,
  vue: (code) => parse(code).errors.map(String),
  svelte: (code) => { compile(code, { generate: 'client' }); return []; },
};
/** Languages of other people's programs, and of drawings. */
const OTHERS = new Set(['css', 'nginx', 'text']);

const blocks = documentedPages().flatMap((source) => codeBlocks(source));
const checked = blocks.filter(({ unchecked }) => unchecked === undefined);

function problemsOf({ language, code }: CodeBlock): readonly string[] {
  try {
    return CHECKS[language]?.(code) ?? [];
  } catch (error) {
    return [String(error)];
  }
}

describe('the code in the documentation', () => {
  it('is there', () => expect(checked.length).toBeGreaterThan(80));

  it('names a language that is checked, or says why it is not', () => {
    expect(checked.filter(({ language }) => !TYPED.includes(language) && !OTHERS.has(language) && CHECKS[language] === undefined)
      .map((block) => `${placeOf(block)}: "${block.language}"`)).toEqual([]);
  });

  it('is left unchecked in few places', () => {
    expect(blocks.length - checked.length).toBeLessThanOrEqual(6);
  });

  it('parses, and names only what there is', () => {
    expect(checked.flatMap((block) => problemsOf(block).map((problem) => `${placeOf(block)}: ${problem}`))).toEqual([]);
  });

  it('compiles', { timeout: 120_000 }, async () => {
    expect(await typeProblems(FOLDER, checked.filter(({ language }) => TYPED.includes(language)))).toEqual([]);
  });
});

describe('a check of code', () => {
  it('finds what is wrong with markup', () => {
    expect(htmlProblems('<call-status call="42"></call-status>')).toEqual([]);
    expect(htmlProblems('<call-status cal="42"></call-status><call-stat></call-stat>')).toEqual(['<call-status> has no attribute "cal"', 'there is no <call-stat>']);
    expect(htmlProblems('<p id="a" id="b">')).toEqual(['line 1: duplicate-attribute']);
  });

  it('finds what is wrong with messages', () => {
    expect(sseProblems('data: {"call":"42","status":"busy"}\n')).toEqual([]);
    expect(sseProblems('data: {"call":42}\n')).toHaveLength(1);
    expect(sseProblems('event: redy\ndata: {}\n')).toEqual(['there is no message "redy"']);
    expect(messageLineProblems('{"type":"update","call":"42"}')).toHaveLength(1);
    expect(httpProblems('200 OK\n\n{"messages":[{"type":"ready"}]}')).toHaveLength(1);
    expect(httpProblems('200 OK\n\n{"calls":[]}')).toEqual(['is no answer to a poll']);
  });

  it('finds scripts and commands that there are not', () => {
    const some = { name: 'ringback', scripts: { start: '' }, bin: { 'ringback-x': '' } };
    expect(shellProblems('npm start && npm run build -- --fast\nnpx ringback-x && npx ringback-y && npx vite', some))
      .toEqual(['there is no script "build"', 'there is no command "ringback-y"']);
  });

  it('finds types that do not fit', { timeout: 120_000 }, async () => {
    const block = (code: string): CodeBlock => ({ source: 'page.md', line: 7, language: 'ts', code, unchecked: undefined });
    const problems = await typeProblems(`${FOLDER}-wrong`, [block("import { connectCalls } from 'ringback';\nconnectCalls({ uri: '/calls' });"), block("import { nothing } from 'ringback';")]);
    expect(problems).toEqual([expect.stringMatching(/^page\.md:7, line 2 of the block: TS2\d+/), expect.stringMatching(/line 1 of the block: TS2305/)]);
  });

  it('reads the mark that says why a block is not checked', () => {
    expect(codeBlocks('a.md', '<!-- unchecked: another program -->\n```cobol\nSTOP RUN\n```\n')[0]).toMatchObject({ language: 'cobol', unchecked: 'another program' });
  });
});
