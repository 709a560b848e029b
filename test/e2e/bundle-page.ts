import { build } from 'vite';

/** What a page's bundler makes of these lines, which import our sources by their path. */
export async function bundlePage(lines: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // What a host ships, whatever this process is.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: { write: false, minify: false, target: 'es2022', rolldownOptions: { input: 'page' } },
    plugins: [{
      name: 'page',
      resolveId: (id) => (id === 'page' ? id : undefined),
      load: (id) => (id === 'page' ? lines : undefined),
    }],
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The page was not built.');
  return chunk.code;
}
