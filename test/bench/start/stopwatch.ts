// Stands in the page before the script tag, and tells how long it took from there until what is waited for was painted.
import { PAINTED } from './painted.js';

/** What is waited for: an element, and in it a text, or else anything at all that can be seen. */
export interface Awaited {
  readonly selector: string;
  readonly text?: string;
}

declare const awaited: Awaited;

const start = performance.now();

/** An element and all below it, through shadow roots. */
function deep(element: Element): Element[] {
  return [element, ...[...(element.shadowRoot?.children ?? []), ...element.children].flatMap(deep)];
}

const hasText = (element: Element): boolean => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

function isWanted(element: Element): boolean {
  return awaited.text === undefined ? element instanceof SVGElement || element instanceof HTMLImageElement || hasText(element) : element.textContent.trim() === awaited.text;
}

function canBeSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function isThere(): boolean {
  const element = document.querySelector(awaited.selector);
  return element !== null && deep(element).some((one) => isWanted(one) && canBeSeen(one));
}

// What the page does in a frame's own callbacks is painted in that frame. Only an observer of sizes is called after them and before the
// paint, and so the probe changes its size in each frame.
const probe = document.createElement('div');
probe.style.cssText = 'position: absolute; visibility: hidden; inline-size: 0; block-size: 1px';
let isOver = false;

function frame(): void {
  if (isOver) return;
  if (document.body !== null && !probe.isConnected) document.body.append(probe);
  probe.style.inlineSize = probe.style.inlineSize === '1px' ? '2px' : '1px';
  requestAnimationFrame(frame);
}

new ResizeObserver(() => {
  if (isOver || !isThere()) return;
  isOver = true;
  // This frame paints it; the next task comes after that.
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => console.log(PAINTED, performance.now() - start), { once: true }); // oxlint-disable-line no-console -- the runner listens there
  port1.start();
  port2.postMessage(0);
}).observe(probe);
requestAnimationFrame(frame);
