/**
 * A file of the repository that a page leads to, as a page: its code and nothing more.
 *
 * @param {string} source
 * @param {string} text
 * @returns {import('./page.mjs').Page}
 */
export function sourcePage(source, text) {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return {
    source, path: `source/${source}.html`, title: source, group: '', parent: undefined,
    markdown: `# \`${source}\`\n\n${fence}${/\.(\w+)$/.exec(source)?.[1] ?? ''}\n${text.trimEnd()}\n${fence}\n`,
  };
}
