import { posix } from 'node:path';

/**
 * A page of the site.
 *
 * @typedef {object} Page
 * @property {string} source the file that it is made from; for a page that is made from code, where that would be
 * @property {string} path where it is on the site, without a leading slash
 * @property {string} title
 * @property {string} group its part of the navigation
 * @property {string | undefined} parent the path of the page under which the navigation shows it; top level where there is none
 * @property {string} markdown
 */

/**
 * Where the page of a source is: beside its neighbours, without the folders that say nothing to a reader.
 *
 * @param {string} source
 */
export function pathOf(source) {
  if (source === 'README.md') return 'index.html';
  if (/^src\/.*\.md$/.test(source)) return `reference/${posix.basename(source, '.md').toLowerCase()}.html`;
  return source.replace(/^docs\//, '').replace(/(^|\/)README\.md$/, '$1index.html').replace(/\.md$/, '.html').replace(/^CHANGELOG/, 'changelog');
}

/** The first heading, as plain text. @param {string} markdown @param {string} fallback */
export function titleOf(markdown, fallback) {
  return /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll(/[`*]/g, '').trim() ?? fallback;
}

/** The address of one page seen from another. @param {string} from @param {string} to */
export function addressOf(from, to) {
  const path = posix.relative(posix.dirname(from), to);
  return path === '' ? posix.basename(to) : path;
}
