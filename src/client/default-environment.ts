import { Observable } from 'rxjs';
import type { ClientEnvironment, LineSign } from './client-environment.js';

/** A page in the background paints no frames: its changes are handed out this often, in milliseconds. */
const UNSEEN_FRAME = 100;

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

/** A frame that takes longer costs a screen of 60 Hz the next one, in milliseconds. */
const LONGEST_FRAME = 16;

/** After such a frame the next one begins so long after it began, in milliseconds: twenty a second. */
const SLOW_PERIOD = 50;

/** It begins later where the frame took more than this share of that time: on a slow machine the rest is what it takes in the news with. */
const FRAME_SHARE = 0.4;

/** But no later than this, in milliseconds: four a second. */
const LONGEST_PERIOD = 250;

/** No frame before this, in milliseconds by `performance.now`. */
let restUntil = 0;

/** Looks how long the frame takes that is being made: what is posted now runs after its style, layout and paint. */
function watchFrame(): void {
  const began = performance.now();
  task(() => {
    const took = performance.now() - began;
    if (took > LONGEST_FRAME) restUntil = began + Math.min(LONGEST_PERIOD, Math.max(SLOW_PERIOD, took / FRAME_SHARE));
  });
}

function frame(work: (isSeen?: boolean) => void): () => void {
  let painted: number | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    clearTimeout(pause);
    if (painted !== undefined) cancelAnimationFrame(painted);
  };
  const run = (): void => {
    cancel();
    if (painted !== undefined) watchFrame();
    work(typeof document !== 'undefined' && !document.hidden);
  };
  const rest = Math.max(0, restUntil - performance.now());
  // Both, because a page can go into the background between the request and the frame.
  const timer = setTimeout(run, UNSEEN_FRAME + rest);
  if (typeof requestAnimationFrame === 'function') {
    const ask = (): void => { painted = requestAnimationFrame(run); };
    if (rest > 0) pause = setTimeout(ask, rest);
    else ask();
  }
  return cancel;
}

/** A message to oneself is a task without the four milliseconds that nested timers cost, and runs in the background too. */
function task(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const cancel = (): void => port1.close();
  port1.onmessage = () => {
    cancel();
    work();
  };
  port2.postMessage(null);
  return cancel;
}

const signs$ = new Observable<LineSign>((subscriber) => {
  if (typeof addEventListener !== 'function') return undefined;
  const stop = new AbortController();
  const on = (target: EventTarget, type: string, sign: (event: Event) => LineSign | undefined): void =>
    target.addEventListener(type, (event) => {
      const given = sign(event);
      if (given !== undefined) subscriber.next(given);
    }, { signal: stop.signal });
  on(globalThis, 'online', () => 'online');
  on(globalThis, 'offline', () => 'offline');
  on(globalThis, 'pagehide', () => 'put-away');
  on(globalThis, 'pageshow', (event) => ('persisted' in event && event.persisted === true ? 'taken-out' : undefined));
  if (typeof document !== 'undefined') {
    on(document, 'visibilitychange', () => (document.visibilityState === 'visible' ? 'visible' : undefined));
  }
  return () => stop.abort();
});

/** The world as pages, workers and Node have it. */
export const defaultEnvironment: ClientEnvironment = {
  // Looked up at each call: mocks and monitoring replace it after this module was loaded.
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  after,
  random: () => Math.random(),
  frame,
  task,
  signs$,
  isOnline: () => typeof navigator === 'undefined' || !('onLine' in navigator) || navigator.onLine,
  get baseUrl() { return typeof document === 'undefined' ? undefined : document.baseURI; },
};
