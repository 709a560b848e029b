import { beforeAll, describe, expect, it } from 'vitest';
import { readCode } from '../../docs/site/read-code.mjs';
import { renderMarkdown } from '../../docs/site/pages/render-markdown.mjs';
import { renderSite } from '../../docs/site/pages/render-site.mjs';
import { searchIndex } from '../../docs/site/pages/search-index.mjs';
import { createSlugs } from '../../docs/site/pages/slugs.mjs';
import { findEntries } from '../../.ci/package/entries.mjs';
import { findScenario } from '../../src/mock/scenarios.js';
import { documentedPages } from './code-blocks.js';

const plain = { link: (href: string) => href, reference: () => undefined };

describe('the documentation site', { timeout: 120_000 }, () => {
  let site: ReturnType<typeof renderSite>;

  beforeAll(() => {
    site = renderSite('.', readCode('.'));
  }, 120_000);

  it('has no link that leads nowhere', () => expect(site.problems).toEqual([]));

  it('has every page of the documentation, each at an address of its own', () => {
    const sources = new Set(site.pages.map(({ source }) => source));
    expect(documentedPages().filter((page) => !sources.has(page))).toEqual([]);
    expect(new Set(site.rendered.map(({ page }) => page.path)).size).toBe(site.rendered.length);
  });

  it('has a page for every element, which shows the element', () => {
    const tags = findEntries('.').flatMap(({ subpath }) => /^\.\/define\/(.+)$/.exec(subpath)?.slice(1) ?? []);
    for (const tag of tags) {
      const found = site.rendered.find(({ page }) => page.path === `elements/${tag}.html`);
      expect(found?.content, tag).toMatch(new RegExp(`<figure class="live"[^>]*>.*<${tag}\\b`, 's'));
    }
  });

  it('plays only stories that there are', () => {
    const stories = site.rendered.flatMap(({ content }) => [...content.matchAll(/data-story="([^"]+)"/g)].map(([, story = '']) => story));
    expect(stories.length).toBeGreaterThan(10);
    expect(stories.filter((story) => story !== 'crowd' && findScenario(story) === undefined)).toEqual([]);
  });

  it('says of every function what it is for', () => {
    const api = site.pages.find(({ path }) => path === 'api/ringback.html');
    const undocumented = [...(api?.markdown ?? '').matchAll(/^### `(\w+)`\n\n```/gm)].map(([, name]) => name);
    expect(undocumented).toEqual([]);
  });

  it('finds its sections', () => {
    const entries = searchIndex(site.rendered);
    expect(entries.find(({ id }) => id === 'protocol.html#polling')).toMatchObject({ title: 'Polling', page: 'The wire' });
    expect(entries.every(({ title }) => title !== '')).toBe(true);
  });
});

describe('a page', () => {
  it('has ids as GitHub makes them', () => {
    const slug = createSlugs();
    expect(['What is `call-feed`, really?', 'Ça va – bien', 'Twice', 'Twice'].map(slug)).toEqual(['what-is-call-feed-really', 'ça-va--bien', 'twice', 'twice-1']);
  });

  it('puts elements to work where a comment or a block says so, and takes away what they stand for', () => {
    const { html } = renderMarkdown('<picture>\n<img src="a.png">\n</picture>\n\n<!-- live instead story=busy\n<call-status call="42"></call-status>\n-->\n\n<!-- a note -->\n', plain);
    expect(html).toContain('<figure class="live" data-story="busy"');
    expect(html).toContain('<call-feed>\n<call-status call="42"></call-status>\n</call-feed>');
    expect(html).not.toMatch(/picture|a note/);
  });

  it('links words in code to what they name, but not in a heading or a link', () => {
    const reference = (code: string) => (code === 'sse' ? 'api.html#sse' : undefined);
    expect(renderMarkdown('# `sse`\n\n`sse`, [`sse`](x), `other`', { ...plain, reference }).html)
      .toBe('<h1 id="sse"><code>sse</code></h1>\n<p><a href="api.html#sse" class="word"><code>sse</code></a>, <a href="x"><code>sse</code></a>, <code>other</code></p>\n');
  });
});
