// Loads the TypeScript file that is its first argument: Node takes the types off by itself, and this lets `./x.js` mean `./x.ts`.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL !== undefined) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source))) return next(source.href, context);
    }
    return next(specifier, context);
  },
});

const [, , file = ''] = process.argv;
process.argv.splice(1, 1);
await import(pathToFileURL(resolve(file)).href);
