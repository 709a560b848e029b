// Lets Node run our sources as they are: `./x.js` means `./x.ts` where there is one, and `ringback/...` means its entry here.
// For `node --import`; Node takes the types off by itself.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findEntries } from '../../.ci/package/entries.mjs';

const root = new URL('../../', import.meta.url);
const entries = new Map(findEntries(fileURLToPath(root)).map(({ subpath, source }) => [subpath.replace('.', 'ringback'), new URL(source, root).href]));

registerHooks({
  resolve(specifier, context, next) {
    const entry = entries.get(specifier);
    if (entry !== undefined) return next(entry, context);
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL !== undefined) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source))) return next(source.href, context);
    }
    return next(specifier, context);
  },
});
