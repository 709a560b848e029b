/** @import { Described, Manifest } from '../manifest/manifest.mjs' */
import { elementsOf, fieldsOf } from '../manifest/manifest.mjs';

/**
 * The manifest as web types, which the editors of JetBrains read: `"web-types"` in package.json names the file.
 *
 * @param {Manifest} manifest
 * @param {{ name: string, version: string }} product
 */
export function webTypes(manifest, { name, version }) {
  const elements = elementsOf(manifest);
  const tokens = new Map(elements.flatMap(({ cssProperties = [] }) => cssProperties.map((token) => [token.name, token])));
  const parts = new Map(elements.flatMap(({ cssParts = [] }) => cssParts.map((part) => [part.name, part])));
  return {
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          ...named(element.tagName, element.description),
          attributes: (element.attributes ?? []).map((attribute) => ({
            ...named(attribute.name, attribute.description),
            value: attribute.type?.text === 'boolean' ? { kind: 'no-value', type: 'boolean' } : { type: attribute.type?.text ?? 'string', required: true },
          })),
          slots: (element.slots ?? []).map((slot) => named(slot.name, slot.description)),
          js: {
            properties: fieldsOf(element).map((field) => ({ ...named(field.name, field.description), type: field.type?.text ?? 'unknown' })),
            events: (element.events ?? []).map((event) => ({ ...named(event.name, event.description), type: event.type?.text ?? 'Event' })),
          },
        })),
      },
      css: {
        properties: [...tokens.values()].map((token) => named(token.name, token.description)),
        'pseudo-elements': [...parts.values()].map((part) => named(`part(${part.name})`, part.description)),
      },
    },
  };
}

/** @param {string} name @param {string} [description] @returns {Described} */
function named(name, description = '') {
  return { name, description };
}
