/** @import { Declaration, Described } from '../manifest/manifest.mjs' */
import { fieldsOf } from '../manifest/manifest.mjs';

/**
 * The reference of one element as Markdown, made from its part of the manifest.
 *
 * @param {Declaration & { tagName: string }} element
 * @param {{ level?: number, example?: string }} [options] the level of its heading; what stands between description and tables
 */
export function elementPage(element, { level = 1, example = '' } = {}) {
  const heading = '#'.repeat(level);
  const fields = fieldsOf(element).filter(({ name }) => !element.attributes?.some((attribute) => attribute.fieldName === name && attribute.name === name.toLowerCase()));
  const sections = [
    section('Attributes', ['attribute', 'type', 'description'], (element.attributes ?? []).map(({ name, type, description }) => [code(name), code(type?.text), description])),
    section('Properties', ['property', 'type', 'description'], fields.map(({ name, type, description }) => [code(name), code(type?.text), description])),
    section('Events', ['event', 'class', 'description'], (element.events ?? []).map(({ name, type, description }) => [code(name), code(type?.text), description])),
    section('Slots', ['slot', 'description'], (element.slots ?? []).map(({ name, description }) => [name === '' ? '(unnamed)' : code(name), description])),
    section('Parts', ['part', 'description'], (element.cssParts ?? []).map(({ name, description }) => [code(name), description])),
    section('Custom properties', ['property', 'default', 'description'], (element.cssProperties ?? []).map(({ name, default: standard, description }) => [code(name), code(standard), description])),
  ];
  return [`${heading} \`<${element.tagName}>\``, element.description ?? '', ...(example ? [example] : []), ...sections].filter((text) => text !== '').join('\n\n') + '\n';

  /** @param {string} title @param {readonly string[]} head @param {readonly (readonly (string | undefined)[])[]} rows */
  function section(title, head, rows) {
    if (rows.length === 0) return '';
    const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell = '') => cell.replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`);
    return `${heading}# ${title}\n\n${lines.join('\n')}`;
  }
}

/** In a table a bar has to be escaped, in code too. @param {string | undefined} text */
function code(text) {
  return text ? `\`${text.replaceAll('|', '\\|')}\`` : '';
}
