/** @import { RenderedPage } from './pages/render-site.mjs' */
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { msw } from 'msw/vite';
import { build } from 'vite';
import { fullText, shortText } from '../../.ci/editors/llms-text.mjs';
import { PAGE_POLICY, pageTemplate } from './pages/page-template.mjs';
import { renderSite } from './pages/render-site.mjs';
import { searchIndex } from './pages/search-index.mjs';
import { readCode } from './read-code.mjs';

/**
 * Builds the whole site into a folder, which any web server can serve from any path. The demo page is part of it.
 *
 * @param {string} root the folder of package.json
 * @param {string} out
 * @returns {Promise<{ pages: number }>}
 * @throws {Error} where a link leads nowhere.
 */
export async function buildSite(root, out) {
  // Libraries decide by this whether to bring their development builds along.
  process.env['NODE_ENV'] = 'production';
  const code = readCode(root);
  const { pages, rendered, problems } = renderSite(root, code);
  if (problems.length > 0) throw new Error(`Some links lead nowhere:\n${problems.join('\n')}`);

  rmSync(out, { recursive: true, force: true });
  const assets = { ...(await buildAssets(root, out)), icon: 'favicon.svg', policy: PAGE_POLICY };
  await build({
    root: join(root, 'demo'), configFile: false, logLevel: 'error', base: './', plugins: [msw({ mode: 'worker-only' })],
    build: { outDir: join(out, 'demo'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: Number.POSITIVE_INFINITY },
  });
  /** @param {string} path @param {string} text */
  const write = (path, text) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  for (const { page, content, headings } of rendered) write(page.path, pageTemplate({ page, pages, html: content, headings, assets }));
  write('search.json', JSON.stringify(searchIndex(rendered)));
  write('llms.txt', shortText(root, code.manifest, { links: pages.map(({ title, path, group }) => ({ title, href: path, group })) }));
  write('llms-full.txt', fullText(root, code.manifest));
  copyFileSync(join(root, 'demo', 'favicon.svg'), join(out, 'favicon.svg'));
  cpSync(join(root, 'docs', 'bench'), join(out, 'bench'), { recursive: true });
  return { pages: rendered.length };
}

/** The script and the styles of all pages. @param {string} root @param {string} out */
async function buildAssets(root, out) {
  const folder = join(root, 'docs', 'site');
  const built = await build({
    root: folder, configFile: false, logLevel: 'error', base: './', publicDir: false,
    build: {
      outDir: out, emptyOutDir: false, target: 'es2022', modulePreload: false, chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: { site: join(folder, 'client', 'site.ts'), style: join(folder, 'styles', 'site.css') } },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = files.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'site')?.fileName;
  const style = files.find(({ fileName }) => fileName.endsWith('.css'))?.fileName;
  if (script === undefined || style === undefined) throw new Error('The script or the styles of the site were not built.');
  return { script, style };
}
