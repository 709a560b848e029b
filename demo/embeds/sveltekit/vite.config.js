import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { styleHashes } from 'ringback/ssr';
import { defineConfig } from 'vite';

// The style sheet in each rendered element is allowed by its hash; SvelteKit puts the quotes around it itself.
const styles = (await styleHashes()).map((hash) => hash.replaceAll("'", ''));

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: '../dist/sveltekit', precompress: false }),
      csp: {
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self', ...styles],
          // SvelteKit hides the element that announces a new page with a style attribute; this is its hash.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'connect-src': ['self'],
          'img-src': ['data:'],
        },
      },
    }),
  ],
});
