import { css, ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import { connectCalls, shared, type Auth, type CallsClient, type Share, type Transport } from '../../src/client/index.js';
import type { Vocabulary } from '../../src/model/index.js';
import { PatienceController } from '../controllers/patience-controller.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { feedRegistryOf, tellSeekers, type Feed, type FeedRegistry } from '../page/feed-registry.js';
import { namedTransport, type TransportName } from './named-transport.js';

/**
 * Opens the stream of calls for the elements inside it, or for the whole page where it stands with nothing inside. It shows nothing
 * itself.
 *
 * With `src` it makes a client of its own and closes it when the element leaves the page; being moved within the page, and being
 * taken out and put back at once, keep the connection. With `client` it uses the one it is given and never closes it. A wrong
 * `src` is no exception but a state of the line, which `<call-connection>` and `<call-status>` explain on the page; and so is a missing
 * one, once the page has had some seconds to give a `src` or a `client`.
 *
 * @element call-feed
 * @tag call-feed
 *
 * @attr {string} src - The address of the stream: `http:` or `https:`, relative to the page. A new address makes a new client.
 * @attr {'omit' | 'same-origin' | 'include'} credentials - Whether cookies go along, as `fetch` means it. Default: `same-origin`.
 * @attr {'auto' | 'sse' | 'websocket' | 'polling'} transport - How to reach the host. Default: `sse`, and the same for a word that is not
 * in this list. `auto` begins there, and goes on to a WebSocket and to polling where a proxy holds messages back.
 * @attr {string} share-key - Shares one connection among all tabs of the browser that give the same key for the same address: the id of
 * the user or the session, or whatever else decides which calls may be seen. Default: a connection of its own.
 *
 * @slot - The elements that this feed is for.
 */
export class CallFeedElement extends ReactiveElement implements Feed {
  static override styles = css`
    :host { display: contents }
    :host([hidden]) { display: none }
  `;

  static override properties: PropertyDeclarations = {
    src: {},
    transport: {},
    share: { attribute: false },
    shareKey: { attribute: 'share-key' },
    credentials: {},
    auth: { attribute: false },
    vocabulary: { attribute: false },
    client: { attribute: false, noAccessor: true },
  };

  declare src: string | undefined;
  /** How to reach the host: a transport, or the name of one. Default: `sse()`. */
  declare transport: Transport | TransportName | undefined;
  /** Shares one connection among the tabs of a browser: `shared({ key })`. Default: what `shareKey` says. */
  declare share: Share | undefined;
  /** The same for a page without code: who is reading. Empty is no key. */
  declare shareKey: string | undefined;
  declare credentials: RequestCredentials | undefined;
  /** Gives a token before each connect. A new function is used from the next connect on; it does not break the line. */
  declare auth: Auth | undefined;
  /** The statuses to know. Default: the standard ones. */
  declare vocabulary: Vocabulary | undefined;

  #given: CallsClient | undefined;
  #own: CallsClient | undefined;
  #told: CallsClient | undefined;
  #registry: FeedRegistry | undefined;
  readonly #patience = new PatienceController(this, () => this.requestUpdate());

  /** The client in use: the one that was handed in, or the element's own; `undefined` before it is connected. Set it to hand one in. */
  get client(): CallsClient | undefined {
    return this.#given ?? this.#own;
  }

  set client(client: CallsClient | undefined) {
    const before = this.#given;
    this.#given = client;
    this.requestUpdate('client', before);
  }

  adoptedCallback(): void {
    adoptStyles(this, CallFeedElement.elementStyles);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const registry = feedRegistryOf(this.ownerDocument);
    if (registry !== this.#registry) this.#leave();
    this.#registry = registry;
    registry.feeds.set(this, this);
    tellSeekers(registry);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Whoever moves an element, or mounts it twice, puts it back before this runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  // A template for one node would bring lit-html along, to pages that have no other use for it.
  protected override firstUpdated(): void {
    this.renderRoot.append(document.createElement('slot'));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (this.#given !== undefined || SETTINGS.some((name) => changed.has(name)) || isTokenNew(changed, this.auth)) this.#close();
    this.#patience.isWaiting = this.#given === undefined && !this.src;
    if (this.client === undefined && (this.src || this.#patience.isOver)) this.#own = this.#connect();
    if (this.client === this.#told || this.#registry === undefined) return;
    this.#told = this.client;
    tellSeekers(this.#registry);
  }

  #connect(): CallsClient {
    const { src, shareKey, credentials, vocabulary, auth } = this;
    const share = this.share ?? (shareKey ? shared({ key: shareKey }) : undefined);
    const transport = typeof this.transport === 'string' ? namedTransport(this.transport) : this.transport;
    return connectCalls({
      url: src ?? '',
      ...(transport && { transport }),
      ...(share && { share }),
      ...(credentials && { credentials }),
      ...(vocabulary && { vocabulary }),
      ...(auth && { auth: () => (this.auth ?? auth)() }),
    });
  }

  #close(): void {
    this.#own?.close();
    this.#own = undefined;
  }

  #leave(): void {
    this.#close();
    this.#told = undefined;
    const registry = this.#registry;
    this.#registry = undefined;
    if (registry === undefined) return;
    registry.feeds.delete(this);
    tellSeekers(registry);
  }
}

/** What a client cannot change: with another value there has to be another client. */
const SETTINGS = ['src', 'transport', 'share', 'shareKey', 'credentials', 'vocabulary'] as const;

/** Whether tokens came into use or went out of it. Another function for the same is no reason to connect again. */
function isTokenNew(changed: PropertyValues<CallFeedElement>, auth: Auth | undefined): boolean {
  return changed.has('auth') && (changed.get('auth') === undefined) !== (auth === undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'call-feed': CallFeedElement;
  }
}
