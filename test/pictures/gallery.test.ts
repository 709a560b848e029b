import { expect } from 'vitest';
import { placeFeed, type FakeFeed } from '../components/fake-feed.js';
import { stand } from './picture.js';
import { SCENES } from './scenes.js';

describe('the gallery looks as it did', () => {
  let feed: FakeFeed;
  beforeEach(() => { feed = placeFeed(); });
  afterEach(() => feed.remove());

  for (const { name, scene, modes } of SCENES) {
    for (const mode of modes) {
      it(`${name}, ${mode}`, async () => {
        await expect.element(await stand(scene, { mode })).toMatchScreenshot(`${name}-${mode}`);
      });
    }
  }
});
