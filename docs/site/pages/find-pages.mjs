/** @import { Page } from './page.mjs' */
/** @import { Manifest } from '../../../.ci/manifest/manifest.mjs' */
/** @import { ApiEntry } from '../api/read-api.mjs' */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementPage } from '../../../.ci/editors/element-page.mjs';
import { elementsOf } from '../../../.ci/manifest/manifest.mjs';
import { apiPage } from '../api/api-page.mjs';
import { EXAMPLES } from './element-examples.mjs';
import { NAVIGATION } from './navigation.mjs';
import { pathOf, titleOf } from './page.mjs';

/**
 * All pages, in the order of the navigation.
 *
 * @param {string} root the folder of package.json
 * @param {{ manifest: Manifest, api: readonly ApiEntry[] }} code
 * @returns {Page[]}
 */
export function findPages(root, code) {
  /** @type {Map<string, Page>} */
  const pages = new Map();
  const named = new Set(NAVIGATION.flatMap(({ sources }) => sources));
  for (const { title: group, sources } of NAVIGATION) {
    for (const source of sources) {
      for (const page of source === 'elements' ? elementPages(code.manifest) : source === 'api' ? apiPages(code.api) : filePages(root, source, named)) {
        if (!pages.has(page.source)) pages.set(page.source, { ...page, group });
      }
    }
  }
  return [...pages.values()];
}

/** @param {string} root @param {string} pattern @param {ReadonlySet<string>} named what has a place of its own @returns {Omit<Page, 'group'>[]} */
function filePages(root, pattern, named) {
  const files = globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/')).toSorted();
  return files.filter((source) => pattern === source || !named.has(source)).map((source) => {
    const markdown = readFileSync(join(root, source), 'utf8');
    const folder = /^docs\/(providers|decisions)\/(?!README)/.exec(source)?.[1];
    return {
      source, markdown, path: pathOf(source), title: source === 'README.md' ? 'What it is' : titleOf(markdown, source),
      parent: folder === undefined ? undefined : `${folder}/index.html`,
    };
  });
}

/** @param {Manifest} manifest @returns {Omit<Page, 'group'>[]} */
function elementPages(manifest) {
  return elementsOf(manifest).map((element) => ({
    source: `docs/elements/${element.tagName}.md`, path: `elements/${element.tagName}.html`, title: `<${element.tagName}>`, parent: 'elements.html',
    markdown: elementPage(element, { example: EXAMPLES[element.tagName] ?? '' }),
  }));
}

/** @param {readonly ApiEntry[]} api @returns {Omit<Page, 'group'>[]} */
function apiPages(api) {
  return api.map((entry) => ({
    source: `docs/api/${entry.slug}.md`, path: `api/${entry.slug}.html`, title: entry.name, parent: undefined, markdown: apiPage(entry),
  }));
}
