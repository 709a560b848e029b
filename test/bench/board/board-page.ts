import { board } from './board.js';
import { boardWorld, type BoardWorld } from './board-world.js';
import type { Contestant, Mounted } from './contestant.js';
import { floor } from './floor.js';
import { HEIGHT, ROW } from './plain-rows.js';
import { litVirtualizer } from './lit-virtualizer.js';
import { tanstack } from './tanstack.js';

/** Who takes part, by name; the floor is what the others are measured against. */
export const CONTESTANTS = { floor, tanstack, litVirtualizer, board } as const satisfies Readonly<Record<string, Contestant>>;

/** The name of one who takes part. */
export type ContestantName = keyof typeof CONTESTANTS;

/** What the runner asks of the page. */
export interface BoardBench {
  prepare(calls: number): void;
  /** Milliseconds until as many rows stand as the list is high, and until it can be scrolled to each of the others. */
  mount(name: ContestantName): Promise<{ readonly first: number; readonly whole: number }>;
  /** So many frames of fast scrolling. */
  scroll(frames: number): Promise<void>;
  /** So many updates a second for some milliseconds. */
  storm(rate: number, milliseconds: number): Promise<void>;
  elements(): number;
  unmount(): void;
}

const PAGE_DOWN = 616;

/** So many rows are seen at once, whoever has the highest head. */
const SEEN = Math.floor((HEIGHT - 2 * ROW) / ROW);

/** So many promises, one after the other, are no task yet. */
const PROMISES = 20;

let height = 0;
let world: BoardWorld | undefined;
let mounted: Mounted | undefined;
const place = document.createElement('div');
place.style.inlineSize = '900px';
place.style.font = '16px/1.5 sans-serif';

const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });
const task = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => resolve(), { once: true });
  port1.start();
  port2.postMessage(0);
});

const bench: BoardBench = {
  prepare(calls) {
    document.body.append(place);
    world = boardWorld(calls);
    height = calls * ROW;
  },
  async mount(name) {
    if (world === undefined) throw new Error('There are no calls.');
    await frame();
    const started = performance.now();
    const list = CONTESTANTS[name].mount(world.client, place);
    mounted = list;
    // Elements render in promises: their rows stand before the task is over, and need not wait for the frame's paint.
    for (let promises = 0; promises < PROMISES && list.rows() < SEEN; promises++) await Promise.resolve(); // oxlint-disable-line no-await-in-loop
    // oxlint-disable-next-line no-await-in-loop -- whoever needs several tasks gets them
    while (list.rows() < SEEN) await task();
    place.getBoundingClientRect();
    const first = performance.now() - started;
    // oxlint-disable-next-line no-await-in-loop
    while ((list.scroller()?.scrollHeight ?? 0) < height) await task();
    return { first, whole: performance.now() - started };
  },
  async scroll(frames) {
    const scroller = mounted?.scroller();
    if (!scroller) throw new Error('There is no list.');
    for (let count = 0; count < frames; count++) {
      // oxlint-disable-next-line no-await-in-loop -- one step a frame
      await frame();
      scroller.scrollTop += PAGE_DOWN;
      scroller.dispatchEvent(new Event('scroll'));
    }
    await frame();
    scroller.scrollTop = 0;
    await frame();
  },
  async storm(rate, milliseconds) {
    const started = performance.now();
    let done = 0;
    for (let now = started; now - started < milliseconds;) {
      // oxlint-disable-next-line no-await-in-loop -- one portion a frame
      now = await frame();
      const due = Math.floor(((now - started) * rate) / 1000) - done;
      if (due <= 0) continue;
      world?.storm(due);
      done += due;
    }
  },
  elements: () => countElements(place),
  unmount() {
    mounted?.unmount();
    mounted = undefined;
  },
};

function countElements(root: Element): number {
  let count = 0;
  for (const element of [...root.querySelectorAll('*'), ...(root.shadowRoot?.querySelectorAll('*') ?? [])]) {
    count += 1 + (element.shadowRoot ? element.shadowRoot.querySelectorAll('*').length : 0);
  }
  return count;
}

Object.assign(globalThis, { bench });
