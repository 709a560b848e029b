// `npm run site`: sets up what is missing, then builds the documentation.
// Plain JavaScript without packages, so that Node 20 can start it in a fresh clone.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWithNode } from '../../.ci/setup/node.mjs';
import { ensurePackages } from '../../.ci/setup/packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  ensurePackages(root);
  await runWithNode(root, join(root, 'docs', 'site', 'site.mjs'), process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
