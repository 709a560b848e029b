import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** A page's script as a host would ship it: one minified file with everything in it, from a path below `test/bench`. */
export async function pageScript(path: string, plugins: Plugin[] = []): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('../', import.meta.url)), configFile: false, logLevel: 'error', plugins,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: fileURLToPath(new URL(`../${path}`, import.meta.url)) } },
  });
  return 'output' in result ? result.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('') : '';
}
