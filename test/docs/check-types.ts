import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findEntries } from '../../.ci/package/entries.mjs';
import { placeOf, type CodeBlock } from './code-blocks.js';

const EXTENSIONS: Readonly<Record<string, string>> = { js: 'js', mjs: 'js', ts: 'ts', jsx: 'jsx', tsx: 'tsx' };

/** The languages that the compiler of TypeScript checks. */
export const TYPED = Object.keys(EXTENSIONS);

/**
 * Compiles blocks as modules of somebody's project, without running them: each by itself, with the names that prelude.d.ts gives to
 * what is the reader's own.
 *
 * @returns One line for each problem, named by the page and the line of the block and within it.
 */
export async function typeProblems(folder: string, blocks: readonly CodeBlock[]): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = new Map(blocks.map((block, index) => [`block-${index}`, block]));
  for (const [name, { language, code }] of names) {
    // Whatever it imports or not, a block is a module. JSX is React's where it does not say that it is Solid's.
    const pragma = code.includes("'solid-js") ? '/** @jsxImportSource solid-js */ ' : '';
    writeFileSync(join(folder, `${name}.${EXTENSIONS[language] ?? 'ts'}`), `${pragma}${code}\nexport {};\n`);
  }
  copyFileSync(new URL('prelude.d.ts', import.meta.url), join(folder, 'prelude.d.ts'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    extends: resolve('tsconfig.json'),
    compilerOptions: {
      allowJs: true, checkJs: true, noImplicitAny: false, strictNullChecks: false, noImplicitReturns: false, noUncheckedIndexedAccess: false, exactOptionalPropertyTypes: false,
      types: ['node'], jsx: 'react-jsx', jsxImportSource: 'react', rootDir: '/',
      paths: Object.fromEntries(findEntries('.').flatMap(({ subpath, source, types }) =>
        types === undefined || !/\.tsx?$/.test(source) ? [] : [[subpath.replace('.', 'ringback'), [resolve(source)]]])),
    },
    include: ['*'], exclude: [],
  }));
  const output = await promisify(execFile)('tsc', ['-p', folder, '--pretty', 'false'], { shell: process.platform === 'win32' })
    .then(({ stdout }) => stdout, (error: unknown) => (error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)));
  return output.split('\n').flatMap((line) => {
    const [, name = '', at = '', message = ''] = /(block-\d+)\.\w+\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
    const block = names.get(name);
    if (block !== undefined) return [`${placeOf(block)}, line ${at} of the block: ${message}`];
    // Without checks of null the sources themselves have errors, which are not the documentation's.
    return line.startsWith('error TS') ? [line] : [];
  });
}
