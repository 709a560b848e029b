import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/call-status-badge/define.js';
import type { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';
import { languageOf } from '../../../components/page/language-of.js';
import { registerWords } from '../../../src/view/index.js';
import { inside, seen } from '../rendered.js';

describe('the language of an element', () => {
  it('is the nearest around it, through shadow roots', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="de"><p lang="fr"><i></i></p><section></section></div>`);
    const [paragraph, section] = [...box.children];
    const inner = document.createElement('i');
    section?.attachShadow({ mode: 'open' }).append(inner);
    expect(languageOf(inner)).to.equal('de');
    expect(paragraph?.firstElementChild && languageOf(paragraph.firstElementChild)).to.equal('fr');
  });

  it('is none where none is given', () => {
    expect(languageOf(document.createElement('i'))).to.equal(undefined);
  });

  it('decides about the words', async () => {
    registerWords('xx', { 'busy.label': 'Okupata' });
    const box = await fixture<HTMLElement>(html`<div lang="xx"><call-status-badge status="busy"></call-status-badge></div>`);
    const badge = box.firstElementChild as CallStatusBadgeElement;
    expect(seen(badge)).to.equal('Okupata');
    expect(inside(badge, '[part=base]').title).to.contain('Okupata');
  });
});
