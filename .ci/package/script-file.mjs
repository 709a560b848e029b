import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What stands in place of an error where a page's Trusted Types policy keeps Lit from working. Another error goes its way; and
 * where another copy has defined the elements already, nothing is amiss.
 */
const CLOSING = `}catch(error){
if(!/polic/i.test(error.message))throw error;
customElements.get("call-status")||console.error("Ringback shows nothing on this page: its Trusted Types policy allows no Lit. Add to the Content-Security-Policy: trusted-types lit-html 'allow-duplicates'")}`;

/**
 * The build of one file for a script tag, minified and with all that it needs. It is a classic script, so that it also works from a
 * page that was opened as a file.
 *
 * @param {string} root the folder of package.json
 * @param {string} name of the file and of its source in `components`
 * @returns {import('vite').UserConfig}
 */
export function scriptFile(root, name) {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    // rxjs keeps its modern build behind this condition; what is taken without it is ES5 with helpers, a kilobyte more.
    resolve: { conditions: ['es2015', 'module', 'browser', 'production'] },
    define: { RINGBACK_VERSION: JSON.stringify(version) },
    build: {
      target: 'es2022',
      minify: true,
      sourcemap: true,
      emptyOutDir: false,
      lib: { entry: `components/${name}.ts`, formats: ['iife'], name: 'ringbackScript', fileName: () => `${name}.js` },
      // Only these hold templates, for which Lit needs a policy.
      ...((name === 'embed' || name === 'embed-board') && { rolldownOptions: { output: { postBanner: 'try{', postFooter: CLOSING } } }),
    },
  };
}
