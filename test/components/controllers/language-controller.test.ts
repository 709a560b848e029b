import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { vi } from 'vitest';
import '../../../components/define.js';
import type { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';
import { EN, registerWords, wordsFor } from '../../../src/view/index.js';
import { LANGUAGES, loadWords } from '../../../src/view/locales/index.js';
import { callOf, FakeClient, NOW } from '../fake-client.js';
import { placeFeed } from '../fake-feed.js';
import { countRenders, seen } from '../rendered.js';

const badgeIn = (place: Node): CallStatusBadgeElement => {
  const badge = document.createElement('call-status-badge');
  badge.status = 'busy';
  place.appendChild(badge);
  return badge;
};

/** What a badge shows after the page's observer had its turn. */
const wordOf = async (badge: CallStatusBadgeElement): Promise<string> => {
  await nextFrame();
  await badge.updateComplete;
  return seen(badge);
};

beforeAll(async () => {
  await Promise.all(LANGUAGES.map((language) => loadWords(language, { parts: ['developer'] })));
});

describe('the language of the page', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('changes what elements say while they stand there', async () => {
    const badge = await fixture<CallStatusBadgeElement>(html`<call-status-badge status="busy"></call-status-badge>`);
    const words: string[] = [];
    for (const lang of ['de', 'fr-CA', 'zh', 'it', 'pl', '']) {
      document.documentElement.lang = lang;
      // oxlint-disable-next-line no-await-in-loop -- one language after the other
      words.push(await wordOf(badge));
    }
    expect(words).to.deep.equal(['Besetzt', 'Occupé', '占线', 'Busy', 'Zajęte', 'Busy']);
  });

  it('is that of the closest lang, also around a shadow root and inside one', async () => {
    const page = await fixture<HTMLElement>(html`<section lang="de"><div></div></section>`);
    const root = page.querySelector('div')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('p');
    root?.append(inner);
    const badge = badgeIn(inner);
    expect(await wordOf(badge)).to.equal('Besetzt');
    page.lang = 'fr';
    expect(await wordOf(badge)).to.equal('Occupé');
    inner.lang = 'pl';
    expect(await wordOf(badge)).to.equal('Zajęte');
    badge.lang = 'cy';
    expect(await wordOf(badge)).to.equal('Prysur');
    badge.removeAttribute('lang');
    inner.removeAttribute('lang');
    expect(await wordOf(badge)).to.equal('Occupé');
  });

  it('is that of the new place where an element is moved', async () => {
    const page = await fixture<HTMLElement>(html`<div><p lang="de"></p><p lang="fr"></p></div>`);
    const [first, second] = [...page.children] as [HTMLElement, HTMLElement];
    const badge = badgeIn(first);
    expect(await wordOf(badge)).to.equal('Besetzt');
    second.append(badge);
    expect(await wordOf(badge)).to.equal('Occupé');
    second.lang = 'ro';
    expect(await wordOf(badge)).to.equal('Ocupat');
  });

  it('gets other words while elements stand there', async () => {
    const page = await fixture<HTMLElement>(html`<p lang="xp"></p>`);
    const badge = badgeIn(page);
    expect(await wordOf(badge)).to.equal('Busy');
    registerWords('xp', { 'busy.label': 'Xbusy' });
    expect(await wordOf(badge)).to.equal('Xbusy');
  });

  it('costs no render where nothing else is said', async () => {
    const page = await fixture<HTMLElement>(html`<section><p lang="de"></p><i></i></section>`);
    const [inside, outside] = [...page.children] as [HTMLElement, HTMLElement];
    const badge = badgeIn(inside);
    await wordOf(badge);
    const renders = countRenders(badge);
    outside.lang = 'pl';
    registerWords('xq', { 'busy.label': 'Xbusy' });
    expect(await wordOf(badge)).to.equal('Besetzt');
    expect(renders()).to.equal(0);
  });

  it('is watched only while somebody listens', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const page = await fixture<HTMLElement>(html`<section></section>`);
    const badges = [badgeIn(page), badgeIn(page)] as const;
    await wordOf(badges[0]);
    expect([observe.mock.calls.length, disconnect.mock.calls.length]).to.deep.equal([2, 0]);
    expect(observe.mock.calls[0]?.[0]).to.equal(document);
    badges[0].remove();
    expect(disconnect.mock.calls.length).to.equal(0);
    badges[1].remove();
    expect(disconnect.mock.calls.length).to.equal(1);
    vi.restoreAllMocks();
    const renders = countRenders(badges[1]);
    document.documentElement.lang = 'de';
    registerWords('en', {});
    await wordOf(badges[1]);
    expect(renders()).to.equal(0);
  });
});

describe('a call in every language', () => {
  const client = new FakeClient();
  client.tell(callOf({ status: 'no-answer', at: NOW - 120_000, contact: { name: 'Rosa Delgado' } }));

  /** The English messages that a language says otherwise, and that are long enough to be told from parts of its own. */
  const englishFor = (language: string): string[] => {
    const words = wordsFor(language);
    const keys = Object.keys(EN) as (keyof typeof words)[];
    return keys.flatMap((key) => {
      const english = EN[key];
      return english === undefined || english === words[key] || english.includes('{') || english.length < 5 ? [] : [english];
    });
  };

  for (const language of LANGUAGES) {
    it(`has nothing left in English in ${language}, in each element`, async () => {
      const feed = placeFeed(document.body, client);
      const place = await fixture<HTMLElement>(html`<div lang=${language} dir=${/ar|ur/.test(language) ? 'rtl' : 'ltr'}>
        <call-status call="42" audience="developer" actions="retry"></call-status>
        <call-summary></call-summary><call-connection audience="developer"></call-connection>
      </div>`);
      await nextFrame();
      const inner = [...place.firstElementChild?.shadowRoot?.querySelectorAll('*') ?? []].filter((one) => one.shadowRoot);
      const text = [...place.children, ...inner].map(seen).join('\n');
      expect(inner.length).to.be.at.least(3);
      expect(text).to.contain(wordsFor(language)['no-answer.title']);
      expect(text).to.not.match(/[{}]|undefined/);
      expect(englishFor(language).filter((english) => text.includes(english))).to.deep.equal([]);
      feed.remove();
    });
  }
});
