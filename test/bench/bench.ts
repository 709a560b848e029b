// `npm run bench [-- --quick] [-- --write]`: all parts, one after the other. With --write their results go to docs/bench, and the tables
// and pictures of the documents are made from them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PROGRAMS } from './parts.js';
import { PARTS } from './suite/result.js';

const args = process.argv.slice(2);
const start = fileURLToPath(new URL('../tools/typescript.mjs', import.meta.url));
for (const part of PARTS) {
  // A process for each: none leaves its heap and what its engine learnt to the next.
  const { status } = spawnSync(process.execPath, [start, fileURLToPath(new URL(PROGRAMS[part], import.meta.url)), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
if (args.includes('--write')) await import('./docs/write-docs.js');
