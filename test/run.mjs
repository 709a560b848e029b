// `npm test`: sets up what is missing, then runs every check. `npm test -- path` runs the matching test files only.
// Plain JavaScript without packages, so that Node 20 can start it in a fresh clone.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWithNode } from '../.ci/setup/node.mjs';
import { ensurePackages } from '../.ci/setup/packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  ensurePackages(root);
  await runWithNode(root, join(root, '.ci', 'checks.mjs'), process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
