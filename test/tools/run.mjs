// Runs a TypeScript file of ours with the Node of the tools: `node test/tools/run.mjs test/soak/soak.ts --minutes 1`.
// Plain JavaScript without packages, so that Node 20 can start it.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWithNode } from '../../.ci/setup/node.mjs';
import { ensurePackages } from '../../.ci/setup/packages.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

try {
  ensurePackages(root);
  await runWithNode(root, join(root, 'test', 'tools', 'typescript.mjs'), process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
