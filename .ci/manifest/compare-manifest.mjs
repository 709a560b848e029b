/** @import { Declaration } from './manifest.mjs' */
/** @import { ElementFacts } from './element-facts.mjs' */

/** What is compared: how it is called, and where the manifest has it. */
const SUBJECTS = /** @type {const} */ ([
  ['attributes', 'attribute'],
  ['members', 'member'],
  ['events', 'event'],
  ['slots', 'slot'],
  ['cssParts', 'part'],
  ['cssProperties', 'custom property'],
]);

/**
 * Compares what the manifest says of an element with what its code has, both ways, and asks for a description of each.
 *
 * @param {Declaration} declaration
 * @param {ElementFacts} facts
 * @returns {string[]} one line for each difference
 */
export function compareManifest(declaration, facts) {
  const problems = declaration.description ? [] : [`<${facts.tagName}> has no description`];
  for (const [subject, word] of SUBJECTS) {
    const said = declaration[subject] ?? [];
    const names = said.map(({ name }) => name);
    for (const { name, description } of said) if (!description) problems.push(`<${facts.tagName}>: the ${word} "${name}" has no description`);
    for (const name of facts[subject]) if (!names.includes(name)) problems.push(`<${facts.tagName}>: the ${word} "${name}" is not in the manifest`);
    for (const [index, name] of names.entries()) {
      if (!facts[subject].includes(name)) problems.push(`<${facts.tagName}>: the manifest has the ${word} "${name}", the code has not`);
      if (names.indexOf(name) !== index) problems.push(`<${facts.tagName}>: the manifest has the ${word} "${name}" twice`);
    }
  }
  return problems;
}
