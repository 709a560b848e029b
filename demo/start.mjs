// `npm start`: sets up what is missing, then serves the demo page and the host beside it.
// Plain JavaScript without packages, so that Node 20 can start it in a fresh clone.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWithNode } from '../.ci/setup/node.mjs';
import { ensurePackages } from '../.ci/setup/packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  ensurePackages(root);
  // The demo's calls outlive its process, so that a host that is killed comes back with the truth.
  const folder = join(root, 'node_modules', '.cache', 'ringback');
  mkdirSync(folder, { recursive: true });
  process.env['RINGBACK_DATABASE'] ??= join(folder, 'demo.sqlite');
  await runWithNode(root, join(root, 'demo', 'server.mjs'), process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
