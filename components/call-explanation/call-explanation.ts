import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Call } from '../../src/model/index.js';
import {
  elementWord, explanationView, factsOfCall, factsOfStatus, type Audience, type ExplanationView, type StatusFacts, type ViewOptions,
} from '../../src/view/index.js';
import { callSource, type CallMoment } from '../controllers/call-source.js';
import { ViewController } from '../controllers/view-controller.js';
import { arrowIcon } from '../icons/arrow-icon.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { hostStyles } from '../styles/host-styles.js';
import { iconStyles } from '../styles/icon-styles.js';
import { toneStyles } from '../styles/tone-styles.js';
import { codesTemplate } from './codes-template.js';
import { explanationStyles } from './call-explanation.styles.js';

/**
 * What happened to a call, why, and what to do next, in three short sentences for somebody who knows nothing of telephony.
 *
 * Give it `call` to follow a call of the feed, or `value` with a call, or `status` for a page without a feed. It has no box around
 * it, and it is not a live region.
 *
 * @element call-explanation
 * @tag call-explanation
 *
 * @attr {string} call - The id of a call of the feed around the element, or of the page's.
 * @attr {string} status - A status in any spelling: `busy`, `TryNumber2`, `Connected – Answered`.
 * @attr {string} detail - With `status`: what sharpens it, for example `declined`.
 * @attr {'staff' | 'developer'} audience - `developer` adds the names and codes behind the words.
 *
 * @csspart base - All of it.
 * @csspart title - What happened.
 * @csspart reason - Why.
 * @csspart next - What to do next.
 * @csspart codes - The names and codes for developers.
 *
 * @cssprop [--call-explanation-title-size=1.0625em] - The size of the title.
 * @cssprop [--call-explanation-max-inline-size=42em] - The greatest length of a line.
 * @cssprop [--call-text-muted] - The colour of what matters less. By default the text's colour, lighter.
 * @cssprop [--call-line] - The colour of hairlines. By default the text's colour, much lighter.
 */
export class CallExplanationElement extends LitElement {
  static override styles = [hostStyles, toneStyles, iconStyles, explanationStyles];

  static override properties: PropertyDeclarations = {
    call: {},
    status: {},
    detail: {},
    audience: {},
    value: { attribute: false },
  };

  declare call: string | undefined;
  declare status: string | undefined;
  declare detail: string | undefined;
  declare audience: Audience | undefined;
  /** A call to explain; it wins over `call` and `status`. */
  declare value: Call | undefined;

  readonly #call = new ViewController(this, callSource(this, (moment) => this.#explain(moment)));

  adoptedCallback(): void {
    adoptStyles(this, CallExplanationElement.elementStyles);
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.#call.shouldUpdate(changed);
  }

  protected override render(): TemplateResult {
    const { title, reason, next, what, isActionNeeded, outcome, codes } = this.#call.view;
    return html`<div part="base" class="base">
      <p part="title" class="title">${title}</p>
      <p part="reason" class="reason">${reason}</p>
      ${next ? html`<p part="next" class="next tone ${outcome} ${isActionNeeded ? '' : 'calm'}">${arrowIcon()}<span>${
        isActionNeeded ? html`<b class="what">${what}</b> ` : nothing}${next}</span></p>` : nothing}
      ${codes ? codesTemplate(codes) : nothing}
    </div>`;
  }

  #explain({ call, heardAt, options }: CallMoment): Explanation {
    const facts = call ? factsOfCall(call, options.now, heardAt) : this.#plainFacts(options);
    const what = elementWord('next.label', options);
    return facts ? { ...explanationView(facts, options), what } : {
      title: elementWord('none.title', options),
      reason: elementWord('none.reason', options),
      next: '',
      outcome: 'pending',
      isActionNeeded: false,
      what,
    };
  }

  #plainFacts({ vocabulary }: ViewOptions): StatusFacts | undefined {
    const { status, detail } = this;
    return status ? factsOfStatus({ status, detail: detail || undefined }, vocabulary) : undefined;
  }
}

/** What is shown: the explanation and the word before the next step. */
type Explanation = Omit<ExplanationView, 'situation' | 'isStale'> & { readonly what: string };

declare global {
  interface HTMLElementTagNameMap {
    'call-explanation': CallExplanationElement;
  }
}
