import { expect } from '@open-wc/testing';
import type { CallAttemptTimelineElement } from '../../components/call-attempt-timeline/call-attempt-timeline.js';
import { callOf, NOW } from './fake-client.js';

// The origin by name, because Firefox does not take 'self' for it in a page without an address of its own.
const SELF = location.origin;
const POLICY = `default-src 'none'; script-src ${SELF}; style-src ${SELF}; connect-src ${SELF}; require-trusted-types-for 'script'; trusted-types lit-html`;

/** A page of its own under a strict policy. It counts what the policy had to stop. */
async function strictPage(body: string): Promise<{ readonly page: Document; readonly violations: string[] }> {
  const frame = document.createElement('iframe');
  frame.style.inlineSize = '900px';
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Strict</title>
    <script type="module" src="${new URL('../../components/define.ts', import.meta.url).href}"></script>${body}`;
  const violations: string[] = [];
  const isLoaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  document.body.append(frame);
  await isLoaded;
  const page = frame.contentDocument;
  const world = frame.contentWindow;
  if (page === null || world === null) throw new Error('There is no page.');
  page.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.sourceFile}`));
  for (const tag of ['call-status', 'call-attempt-timeline', 'call-summary']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is waited for
    await world.customElements.whenDefined(tag);
  }
  return { page, violations };
}

describe('on a page with a strict policy', () => {
  it('nothing is stopped, and everything is styled', async () => {
    const { page, violations } = await strictPage(`<call-status-badge status="busy"></call-status-badge>
      <call-explanation status="busy"></call-explanation><call-attempt-timeline></call-attempt-timeline><call-status call="42"></call-status>
      <call-summary></call-summary><call-connection></call-connection><call-board></call-board><call-inspector></call-inspector>`);
    const numbers = [{ slot: 'mobile' }, { slot: 'home' }];
    const timeline = page.querySelector('call-attempt-timeline') as CallAttemptTimelineElement;
    timeline.value = callOf({ status: 'busy', try: 1, at: NOW - 9000, plan: { numbers } }, { status: 'ringing', try: 2 });
    const card = page.querySelector('call-status');
    const summary = page.querySelector('call-summary');
    if (card === null || summary === null) throw new Error('Something is missing.');
    const board = page.querySelector('call-board');
    if (board === null) throw new Error('There is no board.');
    board.value = [timeline.value];
    card.value = timeline.value;
    summary.value = { total: 3, outcomes: { 'pending': 1, 'person': 2, 'machine': 0, 'unsure': 0, 'not-reached': 0, 'cancelled': 0 }, statuses: {} };
    await Promise.all([timeline.updateComplete, card.updateComplete, summary.updateComplete]);
    card.value = callOf({ status: 'busy', final: true });
    await card.updateComplete;
    await new Promise((resolve) => { setTimeout(resolve, 50); });

    expect(violations).to.deep.equal([]);
    const badge = page.querySelector('call-status-badge')?.shadowRoot?.querySelector('[part=base]');
    if (!badge) throw new Error('The badge renders nothing.');
    expect(getComputedStyle(badge).display).to.equal('flex');
    const row = board.shadowRoot?.querySelector('.row');
    expect(row && getComputedStyle(row).position).to.equal('absolute');
    const mark = timeline.shadowRoot?.querySelector('li');
    expect(mark && getComputedStyle(mark).gridArea).to.equal('2 / 2 / auto / 5');
    expect([...page.querySelectorAll('*')].flatMap((element) => [...(element.shadowRoot?.querySelectorAll('style') ?? [])]).length).to.equal(0);
  });

  it('the policy is in force', async () => {
    const { page, violations } = await strictPage('');
    const style = page.createElement('style');
    style.textContent = 'body { color: red }';
    page.body.append(style);
    expect(() => { page.body.innerHTML = '<b>x</b>'; }).to.throw();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(violations.join()).to.match(/style-src-elem.*require-trusted-types-for/);
  });
});
