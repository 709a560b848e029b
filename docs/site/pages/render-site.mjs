/** @import { Manifest } from '../../../.ci/manifest/manifest.mjs' */
/** @import { ApiEntry } from '../api/read-api.mjs' */
/** @import { Page } from './page.mjs' */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { findPages } from './find-pages.mjs';
import { addressOf } from './page.mjs';
import { renderMarkdown } from './render-markdown.mjs';
import { sourcePage } from './source-page.mjs';

/**
 * A page whose text is ready, without what stands around it.
 *
 * @typedef {{ page: Page, content: string, headings: import('./render-markdown.mjs').Heading[], links: { source: string, href: string, path: string, anchor: string }[] }} RenderedPage
 */

/** Parts of the site that are no pages of it. */
const BESIDE = new Set(['demo/index.html', 'llms.txt', 'llms-full.txt']);

/**
 * Renders the text of every page, and finds links that lead nowhere.
 *
 * @param {string} root the folder of package.json
 * @param {{ manifest: Manifest, api: readonly ApiEntry[] }} code
 * @returns {{ pages: Page[], rendered: RenderedPage[], problems: string[] }}
 */
export function renderSite(root, code) {
  const pages = findPages(root, code);
  /** @type {string[]} */
  const problems = [];
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const words = wordsOf(code);
  /** @type {RenderedPage[]} */
  const rendered = [];

  const queue = [...pages];
  for (const page of queue) {
    /** @type {RenderedPage['links']} */
    const links = [];
    const { html, headings } = renderMarkdown(page.markdown, {
      link: (href) => {
        if (/^[a-z][a-z+.-]*:/i.test(href)) return href;
        const [file = '', anchor = ''] = href.split('#');
        const target = file === '' ? page : find(posix.join(posix.dirname(page.source), file));
        if (target === undefined) {
          problems.push(`${page.source}: ${href} leads nowhere`);
          return href;
        }
        links.push({ source: page.source, href, path: target.path, anchor });
        return `${file === '' ? '' : addressOf(page.path, target.path)}${anchor === '' ? '' : `#${anchor}`}`;
      },
      reference: (word) => {
        const path = words.get(word);
        return path === undefined || path.split('#')[0] === page.path ? undefined : addressOf(page.path, path);
      },
    });
    rendered.push({ page, content: html, headings, links });
  }

  const ids = new Map(rendered.map(({ page, headings }) => [page.path, new Set(headings.map(({ id }) => id))]));
  for (const { source, href, path, anchor } of rendered.flatMap(({ links }) => links)) {
    if (anchor !== '' && !BESIDE.has(path) && ids.get(path)?.has(anchor) !== true) problems.push(`${source}: ${href} names a heading that is not there`);
  }
  return { pages, rendered, problems };

  /** @param {string} source @returns {Page | undefined} */
  function find(source) {
    const path = source.replace(/\/$/, '');
    const known = bySource.get(path) ?? bySource.get(`${path}/README.md`);
    if (known !== undefined) return known;
    const file = join(root, path);
    if (path.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) return undefined;
    const page = sourcePage(path, readFileSync(file, 'utf8'));
    bySource.set(path, page);
    queue.push(page);
    return page;
  }
}

/** The pages of the words that a text may name in code: elements, and what the package exports. @param {{ manifest: Manifest, api: readonly ApiEntry[] }} code */
function wordsOf({ manifest, api }) {
  /** @type {Map<string, string>} */
  const words = new Map();
  for (const { slug, items } of api.toReversed()) {
    for (const { name, kind } of items) {
      const path = `api/${slug}.html#${name.toLowerCase()}`;
      words.set(name, path);
      if (kind === 'function') words.set(`${name}()`, path);
    }
  }
  for (const { declarations = [] } of manifest.modules) {
    for (const { tagName } of declarations) if (tagName !== undefined) words.set(`<${tagName}>`, `elements/${tagName}.html`);
  }
  return words;
}
