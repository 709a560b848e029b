/** @import { RenderedPage } from './render-site.mjs' */

/**
 * What a search looks through: each section of each page, under its own address.
 *
 * @typedef {{ id: string, title: string, page: string, text: string }} SearchEntry
 */

/** A long text says no more about what it is about than its beginning does. */
const LONGEST = 1200;

/**
 * @param {readonly RenderedPage[]} rendered
 * @returns {SearchEntry[]}
 */
export function searchIndex(rendered) {
  return rendered.filter(({ page }) => page.group !== '').flatMap(({ page, content }) =>
    content.split(/(?=<h[1-3] id=)/).flatMap((section) => {
      const [, level, id = '', heading = ''] = /^<h([1-3]) id="([^"]+)"[^>]*>(.*?)<\/h\1>/s.exec(section) ?? [];
      const text = plainText(section.replace(/^<h.*?<\/h[1-3]>/s, '').replaceAll(/<figure.*?<\/figure>|<pre class="signature">.*?<\/pre>/gs, ''));
      if (level === undefined) return [];
      return [{ id: level === '1' ? page.path : `${page.path}#${id}`, title: level === '1' ? page.title : plainText(heading.replace(/<a class="anchor".*$/, '')), page: page.title, text: text.slice(0, LONGEST) }];
    }),
  );
}

/** @param {string} html */
function plainText(html) {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ').trim();
}
