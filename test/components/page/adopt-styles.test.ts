import { expect } from '@open-wc/testing';
import '../../../components/define.js';
import type { CallStatusElement } from '../../../components/call-status/call-status.js';
import { callOf } from '../fake-client.js';

const POLICY = "default-src 'none'; style-src 'none'";

/** Another document under a strict policy: a frame, as a window that was opened is one. */
async function anotherPage(): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Another</title>`;
  const isLoaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  document.body.append(frame);
  await isLoaded;
  if (frame.contentDocument === null) throw new Error('There is no page.');
  return frame.contentDocument;
}

function makeCard(): CallStatusElement {
  const card = document.createElement('call-status');
  card.value = callOf({ status: 'busy', final: true });
  return card;
}

/** How the card and the badge inside are laid out. */
async function looks(card: CallStatusElement): Promise<readonly (string | undefined)[]> {
  await card.updateComplete;
  const badge = card.shadowRoot?.querySelector('call-status-badge');
  await badge?.updateComplete;
  const base = badge?.shadowRoot?.querySelector('.base');
  return [card, base].map((element) => element?.ownerDocument.defaultView?.getComputedStyle(element).display);
}

describe('an element that is adopted by another document', () => {
  let page: Document;
  const thrown: unknown[] = [];
  // A resize that takes two frames is reported as an event without an error.
  const note = ({ error }: ErrorEvent): void => { if (error) thrown.push(error); };

  beforeEach(async () => {
    thrown.length = 0;
    page = await anotherPage();
    for (const window of [globalThis, page.defaultView]) window?.addEventListener('error', note);
  });
  afterEach(() => {
    window.removeEventListener('error', note);
    for (const left of document.querySelectorAll('iframe, call-status')) left.remove();
    expect(thrown).to.deep.equal([]);
  });

  it('keeps its look there and back again, and so does what it renders then', async () => {
    const card = makeCard();
    document.body.append(card);
    const before = await looks(card);
    page.body.append(card);
    expect(await looks(card)).to.deep.equal(before);
    card.value = callOf({ status: 'answered', final: true });
    expect(await looks(card)).to.deep.equal(before);
    document.body.append(card);
    expect(await looks(card)).to.deep.equal(before);
  });

  it('has its look where it is first shown there', async () => {
    const here = makeCard();
    document.body.append(here);
    const there = makeCard();
    page.body.append(there);
    expect(await looks(there)).to.deep.equal(await looks(here));
  });

  it('has its look after a while in a document that is not shown', async () => {
    const card = makeCard();
    document.body.append(card);
    const before = await looks(card);
    document.implementation.createHTMLDocument().adoptNode(card);
    document.body.append(card);
    expect(await looks(card)).to.deep.equal(before);
  });

  it('shares its sheets with the others there', async () => {
    const cards = [makeCard(), makeCard()];
    page.body.append(...cards);
    await Promise.all(cards.map(looks));
    const [first, second] = cards.map((card) => card.shadowRoot?.adoptedStyleSheets[0]);
    expect(first).to.be.an.instanceOf(page.defaultView?.CSSStyleSheet);
    expect(second).to.equal(first);
  });

  it('of every kind comes through', async () => {
    const tags = ['call-attempt-timeline', 'call-board', 'call-connection', 'call-explanation', 'call-feed', 'call-inspector', 'call-status', 'call-status-badge', 'call-summary'];
    const elements = tags.map((tag) => document.createElement(tag));
    page.body.append(...elements);
    for (const element of elements) expect(element.shadowRoot?.adoptedStyleSheets.length, element.localName).to.be.greaterThan(0);
  });
});
