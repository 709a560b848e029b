import { Announcer } from './announcer.js';

/** What the one announcer of a document offers. Its shape is the contract between copies of this package on one page. */
export type Announce = (topic: string, text: string, isFinal: boolean) => void;

const ANNOUNCE: unique symbol = Symbol.for('ringback.announce.1');

declare global {
  interface Document {
    [ANNOUNCE]?: Announce;
  }
}

/**
 * Tells who listens on this page; see {@link Announcer}. All elements of a page share one live region, which stands in the page
 * itself, because regions inside shadow roots stay silent in some screen readers. It is made when it is first needed.
 */
export function announce(document: Document, ...message: Parameters<Announce>): void {
  document[ANNOUNCE] ??= announceIn(document);
  document[ANNOUNCE](...message);
}

function announceIn(document: Document): Announce {
  const region = regionOf(document);
  const announcer = new Announcer({
    say(text) {
      // A framework that replaced the body has taken the region with it.
      if (!region.isConnected) document.body.append(region);
      const message = document.createElement('p');
      message.textContent = text;
      region.append(message);
      return () => message.remove();
    },
    after: (milliseconds, then) => void setTimeout(then, milliseconds),
  });
  return (topic, text, isFinal) => announcer.announce(topic, text, isFinal);
}

function regionOf(document: Document): HTMLElement {
  const region = document.createElement('div');
  region.setAttribute('role', 'log');
  region.setAttribute('aria-live', 'polite');
  region.dataset['ringback'] = 'announcer';
  for (const [name, value] of Object.entries(OUT_OF_SIGHT)) region.style.setProperty(name, value);
  return region;
}

// Set through the object model: a strict Content Security Policy allows no style attributes.
const OUT_OF_SIGHT = {
  'position': 'absolute', 'inline-size': '1px', 'block-size': '1px', 'overflow': 'hidden', 'clip-path': 'inset(50%)', 'white-space': 'nowrap',
};
