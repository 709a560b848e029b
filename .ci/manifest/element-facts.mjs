import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { tokensOf } from './tokens-of.mjs';

/**
 * What the built code of an element has, whatever its comments say.
 *
 * @typedef {{
 *   tagName: string, attributes: readonly string[], members: readonly string[], events: readonly string[],
 *   slots: readonly string[], cssParts: readonly string[], cssProperties: readonly string[],
 * }} ElementFacts
 *
 * @typedef {{ observedAttributes: string[], elementStyles: { cssText: string }[], prototype: object }} ElementClass
 */

/** What the language and the browser call; other such names are inherited from Lit. */
const NOT_CALLED_BY_PAGES = new Set(['constructor', 'adoptedCallback']);

/**
 * Reads one element of a built package: attributes and styles from its class, members from its declarations, and slots, parts and
 * events from its modules. Needs no page: Lit brings what Node lacks.
 *
 * @param {string} dist the built package
 * @param {string} tagName
 * @returns {Promise<ElementFacts>}
 */
export async function elementFacts(dist, tagName) {
  const path = join(dist, 'components', tagName, tagName);
  const elementClass = Object.values(await import(pathToFileURL(`${path}.js`).href)).find(isElementClass);
  if (elementClass === undefined) throw new Error(`${path}.js exports no element.`);
  const code = modulesOf(`${path}.js`).map((file) => readFileSync(file, 'utf8')).join('\n');
  return {
    tagName,
    attributes: sorted(elementClass.observedAttributes),
    members: sorted(publicMembers(readFileSync(`${path}.d.ts`, 'utf8'), Object.getPrototypeOf(elementClass.prototype))),
    events: sorted(eventsIn(code)),
    // A slot that is made by hand has no name.
    slots: sorted([...code.matchAll(/<slot(?: name="([\w-]+)")?>|createElement\("slot"\)/g)].map(([, name = '']) => name)),
    cssParts: sorted(partsIn(code)),
    cssProperties: tokensOf(elementClass.elementStyles.map(({ cssText }) => cssText).join('\n')),
  };
}

/** The module and what it imports, without other elements and what lies outside of the components. @param {string} entry */
function modulesOf(entry) {
  const found = new Set([entry]);
  for (const file of found) {
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g)) {
      const path = resolve(dirname(file), specifier);
      if (/\/components\//.test(path) && !/\/(call-[\w-]+)\/\1\.js$/.test(path) && existsSync(path)) found.add(path);
    }
  }
  return [...found];
}

/** @param {string} declarations @param {object} inherited what every element has @returns {string[]} */
function publicMembers(declarations, inherited) {
  const { program, comments } = parseSync('element.d.ts', declarations);
  return program.body.flatMap((statement) => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type !== 'ClassDeclaration') return [];
    return node.body.body.flatMap((member) => {
      if (!('key' in member) || member.key.type !== 'Identifier' || member.static || member.accessibility === 'private' || member.accessibility === 'protected') return [];
      const isInternal = comments.some(({ value, end }) => value.includes('@internal') && end <= member.start && /^\s*$/.test(declarations.slice(end, member.start)));
      return isInternal || NOT_CALLED_BY_PAGES.has(member.key.name) || member.key.name in inherited ? [] : [member.key.name];
    });
  });
}

/** @param {string} code @returns {string[]} */
function eventsIn(code) {
  return [...code.matchAll(/new (\w+Event)\(/g)].flatMap(([, name = '']) => {
    const type = new RegExp(`class ${name} .*?static (?:readonly )?type = "([\\w-]+)"`, 's').exec(code)?.[1];
    return type === undefined ? [] : [type];
  });
}

/** @param {string} code @returns {string[]} */
function partsIn(code) {
  const own = [...code.matchAll(/ part="([\w\s-]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
  const added = [...code.matchAll(/setAttribute\("part", ["`]([^"`]+)["`]/g)].flatMap(([, names = '']) => names.split(/\s+/).filter((name) => /^[\w-]+$/.test(name)));
  const listed = [...code.matchAll(/for \(const part of \[([^\]]+)\]\)[^;]*setAttribute\("part", part\)/g)].flatMap(([, list = '']) => [...list.matchAll(/"([\w-]+)"/g)].map(([, name = '']) => name));
  const exported = [...code.matchAll(/exportparts="([^"]+)"/g)].flatMap(([, list = '']) => list.split(',').map((item) => item.split(':').at(-1)?.trim() ?? ''));
  return [...own, ...added, ...listed, ...exported];
}

/** @param {Iterable<string>} names */
function sorted(names) {
  return [...new Set(names)].toSorted();
}

/** @param {unknown} value @returns {value is ElementClass} */
function isElementClass(value) {
  return typeof value === 'function' && 'observedAttributes' in value;
}
