import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { msw } from 'msw/vite';
import { createServer } from 'vite';
import { jsonImports } from '../../.ci/package/json-imports.mjs';
import { pageTemplate } from './pages/page-template.mjs';
import { renderSite } from './pages/render-site.mjs';
import { searchIndex } from './pages/search-index.mjs';
import { readCode } from './read-code.mjs';

/**
 * Serves the site for who works on it: a page is rendered when it is asked for, and reloads itself when its text or the code changes.
 * What it says about the code is as of the start.
 *
 * @param {string} root the folder of package.json
 * @returns {Promise<import('vite').ViteDevServer>} listening
 */
export async function watchSite(root) {
  const code = readCode(root);
  const assets = { script: '/docs/site/client/site.ts', style: '/docs/site/styles/site.css', icon: '/demo/favicon.svg' };
  const vite = await createServer({
    root, configFile: false, logLevel: 'info', appType: 'custom',
    cacheDir: join(root, 'node_modules', '.vite', 'site'),
    plugins: [msw({ mode: 'worker-only' }), jsonImports, {
      name: 'ringback-site',
      configureServer(server) {
        server.watcher.on('change', (path) => {
          if (path.endsWith('.md') || /docs\/site\/.*\.mjs$/.test(path.replaceAll('\\', '/'))) server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          // What was measured stands beside the page of the documentation, and there at the top.
          request.url = request.url?.replace(/^\/bench\//, '/docs/bench/');
          const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
          void serve(server, name, response, next);
        });
      },
    }],
  });
  return vite.listen();

  /** @param {import('vite').ViteDevServer} server @param {string} name @param {import('node:http').ServerResponse} response @param {(error?: unknown) => void} next */
  async function serve(server, name, response, next) {
    try {
      const found = await answer(server, name);
      if (found === undefined) return next();
      response.writeHead(200, { 'content-type': name.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8' }).end(found);
    } catch (error) {
      next(error);
    }
  }

  /** @param {import('vite').ViteDevServer} server @param {string} name */
  async function answer(server, name) {
    if (name === 'demo/index.html') return server.transformIndexHtml('/demo/index.html', readFileSync(join(root, 'demo', 'index.html'), 'utf8'));
    if (!/\.(html|json)$/.test(name) || name.startsWith('@')) return undefined;
    const { pages, rendered, problems } = renderSite(root, code);
    for (const problem of problems) server.config.logger.warn(problem);
    if (name === 'search.json') return JSON.stringify(searchIndex(rendered));
    const found = rendered.find(({ page }) => page.path === name);
    return found && server.transformIndexHtml(`/${name}`, pageTemplate({ page: found.page, pages, html: found.content, headings: found.headings, assets }));
  }
}
