import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const BUILT = resolve('dist/src/index.js');

const html = (body: string): Response => new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/**
 * The page with the soaked client, as answers to requests. The client is that of the package as it was built, or of the sources.
 *
 * @throws {Error} where the package is asked for and was not built.
 */
export async function soakPage(from: 'package' | 'sources'): Promise<(request: Request) => Response | undefined> {
  if (from === 'package' && !existsSync(BUILT)) throw new Error('Build the package first: npm run build');
  const built = await build({
    configFile: false, logLevel: 'error',
    resolve: { alias: from === 'sources' ? [] : [{ find: /^.*\/src\/client\/index\.js$/, replacement: BUILT }] },
    build: { write: false, target: 'es2022', minify: false, lib: { entry: resolve('test/soak/browser/page-client.ts'), formats: ['es'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const code = output !== undefined && 'output' in output ? output.output[0]?.code ?? '' : '';
  return (request) => {
    switch (new URL(request.url).pathname) {
      case '/soak': return html('<!doctype html><title>Soak</title><link rel="icon" href="data:,"><script type="module" src="/soak.js"></script>');
      case '/soak.js': return new Response(code, { headers: { 'content-type': 'text/javascript' } });
      default: return undefined;
    }
  };
}
