import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from '../../../.ci/package/bundle.mjs';
import { packageRoot } from '../suite/build-package.js';
import { rivals } from '../suite/rivals.js';
import type { Entrant } from './contests.js';

/**
 * The kilobytes that a browser loads for an entrant before anything of it works, as our budgets count them: bundled and
 * minified by Vite, each file compressed with brotli. Files that are loaded when somebody asks for more do not count.
 */
export async function weigh({ isOurs, load }: Entrant): Promise<number> {
  const files = 'file' in load
    ? [readFileSync(join(packageRoot, load.file), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')]
    : (await bundle(isOurs ? packageRoot : rivals, load.code, load.external)).filter(({ isOnDemand }) => !isOnDemand).map(({ content }) => content);
  // A module that holds nothing but an import of a style sheet leaves an empty script.
  return files.reduce((sum, content) => sum + (content.length === 0 ? 0 : brotliCompressSync(content).length), 0) / 1000;
}
