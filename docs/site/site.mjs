// The documentation site: builds it into dist-site (or the folder after `--out`), or with `--watch` serves it and follows the sources.
// Started by start.mjs.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { onOrphaned } from '../../.ci/setup/on-orphaned.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { values } = parseArgs({ options: { watch: { type: 'boolean' }, out: { type: 'string', default: join(root, 'dist-site') } } });

if (values.watch) {
  const { watchSite } = await import('./watch-site.mjs');
  const server = await watchSite(root);
  server.printUrls();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  onOrphaned(() => process.exit(0));
} else {
  const { buildSite } = await import('./build-site.mjs');
  const start = performance.now();
  const { pages } = await buildSite(root, resolve(values.out));
  console.log(`${pages} pages in ${values.out}, ${((performance.now() - start) / 1000).toFixed(1)} s. Any web server can serve them; "npm run site -- --watch" follows the sources.`);
}
