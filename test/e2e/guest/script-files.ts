import { fileURLToPath } from 'node:url';
import { build, mergeConfig } from 'vite';
import { scriptFile } from '../../../.ci/package/script-file.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A script file of the package as it is built for it, with another version in it where one is named. */
export async function buildScript(name: 'embed' | 'embed-badge' | 'embed-board', version?: string): Promise<string> {
  return codeOf(mergeConfig(scriptFile(ROOT, name), {
    build: { write: false, sourcemap: false },
    ...(version !== undefined && { define: { RINGBACK_VERSION: JSON.stringify(version) } }),
  }));
}

/** A page's own Lit, with an element `<host-clock>` that is made with it. */
export function buildOtherLit(): Promise<string> {
  return codeOf({
    build: { write: false, minify: true, lib: { entry: 'test/e2e/guest/host-clock.ts', formats: ['iife'], name: 'hostCode', fileName: () => 'host.js' } },
  });
}

async function codeOf(config: Record<string, unknown>): Promise<string> {
  const built = await build({ root: ROOT, configFile: false, publicDir: false, logLevel: 'error', ...config });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('Nothing was built.');
  return chunk.code;
}
