import type { HostClock } from './host-clock.js';
import type { StreamHub } from './stream-hub.js';

/** The time between two steps, in milliseconds. */
const STEP = 100;

/** The part of the time in which readers are sent away; the rest is for the last of them to read what was written. */
const SENDING_AWAY = 0.8;

/**
 * Ends a host's readers evenly over a time, so that those who come back do not all come at once; until its turn comes,
 * each goes on as before. Resolves once everything that was written is delivered, or the time is over.
 */
export async function closeGradually(hub: StreamHub, clock: HostClock, milliseconds: number): Promise<void> {
  const deadline = clock.now() + milliseconds;
  const endings: Promise<void>[] = [];
  for (let steps = Math.floor(milliseconds * SENDING_AWAY / STEP); steps > 0 && hub.readers.size > 0; steps--) {
    const turn = Array.from(hub.readers).slice(0, Math.ceil(hub.readers.size / steps));
    endings.push(...turn.map((reader) => reader.end('closing')));
    await pause(clock, STEP, []); // oxlint-disable-line no-await-in-loop -- step by step
  }
  await pause(clock, deadline - clock.now(), [...endings, hub.close()]);
}

/** Waits for so many milliseconds, or until all of this is done, if it is anything and comes first. */
async function pause(clock: HostClock, milliseconds: number, until: readonly Promise<void>[]): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = clock.after(milliseconds, resolve);
    if (until.length === 0) return;
    void Promise.all(until).then(() => {
      stop();
      resolve();
    });
  });
}
