/**
 * What is read of a custom elements manifest.
 *
 * @typedef {{ name: string, description?: string, default?: string, type?: { text: string } }} Described
 * @typedef {Described & { fieldName?: string, reflects?: boolean }} Attribute
 * @typedef {Described & { kind: 'field' | 'method', privacy?: string, static?: boolean, readonly?: boolean, attribute?: string, reflects?: boolean }} Member
 * @typedef {{
 *   kind: string, name: string, tagName?: string, description?: string, attributes?: Attribute[], members?: Member[], events?: Described[],
 *   slots?: Described[], cssParts?: Described[], cssProperties?: Described[],
 * }} Declaration
 * @typedef {{ modules: { path: string, declarations?: Declaration[] }[] }} Manifest
 */

/**
 * The elements of a manifest, by the names of their tags.
 *
 * @param {Manifest} manifest
 * @returns {(Declaration & { tagName: string, path: string })[]}
 */
export function elementsOf({ modules }) {
  return modules
    .flatMap(({ path, declarations = [] }) =>
      declarations.flatMap((declaration) => (declaration.tagName === undefined ? [] : [{ ...declaration, tagName: declaration.tagName, path }])),
    )
    .toSorted((one, other) => (one.tagName < other.tagName ? -1 : 1));
}

/** The members that are data, and not methods. @param {Declaration} declaration @returns {Member[]} */
export function fieldsOf({ members = [] }) {
  return members.filter((member) => member.kind === 'field' && member.static !== true);
}

/**
 * The first sentence of a description, where there is room for no more.
 *
 * @param {string | undefined} description
 */
export function firstSentence(description = '') {
  const text = description.replaceAll(/\s+/g, ' ').trim();
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
