import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from './bundle.mjs';

/**
 * One thing whose size is kept small, as it stands in test/size-budgets.json.
 *
 * @typedef {object} SizeBudget
 * @property {string} name
 * @property {string} [code] what a host writes; it is bundled with everything it needs
 * @property {string[]} [external] what that code needs and the host has anyway; it is not counted
 * @property {string} [file] a file of the package that is complete in itself
 * @property {number} bytes the most it may weigh, minified and compressed with brotli; it only ever falls
 * @property {number} [goal] where that is meant to end
 * @property {readonly string[]} contains text that must be in it: proof that nothing was dropped
 * @property {readonly string[]} lacks text that must not be in it: proof that nothing else came along
 */

/** @typedef {{ minified: number, brotli: number, problems: string[] }} Measured */

/**
 * Measures one budget against the package built in `dist`.
 *
 * @param {string} root the folder of package.json
 * @param {SizeBudget} budget
 * @returns {Promise<Measured>}
 */
export async function measure(root, budget) {
  const text = budget.file === undefined ? await scripts(root, budget.code ?? '', budget.external ?? []) : readFileSync(join(root, budget.file), 'utf8');
  const code = text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
  const brotli = brotliCompressSync(code).length;
  return {
    minified: Buffer.byteLength(code),
    brotli,
    problems: [
      ...(brotli > budget.bytes ? [`${budget.name} weighs ${brotli} bytes; its budget is ${budget.bytes}`] : []),
      ...budget.contains.filter((part) => !code.includes(part)).map((part) => `${budget.name} lacks "${part}"`),
      ...budget.lacks.filter((part) => code.includes(part)).map((part) => `${budget.name} contains "${part}"`),
    ],
  };
}

/**
 * All scripts of a bundle in one.
 *
 * @param {string} root @param {string} code @param {readonly string[]} external
 */
async function scripts(root, code, external) {
  const files = await bundle(root, code, external);
  return files.map(({ isScript, content }) => (isScript ? content : '')).join('');
}
