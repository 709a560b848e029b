import { posix } from 'node:path';
import { findCycles } from './find-cycles.mjs';
import { layerOf, LAYERS } from './layers.mjs';
import { parseModule } from './parse-module.mjs';

/** @typedef {import('./parse-module.mjs').Import} Import */

/**
 * Every place where a module of `src` or `components` breaks a rule about what may import, register or re-export what.
 *
 * @param {ReadonlyMap<string, string>} sources by path from the root of the repository, with `/`
 * @returns {string[]} one sentence for each, naming the files and the rule
 */
export function checkLayers(sources) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<string, string[]>} */
  const edges = new Map();

  for (const [path, source] of sources) {
    const module = parseModule(path, source);
    const layer = layerOf(path);
    if (layer === undefined) {
      problems.push(`${path} belongs to no layer: move it into one, or add its folder to .ci/layers/layers.mjs.`);
      continue;
    }
    const targets = module.imports.map((one) => resolve(path, one.specifier, sources));
    edges.set(path, targets.filter((target) => sources.has(target)));
    for (const [index, one] of module.imports.entries()) {
      const problem = importProblem(layer, one, targets[index] ?? one.specifier) ?? registrationProblem(path, targets[index] ?? '');
      if (problem !== undefined) problems.push(`${path}:${one.line} imports ${targets[index]}: ${problem}`);
    }
    if (module.registersElements && !mayRegister(path)) {
      problems.push(`${path} calls customElements.define: only define.ts modules register elements.`);
    }
    if (posix.basename(path) === 'index.ts' && !module.onlyReExports) {
      problems.push(`${path} does more than re-export: an index.ts holds only \`export … from\`.`);
    }
  }
  return [...problems, ...findCycles(edges).map((cycle) => `Import cycle: ${cycle.join(' → ')}.`)];
}

/**
 * The file a relative import means, or the specifier itself where it names a package.
 *
 * @param {string} from @param {string} specifier @param {ReadonlyMap<string, string>} sources
 */
function resolve(from, specifier, sources) {
  if (!specifier.startsWith('.')) return specifier;
  const target = posix.join(posix.dirname(from), specifier);
  const typescript = target.replace(/\.js$/, '.ts');
  return sources.has(typescript) ? typescript : target;
}

/** @param {string} own @param {Import} one @param {string} target */
function importProblem(own, one, target) {
  const layer = LAYERS[own];
  if (layer === undefined) return undefined;
  if (!one.specifier.startsWith('.')) {
    const allowed = one.isType ? [...layer.packages, ...layer.types] : layer.packages;
    const isAllowed = allowed.some((name) => target === name || target.startsWith(`${name}/`));
    return isAllowed ? undefined : `${own} may use ${list(layer.packages, 'no package')} from outside.`;
  }
  const other = layerOf(target);
  if (other === undefined) return `no layer may import what lies outside of src and components.`;
  if (other === own || layer.values.includes(other)) return undefined;
  if (one.isType && layer.types.includes(other)) return undefined;
  const types = layer.types.filter((type) => !layer.values.includes(type));
  return `${own} may import ${list(layer.values, 'no other layer')}${types.length > 0 ? `, and types of ${list(types, '')}` : ''}; not ${other}.`;
}

/** Registering is asked for by an entry, never a side effect of a class. @param {string} from @param {string} target */
function registrationProblem(from, target) {
  return mayRegister(target) && !mayRegister(from) && !/^components\/embed[\w-]*\.ts$/.test(from) && !from.startsWith('src/ssr/')
    ? 'only define.ts modules and components/embed*.ts import what registers elements.'
    : undefined;
}

/** @param {string} path */
function mayRegister(path) {
  return path.startsWith('components/') && ['define.ts', 'define-element.ts'].includes(posix.basename(path));
}

/** @param {readonly string[]} names @param {string} none */
function list(names, none) {
  return names.length === 0 ? none : names.join(', ');
}
