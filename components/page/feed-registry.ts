import type { CallsClient } from '../../src/client/calls-client.js';

/** What a feed offers to the elements that look for one. */
export interface Feed {
  /** The client whose calls the elements show; `undefined` while there is none yet. */
  readonly client: CallsClient | undefined;
}

/**
 * The feeds of one document, and who wants to hear when they change.
 *
 * It is plain data under a registered symbol on the document, not a module's variable: that way two copies of this
 * package on one page, or two versions of it, see the same feeds. Its shape is the contract between them; a change
 * of it takes a new symbol.
 */
export interface FeedRegistry {
  /** Every feed of the document by its element, in the order in which they came. */
  readonly feeds: Map<Node, Feed>;
  /** Called after a feed came, went or changed its client. */
  readonly seekers: Set<() => void>;
}

const FEEDS: unique symbol = Symbol.for('ringback.feeds.1');

declare global {
  interface Document {
    [FEEDS]?: FeedRegistry;
  }
}

/** The registry of a document; made when it is first asked for. */
export function feedRegistryOf(document: Document): FeedRegistry {
  return (document[FEEDS] ??= { feeds: new Map(), seekers: new Set() });
}

/** Tells every seeker of a registry that it should look again. */
export function tellSeekers({ seekers }: FeedRegistry): void {
  for (const seek of seekers) seek();
}

/**
 * The feed that an element belongs to: the nearest one around it, through slots and shadow roots; else the page's,
 * which is the first that stands there with nothing inside it; else the first of the page.
 */
export function feedFor(element: Element): Feed | undefined {
  const { feeds } = feedRegistryOf(element.ownerDocument);
  if (feeds.size < 2) return first(feeds.values());
  for (let node = composedParent(element); node !== null; node = composedParent(node)) {
    const feed = feeds.get(node);
    if (feed !== undefined) return feed;
  }
  for (const [node, feed] of feeds) if (node instanceof Element && node.childElementCount === 0) return feed;
  return first(feeds.values());
}

function first<T>(values: Iterable<T>): T | undefined {
  for (const value of values) return value;
  return undefined;
}

function composedParent(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot !== null) return node.assignedSlot;
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
