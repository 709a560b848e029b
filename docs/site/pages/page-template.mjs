/** @import { Page } from './page.mjs' */
/** @import { Heading } from './render-markdown.mjs' */
import { addressOf } from './page.mjs';

/** What a page of the site may load and do; the demo has its own rules. */
export const PAGE_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
  "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');

/**
 * The page around a text.
 *
 * @param {object} parts
 * @param {Page} parts.page
 * @param {readonly Page[]} parts.pages in the order of the navigation
 * @param {string} parts.html
 * @param {readonly Heading[]} parts.headings
 * @param {{ script: string, style: string, icon: string, policy?: string }} parts.assets paths on the site
 */
export function pageTemplate({ page, pages, html, headings, assets }) {
  /** @param {string} path */
  const to = (path) => (path.startsWith('/') ? path : addressOf(page.path, path));
  const sections = headings.filter(({ level }) => level === 2);
  const title = page.path === 'index.html' ? 'Ringback' : `${page.title} – Ringback`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${assets.policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${assets.policy}">\n`}<title>${escapeText(title)}</title>
<link rel="icon" href="${to(assets.icon)}" type="image/svg+xml">
<link rel="stylesheet" href="${to(assets.style)}">
<script type="module" src="${to(assets.script)}"></script>
</head>
<body data-root="${to('index.html').replace(/index\.html$/, '')}">
<a class="skip" href="#content">Skip to the text</a>
<header class="top">
<a class="wordmark" href="${to('index.html')}"><img src="${to(assets.icon)}" alt="" width="24" height="24">Ringback</a>
<button class="find" type="button" aria-haspopup="dialog" aria-keyshortcuts="/">Search <kbd aria-hidden="true">/</kbd></button>
<a class="demo" href="${to('demo/index.html')}">Demo</a>
</header>
<div class="frame">
<details class="pages"><summary>All pages</summary>
<nav aria-label="All pages">
${navigation(page, pages, to)}</nav>
</details>
<main id="content" tabindex="-1">
<article>
${html}</article>
${onward(page, pages, to)}</main>
${sections.length > 1 ? `<aside class="here"><nav aria-labelledby="here-title"><h2 id="here-title">On this page</h2><ul>${sections.map(({ id, text }) => `<li><a href="#${id}">${escapeText(text)}</a></li>`).join('')}</ul></nav></aside>` : '<aside class="here"></aside>'}
</div>
<footer class="foot"><p>Every name and number in the examples is made up. <a href="${to('llms.txt')}">For language models</a></p></footer>
</body>
</html>
`;
}

/** @param {Page} page @param {readonly Page[]} pages @param {(path: string) => string} to */
function navigation(page, pages, to) {
  const groups = [...new Set(pages.map(({ group }) => group))];
  const section = page.parent ?? page.path;
  return groups.map((group) => {
    const top = pages.filter((one) => one.group === group && one.parent === undefined);
    const items = top.map((one) => {
      const children = one.path === section ? pages.filter(({ parent }) => parent === one.path) : [];
      return `<li>${item(one)}${children.length === 0 ? '' : `<ul>${children.map((child) => `<li>${item(child)}</li>`).join('')}</ul>`}</li>`;
    });
    return `<h2>${escapeText(group)}</h2>\n<ul>${items.join('')}</ul>\n`;
  }).join('');

  /** @param {Page} one */
  function item(one) {
    return `<a href="${to(one.path)}"${one === page ? ' aria-current="page"' : ''}>${escapeText(shortTitle(one))}</a>`;
  }
}

/** Who reads a beginning to its end goes on to the next page. @param {Page} page @param {readonly Page[]} pages @param {(path: string) => string} to */
function onward(page, pages, to) {
  const top = pages.filter(({ parent }) => parent === undefined);
  const next = top[top.indexOf(page) + 1];
  return page.parent !== undefined || !top.includes(page) || next === undefined ? '' : `<p class="onward">Next: <a href="${to(next.path)}">${escapeText(next.title)}</a></p>\n`;
}

/** @param {Page} page */
function shortTitle({ title }) {
  return title.replace(/^(\d{4}): /, '$1 ');
}

/** @param {string} text */
function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
