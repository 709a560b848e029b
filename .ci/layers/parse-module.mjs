import { parseSync } from 'vite';

/**
 * @typedef {{ specifier: string, line: number, isType: boolean }} Import
 * @typedef {{ imports: Import[], registersElements: boolean, onlyReExports: boolean }} Module
 * @typedef {{ type: string, start: number } & Record<string, unknown>} Node
 */

/**
 * What the layer rules ask about one module, read from its syntax tree, so that comments and strings never count.
 *
 * @param {string} path
 * @param {string} source
 * @returns {Module}
 * @throws {SyntaxError} where the source is not TypeScript.
 */
export function parseModule(path, source) {
  const { program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);

  /** @type {Module} */
  const module = { imports: [], registersElements: false, onlyReExports: program.body.every((node) => isNode(node) && (isDirective(node) || isReExport(node))) };
  walk(program, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      module.imports.push({ specifier, line: source.slice(0, node.start).split('\n').length, isType: namesTypesOnly(node) });
    }
    module.registersElements ||= isRegistration(node);
  });
  return module;
}

/**
 * @param {unknown} value
 * @param {(node: Node) => void} visit
 */
function walk(value, visit) {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) walk(child, visit);
  }
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** @param {Node} node */
function specifierOf(node) {
  const source = isNode(node['source']) ? node['source'] : undefined;
  return typeof source?.['value'] === 'string' ? source['value'] : undefined;
}

/** @param {Node} node */
function namesTypesOnly(node) {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'] : [];
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

/**
 * `'use client'` and its like: they tell a bundler something, and do nothing.
 *
 * @param {Node} node
 */
function isDirective(node) {
  return node.type === 'ExpressionStatement' && typeof node['directive'] === 'string';
}

/** @param {Node} node */
function isReExport(node) {
  return node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isNode(node['source']));
}

/** `customElements.define(…)`, also as `window.customElements.define(…)`. @param {Node} node */
function isRegistration(node) {
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return false;
  const { object, property } = node['callee'];
  const registry = isNode(object) && object.type === 'MemberExpression' ? object['property'] : object;
  return isNamed(registry, 'customElements') && isNamed(property, 'define');
}

/** @param {unknown} node @param {string} name */
function isNamed(node, name) {
  return isNode(node) && node.type === 'Identifier' && node['name'] === name;
}
