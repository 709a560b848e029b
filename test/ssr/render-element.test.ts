import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderElement, styleHashes, type ServedTag } from '../../src/ssr/index.js';
import { makeCall, scenarioCall, TEST_START } from '../../src/testing/index.js';

const TAGS: readonly ServedTag[] = ['call-status-badge', 'call-explanation', 'call-attempt-timeline', 'call-status'];
const NOW = TEST_START + 60_000;

/** What somebody reads, as a browser would show the markup. */
const read = (html: string): string => html.replace(/<style[^>]*>.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
const inShadow = (html: string): string => /<template shadowrootmode="open">(.*)<\/template>/s.exec(html)?.[1] ?? '';
const afterShadow = (html: string): string => /<\/template>([^<]*)<\/call-[a-z-]+>$/.exec(html)?.[1] ?? '';

describe('renderElement', () => {
  it('renders a badge from a status, and the same word as plain text', () => {
    const html = renderElement('call-status-badge', { status: 'Far End Disconnect', attributes: { class: 'wide' } }, { now: NOW });
    expect(html).toMatch(/^<call-status-badge status="Far End Disconnect" class="wide" data-ringback='/);
    expect(read(inShadow(html))).toBe('Network message');
    expect(afterShadow(html)).toBe('Network message');
  });

  it('renders every element from a call', () => {
    const value = scenarioCall('reached-at-work', { id: '42', steps: 4 });
    const [badge = '', explanation = '', timeline = '', card = ''] = TAGS.map((tag) => renderElement(tag, { call: '42', value }, { now: NOW, timeZone: 'Europe/London' }));
    expect(read(inShadow(badge))).toBe('Trying number 2 of 3');
    expect(read(inShadow(explanation))).toContain('Number 2 of 3 is being called now.');
    expect(afterShadow(explanation)).toContain('Number 2 of 3 is being called now.');
    expect(read(inShadow(timeline))).toContain('Mobile: busy, 10:31.');
    expect(afterShadow(timeline)).toBe('Mobile: busy, 10:31. Home: trying now, 10:31. Work: planned.');
    expect(read(card)).toContain('Ada Okafor');
    expect(read(card)).toContain('Trying number 2 of 3');
    expect(read(card)).toContain('Mobile: busy, 10:31.');
    expect(afterShadow(card)).toBe('');
  });

  it('tells ages and overdue news as of the moment that it is given', () => {
    const value = makeCall({ status: 'ringing' });
    const word = (now: number) => read(inShadow(renderElement('call-status-badge', { value }, { now })));
    expect(word(TEST_START + 1000)).toBe('Ringing');
    expect(word(TEST_START + 3_600_000)).not.toBe('Ringing');
  });

  it('puts no more of a number into the page than is shown', () => {
    const value = scenarioCall('reached-at-work', { id: '42' });
    const masked = TAGS.map((tag) => renderElement(tag, { value }, { now: NOW })).join('');
    expect(masked.replaceAll(/\D/g, '')).not.toContain('900142');
    expect(renderElement('call-status', { value, showNumbers: true }, { now: NOW })).toContain('+1 202 555 0189');
  });

  it('lets no text become markup', () => {
    const evil = '"><img src=x onerror=alert(1)>\'</template><script>';
    const value = makeCall([{ status: 'busy', contact: { name: evil }, number: { slot: evil, display: evil }, cause: { source: 'x', text: evil } }], { id: evil });
    for (const tag of TAGS) {
      const html = renderElement(tag, { call: evil, value, attributes: { title: evil } }, { now: NOW, nonce: evil });
      expect(html).not.toContain('<img');
      expect(html).not.toContain('<script');
      expect(html.match(/<\/template>/g)?.length).toBe(html.match(/<template /g)?.length);
    }
  });

  it('gives every style sheet the nonce, and a hash for pages that have none', async () => {
    const value = makeCall({ status: 'busy' });
    const card = renderElement('call-status', { value }, { now: NOW, nonce: 'r4nd0m' });
    expect(card.match(/<style nonce="r4nd0m">/g)).toHaveLength(4);
    expect(card).not.toMatch(/<style>| style="/);
    const hashes = await styleHashes();
    for (const [, sheet = ''] of renderElement('call-status', { value }, { now: NOW }).matchAll(/<style>(.*?)<\/style>/gs)) {
      expect(hashes).toContain(`'sha256-${createHash('sha256').update(sheet).digest('base64')}'`);
    }
  });

  it('leaves nothing behind that would serve another element', () => {
    renderElement('call-status-badge', { status: 'busy' }, { now: NOW });
    expect(globalThis.ringbackServed).toBeUndefined();
  });
});
