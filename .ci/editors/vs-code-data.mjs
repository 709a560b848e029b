/** @import { Attribute, Declaration, Manifest } from '../manifest/manifest.mjs' */
import { elementsOf } from '../manifest/manifest.mjs';
import { wordsOfType } from './words-of-type.mjs';

/**
 * The manifest as custom data of the HTML language server, which Visual Studio Code and other editors use: tags, their attributes,
 * and the words that an attribute may have. Its format is in the documentation of `vscode-html-languageservice`.
 *
 * @param {Manifest} manifest
 */
export function htmlData(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: markdown(longDescription(element)),
      attributes: (element.attributes ?? []).map(attributeData),
    })),
  };
}

/**
 * The same for the CSS language server: custom properties and parts, each once.
 *
 * @param {Manifest} manifest
 */
export function cssData(manifest) {
  const elements = elementsOf(manifest);
  const tokens = new Map(elements.flatMap(({ cssProperties = [] }) => cssProperties.map((token) => [token.name, token])));
  /** @type {Map<string, string[]>} */
  const parts = new Map();
  for (const { tagName, cssParts = [] } of elements) {
    for (const { name, description } of cssParts) parts.set(name, [...(parts.get(name) ?? []), `\`<${tagName}>\`: ${description}`]);
  }
  return {
    version: 1.1,
    properties: [...tokens.values()].map(({ name, description = '', default: standard }) => ({
      name, description: markdown(standard === undefined ? description : `${description} Default: \`${standard}\`.`),
    })),
    pseudoElements: [...parts].map(([name, uses]) => ({
      name: `::part(${name})`, description: markdown(uses.join('\n\n')),
    })),
  };
}

/** @param {Attribute} attribute */
function attributeData({ name, description = '', type }) {
  const words = wordsOfType(type?.text);
  const data = { name, description: markdown(description) };
  if (type?.text === 'boolean') return { ...data, valueSet: 'v' };
  return words.length === 0 ? data : { ...data, values: words.map((word) => ({ name: word })) };
}

/** @param {Declaration} element */
function longDescription({ description = '', slots = [], events = [] }) {
  const list = [
    ...slots.map((slot) => `- Slot ${slot.name === '' ? '(unnamed)' : `\`${slot.name}\``}: ${slot.description}`),
    ...events.map((event) => `- Event \`${event.name}\`: ${event.description}`),
  ];
  return [description, ...(list.length > 0 ? [list.join('\n')] : [])].join('\n\n');
}

/** @param {string} value */
function markdown(value) {
  return { kind: 'markdown', value };
}
