import { createRequire } from 'node:module';
import type * as SvelteCompiler from 'svelte/compiler';
import type { Plugin } from 'vite';
import { rivals } from '../suite/rivals.js';

/** Compiles Svelte's components and modules as its own plugin does for a page that is shipped, with the compiler that is among the rivals' packages. */
export function compileSvelte(): Plugin {
  const { compile, compileModule } = createRequire(rivals)('svelte/compiler') as typeof SvelteCompiler;
  const options = { generate: 'client', dev: false } as const;
  return {
    name: 'compile-svelte',
    transform(code, id) {
      const result = id.endsWith('.svelte') ? compile(code, { ...options, filename: id }) : id.endsWith('.svelte.js') && compileModule(code, { ...options, filename: id });
      return result ? { code: result.js.code, map: null } : undefined;
    },
  };
}
