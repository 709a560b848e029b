// Brings the tables in docs/providers up to date with the source: `npm run docs`; `--check` only tells whether they are.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { renderProviderPage } from './docs/provider-page.mjs';

/** @param {string} file @returns {Promise<Record<string, unknown>>} */
const load = async (file) => (await runnerImport(`./${file}`)).module;

for (const path of globSync('docs/providers/*.md')) {
  const page = readFileSync(path, 'utf8');
  const fresh = await renderProviderPage(page, load);
  if (fresh === page) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is not up to date with the source; run "npm run docs".`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, fresh);
    console.log(`${path} updated.`);
  }
}
