import { html } from 'lit';
import { expect } from 'vitest';
import '../../components/define.js';
import { placeFeed, type FakeFeed } from '../components/fake-feed.js';
import { reachedAtWork } from './calls.js';
import { stand } from './picture.js';

describe("the README's pictures show the widget as it is", () => {
  let feed: FakeFeed;
  beforeEach(() => { feed = placeFeed(); });
  afterEach(() => feed.remove());

  for (const mode of ['light', 'dark'] as const) {
    it(mode, async () => {
      const card = await stand(html`<call-status .value=${reachedAtWork} time-zone="UTC"></call-status>`, { mode, width: 512, zoom: 2 });
      await expect.element(card).toMatchScreenshot(`docs/images/widget-${mode}`);
    });
  }
});
