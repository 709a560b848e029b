import markdownIt from 'markdown-it';
import { highlight } from './highlight.mjs';
import { liveExample } from './live-example.mjs';
import { createSlugs } from './slugs.mjs';

/**
 * What the page around a text decides.
 *
 * @typedef {object} Surroundings
 * @property {(href: string) => string} link what a link of the source becomes on the site
 * @property {(code: string) => string | undefined} reference the page of what a word in code names
 *
 * @typedef {{ id: string, text: string, level: number }} Heading
 */

/** What is for the site alone: `<!-- live story=… --> ` and markup. With `instead` the paragraph or markup before it is left out. */
const DIRECTIVE = /^<!-- live(?<settings>[^\n]*)\n(?<markup>.*?)\n?-->\s*$/s;

const parser = markdownIt({ html: true, typographer: false, linkify: false });

/**
 * A page's Markdown as HTML, with ids and links on its headings.
 *
 * @param {string} markdown
 * @param {Surroundings} surroundings
 * @returns {{ html: string, headings: Heading[] }}
 */
export function renderMarkdown(markdown, { link, reference }) {
  const tokens = parser.parse(markdown, {});
  const slug = createSlugs();
  /** @type {Heading[]} */
  const headings = [];
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 1];
    if (token.type === 'heading_open' && inline !== undefined) {
      const text = textOf(inline);
      const heading = { id: slug(text), text, level: Number(token.tag.slice(1)) };
      token.attrSet('id', heading.id);
      headings.push(heading);
    }
    if (token.type === 'html_block' && /^<!-- live\b.*\binstead\b/.test(token.content)) leaveOutBefore(tokens, index);
    for (const child of token.children ?? []) {
      const href = child.type === 'link_open' ? child.attrGet('href') : null;
      if (href !== null) child.attrSet('href', link(String(href)));
    }
    if (token.children && tokens[index - 1]?.type !== 'heading_open') linkWords(token.children, reference, token);
  }
  const html = parser.renderer.render(tokens.filter(({ hidden, type }) => !(hidden && type === 'html_block')), parser.options, {});
  return { html: withAnchors(html), headings };
}

parser.renderer.rules['fence'] = (tokens, index) => {
  const token = tokens[index];
  if (token === undefined) return '';
  const [language = '', ...rest] = token.info.split(' ');
  const code = `<pre${rest[0] === 'signature' ? ' class="signature"' : ''}><code>${highlight(token.content, language)}</code></pre>\n`;
  return rest[0] === 'live' ? `${liveExample(rest.join(' '), token.content)}${code}` : code;
};
parser.renderer.rules['code_block'] = parser.renderer.rules['fence'];
parser.renderer.rules['table_open'] = () => '<div class="table"><table>\n';
parser.renderer.rules['table_close'] = () => '</table></div>\n';
// A column without a title has no header cell.
parser.renderer.rules['th_open'] = (tokens, index) => (tokens[index + 1]?.content ? `<th scope="col"${classOf(tokens[index])}>` : '<td>');
parser.renderer.rules['td_open'] = (tokens, index) => `<td${classOf(tokens[index])}>`;
parser.renderer.rules['th_close'] = (tokens, index) => (tokens[index - 1]?.content ? '</th>' : '</td>');
parser.renderer.rules['html_block'] = (tokens, index) => {
  const token = tokens[index];
  const groups = DIRECTIVE.exec(token?.content ?? '')?.groups;
  if (groups !== undefined) return liveExample(groups['settings'] ?? '', groups['markup'] ?? '');
  // Other comments are for whoever edits or checks the source.
  return token?.content.startsWith('<!--') ? '' : (token?.content ?? '');
};

/** A column of numbers is aligned by a class: the pages' policy allows no style in an attribute. @param {import('markdown-it').Token | undefined} cell */
function classOf(cell) {
  return cell?.attrGet('style') === 'text-align:right' ? ' class="number"' : '';
}

/** @param {import('markdown-it').Token} token */
function textOf(token) {
  return (token.children ?? []).map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : '')).join('');
}

/** @param {import('markdown-it').Token[]} tokens @param {number} index */
function leaveOutBefore(tokens, index) {
  const before = tokens[index - 1];
  if (before?.type === 'html_block') before.hidden = true;
}

/** What a word in code names is one step away, except in a link. @param {import('markdown-it').Token[]} children @param {Surroundings['reference']} reference @param {import('markdown-it').Token} parent */
function linkWords(children, reference, parent) {
  let depth = 0;
  parent.children = children.flatMap((child) => {
    depth += child.type === 'link_open' ? 1 : child.type === 'link_close' ? -1 : 0;
    const href = child.type === 'code_inline' && depth === 0 ? reference(child.content) : undefined;
    if (href === undefined) return [child];
    const [open, , close] = parser.parseInline('[x](y)', {})[0]?.children ?? [];
    if (open === undefined || close === undefined) return [child];
    open.attrSet('href', href);
    open.attrSet('class', 'word');
    return [open, child, close];
  });
}

/** @param {string} html */
function withAnchors(html) {
  return html.replaceAll(/<(h[2-6]) id="([^"]+)">(.*?)<\/\1>/gs, (_, tag, id, inside) => `<${tag} id="${id}" tabindex="-1">${inside}<a class="anchor" href="#${id}" aria-hidden="true" tabindex="-1">#</a></${tag}>`);
}
