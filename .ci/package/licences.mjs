import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages whose code is in a file, by its source map, in alphabetical order. @param {{ sources: readonly (string | null)[] }} map */
export function packagesIn({ sources }) {
  const names = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source ?? '')?.[1] ?? []);
  return [...new Set(names)].toSorted();
}

/**
 * The licences of packages, as one text to ship beside their code.
 *
 * @param {string} root the folder of node_modules
 * @param {readonly string[]} names
 * @throws {Error} where a package does not say its licence.
 */
export function licenceText(root, names) {
  const parts = names.map((name) => {
    const folder = join(root, 'node_modules', name);
    /** @type {{ version: string, license?: string }} */
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
    if (license === undefined || file === undefined) throw new Error(`${name} ships no licence.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return ['What the files for a script tag (dist/embed*.js) hold of others, and under which licence. Everything else of this package is our own;\nits dependencies are installed beside it.\n', ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}
