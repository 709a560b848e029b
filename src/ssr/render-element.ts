import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { LitElementRenderer } from '@lit-labs/ssr';
import '../../components/call-attempt-timeline/define.js';
import '../../components/call-explanation/define.js';
import '../../components/call-status/define.js';
import '../../components/call-status-badge/define.js';
import type { BadgeVariant } from '../../components/call-status-badge/call-status-badge.js';
import { serveWith, type Served } from '../../components/page/served.js';
import { standardVocabulary, type Call, type Vocabulary } from '../model/index.js';
import type { Audience } from '../view/index.js';
import { BadgeRenderer } from './badge-renderer.js';
import { escapeMarkup } from './escape-markup.js';
import { plainText } from './plain-text.js';
import { servedNote } from './served-note.js';

interface CallProps {
  /** The id of a call that the page's feed knows: from then on the element follows it. Left out, it stays as it is rendered. */
  readonly call?: string;
  /** What the server knows of the call. */
  readonly value?: Call;
  /** Further attributes of the host element, such as `class`, `id` or `slot`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

interface StatusProps {
  /** A status in any spelling, where there is no call. */
  readonly status?: string;
  readonly detail?: string;
}

/** What can be said of each element that renders on a server. The names are those of its attributes and properties. */
export interface ServedProps {
  'call-status-badge': CallProps & StatusProps & { readonly try?: number; readonly tries?: number; readonly variant?: BadgeVariant };
  'call-explanation': CallProps & StatusProps & { readonly audience?: Audience };
  'call-attempt-timeline': CallProps & { readonly showNumbers?: boolean };
  'call-status': CallProps & { readonly audience?: Audience; readonly showNumbers?: boolean; readonly actions?: string };
}

/** The tags of these elements. */
export type ServedTag = keyof ServedProps;

/** How elements are rendered. */
export interface RenderOptions {
  /** The moment of the request, in milliseconds since 1970: ages and countdowns are told as of then. The same for a whole page. */
  readonly now: number;
  /** The language of the words, where they are loaded: as for `registerWords`. Default `en`. */
  readonly lang?: string;
  /** The time zone of clock times, as an IANA name. Default: the server's at first, and the reader's once the page is alive. */
  readonly timeZone?: string;
  /** The statuses to know. Default: the standard ones. */
  readonly vocabulary?: Vocabulary;
  /** The nonce of the page's Content Security Policy, for the style sheet in each element. */
  readonly nonce?: string;
}

/** Attributes whose properties have another name. */
const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = { showNumbers: 'show-numbers' };

/** The elements that take a time zone. */
const TELLS_TIMES = { 'call-attempt-timeline': true, 'call-status': true };

/**
 * Renders one element to HTML with a declarative shadow root: it looks as it will look on the page, before any script has run.
 *
 * `ringback/hydrate` lets the element on the page take over what is there, down to the same nodes. It waits for nothing and keeps
 * nothing: call it for each element of a page, and stream what it gives as you like.
 */
export function renderElement<Tag extends ServedTag>(tag: Tag, props: ServedProps[Tag], options: RenderOptions): string {
  const { now, lang = 'en', timeZone = localZone(), vocabulary = standardVocabulary, nonce } = options;
  const { value, attributes = {}, ...own }: CallProps & StatusProps & { readonly showNumbers?: boolean } = props;
  const served: Served = { now, lang, timeZone, vocabulary, ...(value && { call: value }) };
  serveWith(() => served);
  try {
    const renderer = tag === 'call-status-badge' ? new BadgeRenderer(tag) : new LitElementRenderer(tag);
    const zone = options.timeZone !== undefined && tag in TELLS_TIMES ? { 'time-zone': options.timeZone } : {};
    const settings: Readonly<Record<string, string | number | boolean | undefined>> = { ...own, ...zone, ...attributes };
    for (const [name, given] of Object.entries(settings)) {
      if (given !== undefined && given !== false) renderer.setAttribute(ATTRIBUTE_NAMES[name] ?? name, given === true ? '' : String(given));
    }
    renderer.connectedCallback();
    const shadow = collectResultSync(renderer.renderShadow({
      elementRenderers: [BadgeRenderer, LitElementRenderer], customElementInstanceStack: [renderer], customElementHostStack: [renderer],
      eventTargetStack: [], slotStack: [], deferHydration: false,
    }) ?? []);
    const styled = nonce === undefined ? shadow : shadow.replaceAll('<style>', `<style nonce="${escapeMarkup(nonce)}">`);
    // In single quotes, because it is full of double ones.
    const note = servedNote(served, own.showNumbers === true).replace(/[&'<]/g, escapeMarkup);
    const text = escapeMarkup(plainText(tag, own, served));
    return `<${tag}${collectResultSync(renderer.renderAttributes())} data-ringback='${note}'><template shadowrootmode="open">${styled}</template>${text}</${tag}>`;
  } finally {
    serveWith(undefined);
  }
}

function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
