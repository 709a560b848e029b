import { ElementRenderer } from '@lit-labs/ssr';
import { badgeLook } from '../../components/call-status-badge/badge-look.js';
import { CallStatusBadgeElement } from '../../components/call-status-badge/call-status-badge.js';
import { plainFacts } from '../../components/call-status-badge/plain-facts.js';
import { CALL_OUTLINES } from '../../components/icons/call-outlines.js';
import { servedFor } from '../../components/page/served.js';
import { badgeFacts, type ViewOptions } from '../view/index.js';
import { escapeMarkup } from './escape-markup.js';
import { styleText } from './style-text.js';

/**
 * Renders a badge on a server, at the top or inside a card. The badge builds its nodes by hand, which a server has not; these are the
 * same nodes as text, and the badge on the page takes them over.
 */
export class BadgeRenderer extends ElementRenderer {
  readonly #attributes = new Map<string, string>();

  static override matchesClass(element: typeof HTMLElement): boolean {
    return element === CallStatusBadgeElement;
  }

  override setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }

  // A card hands its badge the call, which is what is being served anyway.
  override setProperty(): void {}

  override renderAttributes(): string[] {
    return [...this.#attributes].map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  }

  override renderShadow(): string[] {
    const served = servedFor(new CallStatusBadgeElement());
    if (served === undefined) return [];
    const { call, now, lang, vocabulary } = served;
    const options: ViewOptions = { now, lang, ...(vocabulary && { vocabulary }) };
    const facts = call ? badgeFacts(call, now, now) : plainFacts({
      status: this.#attributes.get('status'), detail: this.#attributes.get('detail'), try: this.#count('try'), tries: this.#count('tries'),
    }, options);
    const { word, title, tone, shape } = badgeLook(facts, options);
    return [
      `<style>${styleText(CallStatusBadgeElement)}</style>`,
      `<span class="base tone ${tone}" title="${escapeMarkup(title)}" part="base">`,
      `<svg viewBox="0 0 16 16" aria-hidden="true" class="icon ${shape}" part="icon"><path d="${CALL_OUTLINES[shape]}"></path></svg>`,
      `<span class="label" part="label">${escapeMarkup(word)}</span></span>`,
    ];
  }

  #count(name: string): number | undefined {
    const text = this.#attributes.get(name);
    return text === undefined ? undefined : Number(text);
  }
}
