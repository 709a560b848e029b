/**
 * What each layer may import: the table of the design, as data.
 *
 * `values` are layers whose code may run in this one, `packages` are packages from outside, `types` are layers and packages
 * of which only types may be named. A layer may always import itself.
 *
 * @typedef {{ values: readonly string[], types: readonly string[], packages: readonly string[] }} Layer
 */

const ELEMENT_ENTRIES = new Set(['components/index.ts', 'components/define.ts', 'components/embed.ts', 'components/embed-badge.ts', 'components/embed-board.ts', 'components/offer-global.ts']);

/** What runs in the page behind the elements. */
const KNOWLEDGE = ['model', 'wire', 'reducer', 'client', 'view'];

/** @type {Readonly<Record<string, Layer>>} */
export const LAYERS = {
  model: { values: [], types: [], packages: [] },
  wire: { values: ['model'], types: [], packages: [] },
  reducer: { values: ['model'], types: ['wire'], packages: [] },
  client: { values: ['model', 'wire', 'reducer'], types: [], packages: ['rxjs'] },
  view: { values: ['model'], types: ['reducer'], packages: [] },
  providers: { values: ['model'], types: ['wire'], packages: [] },
  host: { values: ['model', 'wire', 'providers'], types: [], packages: [] },
  // Whatever speaks the protocol is tried by the protocol alone, never by knowing our host.
  conformance: { values: ['model', 'wire', 'reducer'], types: [], packages: ['node:child_process', 'node:util'] },
  // The mock server is the host's handler over its memory log, so that the two can never drift apart.
  mock: { values: ['model', 'wire', 'host'], types: [], packages: ['msw'] },
  // What a host's own tests need: the mock's host without MSW, a real client, and the elements' clock.
  testing: { values: ['model', 'wire', 'reducer', 'client', 'host', 'mock', 'components'], types: [], packages: ['rxjs', 'node:http', 'node:events'] },
  react: { values: ['model', 'reducer', 'client'], types: ['components', 'call-feed', 'lit'], packages: ['react', 'rxjs'] },
  // Renders the elements where there is no page, and lets the page take them over.
  ssr: { values: ['model', 'view', 'components'], types: ['lit'], packages: ['@lit-labs/ssr'] },
  hydrate: { values: ['model', 'wire', 'reducer', 'components'], types: ['lit'], packages: ['@lit-labs/ssr-client'] },
  'the main entry': { values: KNOWLEDGE, types: [], packages: [] },
  components: { values: ['view'], types: [...KNOWLEDGE, 'call-feed', 'rxjs'], packages: ['lit', '@lit/reactive-element'] },
  'call-feed': { values: ['view', 'client', 'components'], types: [...KNOWLEDGE, 'rxjs'], packages: ['lit', '@lit/reactive-element'] },
  'the element entries': { values: [...KNOWLEDGE, 'components', 'call-feed'], types: [], packages: [] },
};

/**
 * The layer a file belongs to, or `undefined` where it lies outside of them all.
 *
 * @param {string} path from the root of the repository, with `/`
 */
export function layerOf(path) {
  const [top, folder] = path.split('/');
  if (ELEMENT_ENTRIES.has(path)) return 'the element entries';
  if (top === 'components') return folder === 'call-feed' ? 'call-feed' : 'components';
  if (path === 'src/index.ts') return 'the main entry';
  if (top === 'src' && folder !== undefined && Object.hasOwn(LAYERS, folder)) return folder;
  return undefined;
}
