import { LitElement, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';
import { CALL_OUTLINES } from '../../../components/icons/call-outlines.js';
import type { Call } from '../../../src/model/index.js';
import type { BadgeContestant } from './badge-contestant.js';
import { plainLook } from './plain-look.js';

/** The least that can be written with Lit: one property, one template, no feed. */
class BareLitBadge extends LitElement {
  static override styles = CallStatusBadgeElement.styles;
  static override properties: PropertyDeclarations = { value: { attribute: false } };
  declare value: Call | undefined;

  protected override render(): TemplateResult | undefined {
    if (this.value === undefined) return undefined;
    const { word, title, tone, shape } = plainLook(this.value);
    return html`<span class="base tone ${tone}" title=${title}><svg class="icon ${shape}" viewBox="0 0 16 16" aria-hidden="true"><path d=${CALL_OUTLINES[shape]} /></svg><span class="label">${word}</span></span>`;
  }
}

customElements.define('bare-lit-badge', BareLitBadge);

export const litBadges: BadgeContestant = {
  mount(calls, place) {
    const badges = calls.map((call) => {
      const badge = new BareLitBadge();
      badge.value = call;
      return badge;
    });
    for (const badge of badges) place.append(badge, ' ');
    return {
      show(index, call) {
        const badge = badges[index];
        if (badge !== undefined) badge.value = call;
      },
      unmount: () => place.replaceChildren(),
    };
  },
};
