// Builds the embeds against the packed package in node_modules: `node build.mjs`, or `node build.mjs vue svelte`. Each ends in dist/<name>.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import solid from 'vite-plugin-solid';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What each framework needs to be built; React needs nothing but Vite. */
const PLUGINS = {
  html: [],
  shadow: [],
  react: [],
  vue: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('call-') } } })],
  svelte: [svelte()],
  solid: [solid()],
  angular: [],
};

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

// Angular's own compiler turns the templates into code; Vite does the rest, as for the others.
if (isWanted('angular')) execFileSync(process.execPath, [join(here, 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js'), '-p', 'angular'], { cwd: here, stdio: 'inherit' });

for (const [name, plugins] of Object.entries(PLUGINS).filter(([name]) => isWanted(name))) {
  await build({
    root: join(here, name),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins,
    // Their bundles are looked at, not shipped.
    build: { outDir: join(here, 'dist', name), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
}

// SvelteKit brings its own settings for Vite, and ends in a server: `node dist/sveltekit`.
if (isWanted('sveltekit')) execFileSync(process.execPath, [join(here, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: join(here, 'sveltekit'), stdio: 'inherit' });

// A page of a content management system is not built at all: it takes the one file for a script tag.
if (isWanted('cms')) {
  mkdirSync(join(here, 'dist/cms/ringback'), { recursive: true });
  cpSync(join(here, 'cms'), join(here, 'dist/cms'), { recursive: true });
  cpSync(join(here, 'node_modules/ringback/dist/embed.js'), join(here, 'dist/cms/ringback/embed.js'));
}
