/** @import { Manifest } from '../manifest/manifest.mjs' */
import { elementsOf, fieldsOf } from '../manifest/manifest.mjs';

/**
 * The elements as TypeScript: for each tag its class, its attributes, the properties that a page may set, and its events. The types
 * for each framework are made from this one by TypeScript itself.
 *
 * @param {Manifest} manifest
 */
export function elementTypes(manifest) {
  const elements = elementsOf(manifest);
  const events = [...new Set(elements.flatMap((element) => (element.events ?? []).map(({ type }) => type?.text ?? 'Event')))].toSorted();
  return [
    '// Made from custom-elements.json when the package is built.',
    `import type { ${[...elements.map(({ name }) => name), ...events].toSorted().join(', ')} } from '../components/index.js';`,
    '',
    '/** All elements by their tags. */',
    'export interface RingbackElements {',
    ...elements.flatMap((element) => [
      ...comment(element.description, '  '),
      `  '${element.tagName}': {`,
      `    element: ${element.name};`,
      '    attributes: {',
      ...(element.attributes ?? []).flatMap(({ name, description, type }) => [...comment(description, '      '), `      '${name}'?: ${typeOf(type?.text)} | undefined;`]),
      '    };',
      `    properties: Partial<Pick<${element.name}, ${fieldsOf(element).map(({ name }) => `'${name}'`).join(' | ') || 'never'}>>;`,
      '    events: {',
      ...(element.events ?? []).flatMap(({ name, description, type }) => [...comment(description, '      '), `      '${name}': ${type?.text ?? 'Event'};`]),
      '    };',
      '  };',
    ]),
    '}',
    '',
  ].join('\n');
}

/** In markup a number may also be written as one. @param {string | undefined} type */
function typeOf(type = 'string') {
  return type === 'number' ? 'number | string' : type.replaceAll(/\s*\|\s*undefined/g, '');
}

/** @param {string | undefined} text @param {string} indent */
function comment(text, indent) {
  return text ? [`${indent}/**`, ...text.split('\n').map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`] : [];
}
