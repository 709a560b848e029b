/** @import { ApiEntry, ApiItem } from './read-api.mjs' */

/** @type {readonly [ApiItem['kind'], string][]} */
const GROUPS = [['function', 'Functions'], ['class', 'Classes'], ['constant', 'Constants'], ['type', 'Types']];

/**
 * The reference of one entry of the package as Markdown, from the comments over its declarations.
 *
 * @param {ApiEntry} entry
 */
export function apiPage({ name, items }) {
  return [
    `# \`${name}\``,
    `What \`import … from '${name}'\` gives, made from the comments in the code.`,
    ...GROUPS.flatMap(([kind, title]) => {
      const group = items.filter((item) => item.kind === kind);
      return group.length === 0 ? [] : [`## ${title}`, ...group.map(itemText)];
    }),
  ].join('\n\n') + '\n';
}

/** @param {ApiItem} item */
function itemText({ name, signature, doc }) {
  return [`### \`${name}\``, ...docText(doc), `\`\`\`ts signature\n${signature}\n\`\`\``].join('\n\n');
}

/** The comment's text, then its tags as a list. @param {string} doc @returns {string[]} */
function docText(doc) {
  const [text = '', ...tags] = doc.split(/^(?=@\w+)/m);
  const lines = tags.flatMap((tag) => {
    const [, name = '', rest = ''] = /^@(\w+)\s*(.*)$/s.exec(tag.trim()) ?? [];
    if (name === 'param') return [rest.replace(/^(\S+)\s*/, '- `$1`: ').replaceAll(/\s*\n\s*/g, ' ')];
    if (name === 'throws') return [`- Throws ${rest.replace(/^\{(\w+)\}/, '`$1`').replaceAll(/\s*\n\s*/g, ' ')}`];
    return name === 'returns' ? [`- Returns ${rest.replaceAll(/\s*\n\s*/g, ' ')}`] : [];
  });
  return [words(text.trim()), words(lines.join('\n'))].filter((part) => part !== '');
}

/** @param {string} text */
function words(text) {
  return text.replaceAll(/\{@link (\w+)\}/g, '`$1`');
}
