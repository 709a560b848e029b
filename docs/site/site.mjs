// The documentation site: builds it into dist-site, or with `--watch` serves it and follows the sources. Started by start.mjs.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onOrphaned } from '../../.ci/setup/on-orphaned.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (process.argv.includes('--watch')) {
  const { watchSite } = await import('./watch-site.mjs');
  const server = await watchSite(root);
  server.printUrls();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  onOrphaned(() => process.exit(0));
} else {
  const { buildSite } = await import('./build-site.mjs');
  const start = performance.now();
  const { pages } = await buildSite(root, join(root, 'dist-site'));
  console.log(`${pages} pages in dist-site, ${((performance.now() - start) / 1000).toFixed(1)} s. Any web server can serve them; "npm run site -- --watch" follows the sources.`);
}
