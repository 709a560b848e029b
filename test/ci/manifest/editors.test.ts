import { getCSSLanguageService, newCSSDataProvider, TextDocument as CssDocument } from 'vscode-css-languageservice';
import { getLanguageService, newHTMLDataProvider, TextDocument } from 'vscode-html-languageservice';
import { describe, expect, it } from 'vitest';
import { elementPage } from '../../../.ci/editors/element-page.mjs';
import { cssData, htmlData } from '../../../.ci/editors/vs-code-data.mjs';
import { webTypes } from '../../../.ci/editors/web-types.mjs';
import { wordsOfType } from '../../../.ci/editors/words-of-type.mjs';
import { elementsOf } from '../../../.ci/manifest/manifest.mjs';
import { FIXTURE } from './fixture-manifest.js';

/** What the language server of the editor offers at the `|`. */
function offeredInHtml(text: string): string[] {
  const service = getLanguageService({ customDataProviders: [newHTMLDataProvider('ringback', htmlData(FIXTURE) as never)] });
  const document = TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
  return service.doComplete(document, document.positionAt(text.indexOf('|')), service.parseHTMLDocument(document)).items.map(({ label }) => label);
}

function offeredInCss(text: string): string[] {
  const service = getCSSLanguageService({ customDataProviders: [newCSSDataProvider(cssData(FIXTURE) as never)] });
  const document = CssDocument.create('file:///page.css', 'css', 1, text.replace('|', ''));
  return service.doComplete(document, document.positionAt(text.indexOf('|')), service.parseStylesheet(document)).items.map(({ label }) => label);
}

describe('the data for Visual Studio Code', () => {
  it('completes tags, attributes and their words', () => {
    expect(offeredInHtml('<|')).toContain('call-lamp');
    expect(offeredInHtml('<call-lamp |')).toEqual(expect.arrayContaining(['call', 'tone', 'is-on']));
    expect(offeredInHtml('<call-lamp tone="|"')).toEqual(['warm', 'cold']);
  });

  it('completes custom properties and parts', () => {
    expect(offeredInCss('p { --|')).toEqual(expect.arrayContaining(['--call-lamp-size', '--call-text']));
    expect(offeredInCss('p { } call-lamp::|')).toContain('::part(bulb)');
  });
});

describe('the data for JetBrains', () => {
  it('has the element with everything, under the name and version of the package', () => {
    const data = webTypes(FIXTURE, { name: 'ringback', version: '1.2.3' });
    expect(data).toMatchObject({ name: 'ringback', version: '1.2.3' });
    expect(data.contributions.html.elements).toEqual([expect.objectContaining({
      name: 'call-lamp',
      attributes: [
        expect.objectContaining({ name: 'call', value: { type: 'string', required: true } }),
        expect.objectContaining({ name: 'tone', value: { type: "'warm' | 'cold'", required: true } }),
        expect.objectContaining({ name: 'is-on', value: { kind: 'no-value', type: 'boolean' } }),
      ],
      slots: [{ name: '', description: 'What stands under it.' }],
      js: {
        properties: [expect.objectContaining({ name: 'call' }), expect.objectContaining({ name: 'tone' }), expect.objectContaining({ name: 'isOn' }), expect.objectContaining({ name: 'value', type: 'Call | undefined' })],
        events: [{ name: 'call-lamp-press', description: 'It was pressed.', type: 'CallLampPressEvent' }],
      },
    })]);
    expect(data.contributions.css['pseudo-elements']).toEqual([{ name: 'part(bulb)', description: 'The bulb.' }]);
  });
});

describe('the words of a type', () => {
  it.each([["'a' | 'b' | undefined", ['a', 'b']], ['string', []], ["'a' | string", []], [undefined, []]])('%s: %j', (type, words) => {
    expect(wordsOfType(type)).toEqual(words);
  });
});

describe('the page of an element', () => {
  it('has a table for each thing that it has, and escapes what a table cannot hold', () => {
    const [lamp] = elementsOf(FIXTURE);
    const page = lamp === undefined ? '' : elementPage(lamp);
    expect(page.match(/^#+ .*$/gm)).toEqual(['# `<call-lamp>`', '## Attributes', '## Properties', '## Events', '## Slots', '## Parts', '## Custom properties']);
    expect(page).toContain("| `tone` | `'warm' \\| 'cold'` | How it shines. |");
    expect(page).toContain('| (unnamed) | What stands under it. |');
    // What has a property of the same name is not listed twice.
    expect(page).toContain('| `isOn` |');
    expect(page.match(/^\| `call` /gm)).toHaveLength(1);
  });
});
