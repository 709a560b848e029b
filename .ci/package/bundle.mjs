import { build } from 'vite';

/** The name of the module that holds a host's code; in the package's own folder `ringback` means its `exports`. */
const HOST_CODE = 'host-code';

/**
 * A file that a page loads.
 *
 * @typedef {object} BundledFile
 * @property {string} name
 * @property {string | Uint8Array} content
 * @property {boolean} isScript
 * @property {boolean} isOnDemand whether the page works without it until somebody asks for more
 */

/**
 * What a host's bundler makes of code that imports packages, minified for production.
 *
 * @param {string} root the folder whose packages it imports
 * @param {string} code
 * @param {readonly string[]} [external] what is left to the host
 * @returns {Promise<BundledFile[]>}
 */
export async function bundle(root, code, external = []) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'host-code',
        resolveId: (id) => (id === HOST_CODE ? id : undefined),
        load: (id) => (id === HOST_CODE ? code : undefined),
      },
    ],
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: HOST_CODE, external: [...external] } },
  });
  const output = 'output' in result ? result.output : [];
  const atOnce = new Set(output.flatMap((part) => (part.type === 'chunk' && part.isEntry ? [part.fileName] : [])));
  // A set that grows while it is walked is walked to its new end.
  for (const name of atOnce) for (const part of output) if (part.type === 'chunk' && part.fileName === name) part.imports.forEach((one) => atOnce.add(one));
  return output.map((part) =>
    part.type === 'chunk'
      ? { name: part.fileName, content: part.code, isScript: true, isOnDemand: !atOnce.has(part.fileName) }
      : { name: part.fileName, content: part.source, isScript: false, isOnDemand: false },
  );
}
