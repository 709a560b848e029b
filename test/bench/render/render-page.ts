import type { MountedBadges } from './badge-contestant.js';
import { callStories, type CallStory } from './call-stories.js';
import { CONTESTANTS, type ContestantName } from './contestants.js';

/** What the runner asks of the page. */
export interface RenderBench {
  prepare(badges: number): void;
  /** Puts badges on the page; resolves when they are painted. */
  mount(name: ContestantName): Promise<void>;
  /** News for each badge in each of so many frames. */
  storm(frames: number): Promise<void>;
  /** News for each badge so many times, with badges that are not laid out: what is left is script. An echo changes nothing that is shown. */
  unseen(times: number, isEcho: boolean): Promise<void>;
  /** How many changes to the document a round of news makes. */
  changes(isEcho: boolean): Promise<number>;
  unmount(): Promise<void>;
}

let stories: readonly CallStory[] = [];
let mounted: MountedBadges | undefined;
let place = document.createElement('div');
let step = 0;

const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });
const task = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => resolve(), { once: true });
  port1.start();
  port2.postMessage(0);
});

/** After the frame that is being made: what was changed in it is painted. */
const painted = async (): Promise<void> => {
  await frame();
  await frame();
};

function tellAll(isEcho: boolean): void {
  if (!isEcho) step = (step + 1) % 4;
  for (const [index, { steps, echoes }] of stories.entries()) {
    const call = (isEcho ? echoes : steps)[step];
    if (call !== undefined) mounted?.show(index, call);
  }
}

const bench: RenderBench = {
  prepare(badges) {
    stories = callStories(badges, Date.now());
  },
  async mount(name) {
    place = document.createElement('div');
    document.body.append(place);
    step = 0;
    mounted = CONTESTANTS[name].mount(stories.flatMap(({ steps }) => steps.slice(0, 1)), place);
    await painted();
  },
  async storm(frames) {
    for (let count = 0; count < frames; count++) {
      // oxlint-disable-next-line no-await-in-loop -- one round of news a frame
      await frame();
      tellAll(false);
    }
    await painted();
  },
  async unseen(times, isEcho) {
    place.hidden = true;
    await painted();
    for (let count = 0; count < times; count++) {
      tellAll(isEcho);
      // oxlint-disable-next-line no-await-in-loop -- what was put off is done before the next round
      await task();
    }
    place.hidden = false;
    await painted();
  },
  async changes(isEcho) {
    let count = 0;
    const observer = new MutationObserver((records) => { count += records.length; });
    const settings = { subtree: true, childList: true, characterData: true, attributes: true };
    const roots = [place, ...place.querySelectorAll('*')].map((element) => element.shadowRoot ?? element);
    for (const root of roots) observer.observe(root, settings);
    tellAll(isEcho);
    await painted();
    observer.disconnect();
    return count;
  },
  async unmount() {
    mounted?.unmount();
    mounted = undefined;
    place.remove();
    await painted();
  },
};

Object.assign(globalThis, { bench });
