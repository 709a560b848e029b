/** @import { Manifest } from '../manifest/manifest.mjs' */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf, firstSentence } from '../manifest/manifest.mjs';
import { elementPage } from './element-page.mjs';

/** The pages that `llms-full.txt` holds, after the README: what somebody who writes code with the package needs. */
const PAGES = ['elements', 'statuses', 'languages', 'client', 'host', 'protocol', 'mock'];

/**
 * `llms.txt`: on a page what the package is, how it is used, and where more is, for a language model that helps somebody use it. Its
 * form is that of llmstxt.org.
 *
 * @param {string} root the folder of package.json
 * @param {Manifest} manifest
 * @param {{ links?: readonly { title: string, href: string, group: string }[] }} [options] the pages of a site
 */
export function shortText(root, manifest, { links = [] } = {}) {
  const { description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const groups = new Set(links.map(({ group }) => group));
  return [
    '# Ringback',
    `> ${description} Web components and a streaming client for browsers; a request handler for backends.`,
    [
      'What to keep in mind when you write code with it:',
      '',
      '- `import \'ringback/define\'` registers the elements; `ringback/elements` has their classes and registers nothing. `ringback` is the client and everything without a page, `ringback/host` the backend\'s half, `ringback/mock` a host without a network.',
      '- A page needs one `<call-feed src="/calls/stream">`. Every other element names a call by `call="id"`, or takes a `Call` as its property `value`; badge and explanation also take a plain `status`.',
      '- An update needs two fields, `call` and `status`; `seq` or `at` settle order. State is the same whatever order updates arrive in.',
      '- `completed` does not mean that a person heard the message. Show `outcome` (pending, person, machine, unsure, not-reached, cancelled), and never more than is known.',
      '- Elements fire requests (`call-cancel-request`, `call-retry-request`) and change only when the feed says so.',
      '- No inline styles or scripts are needed; tokens come from `auth`, never from an address.',
      links.length === 0 ? '- `llms-full.txt` beside this file has the whole documentation, `custom-elements.json` every attribute, part and event.' : '- [The whole documentation as one text](llms-full.txt)',
    ].join('\n'),
    '## Elements',
    elementsOf(manifest).map(({ tagName, description: text, attributes = [] }) =>
      `- \`<${tagName}>\`: ${firstSentence(text)}${attributes.length > 0 ? ` Attributes: ${attributes.map(({ name }) => `\`${name}\``).join(', ')}.` : ''}`).join('\n'),
    ...[...groups].flatMap((name) => [`## ${name}`, links.filter(({ group }) => group === name).map(({ title, href }) => `- [${title}](${href})`).join('\n')]),
  ].join('\n\n') + '\n';
}

/**
 * `llms-full.txt`: the documentation as one text.
 *
 * @param {string} root the folder of package.json
 * @param {Manifest} manifest
 */
export function fullText(root, manifest) {
  const pages = ['README.md', ...PAGES.map((name) => `docs/${name}.md`), 'src/reducer/RULES.md'];
  return [
    ...pages.map((path) => withoutImages(readFileSync(join(root, path), 'utf8'))),
    ...elementsOf(manifest).map((element) => elementPage(element)),
  ].map((text) => text.trim()).join('\n\n---\n\n') + '\n';
}

/** @param {string} text */
function withoutImages(text) {
  return text.replaceAll(/<picture>.*?<\/picture>\n*/gs, '').replaceAll(/<!--.*?-->\n*/gs, '');
}
