import type { MountedBadges } from './badge-contestant.js';
import { callStories, type CallStory } from './call-stories.js';
import { CONTESTANTS, type ContestantName } from './contestants.js';
import { looksIn, rootsOf, seenIn } from './looks-in.js';

/** What news did to the document. */
export interface Effect {
  readonly changes: number;
  /** What every badge showed after each step. */
  readonly shown: readonly string[];
  /** How many badges were on the screen after the last. */
  readonly seen: number;
}

/** What the runner asks of the page. */
export interface RenderBench {
  prepare(badges: number): void;
  /** Puts badges on the page; resolves when they are painted. */
  mount(name: ContestantName): Promise<void>;
  /** News for each badge in each of so many frames. */
  storm(frames: number): Promise<void>;
  /** News for each badge so many times, with badges that are not laid out: what is left is script. An echo changes nothing that is shown. */
  unseen(times: number, isEcho: boolean): Promise<void>;
  /** Tells each badge of a whole life, and what that did to the document. */
  live(isEcho: boolean): Promise<Effect>;
  unmount(): Promise<void>;
}

/** So many steps has a life. */
const STEPS = 4;

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
  if (!isEcho) step = (step + 1) % STEPS;
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
  async live(isEcho) {
    let changes = 0;
    const shown: string[] = [];
    const observer = new MutationObserver((records) => { changes += records.length; });
    const settings = { subtree: true, childList: true, characterData: true, attributes: true };
    for (const root of rootsOf(place)) observer.observe(root, settings);
    for (let count = 0; count < STEPS; count++) {
      tellAll(isEcho);
      // oxlint-disable-next-line no-await-in-loop -- who puts off more than this would be spared rounds of news
      await task();
      shown.push(...looksIn(place));
    }
    observer.disconnect();
    return { changes, shown, seen: seenIn(place) };
  },
  async unmount() {
    mounted?.unmount();
    mounted = undefined;
    place.remove();
    await painted();
  },
};

Object.assign(globalThis, { bench });
