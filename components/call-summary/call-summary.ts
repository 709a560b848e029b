import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { CallSummary } from '../../src/reducer/call-summary.js';
import { formatNumber, summaryView, type SummaryPart, type SummaryView, type ViewOptions } from '../../src/view/index.js';
import { ViewController, type Moment } from '../controllers/view-controller.js';
import { callIcon } from '../icons/call-icon.js';
import { adoptStyles } from '../page/adopt-styles.js';
import { announce } from '../page/announce.js';
import { hostStyles } from '../styles/host-styles.js';
import { iconStyles } from '../styles/icon-styles.js';
import { toneStyles } from '../styles/tone-styles.js';
import { summaryStyles } from './call-summary.styles.js';

/**
 * How many calls of the feed ended how: one bar in proportion, and the same as words and numbers.
 *
 * It belongs to the feed around it, or to the page's; `value` shows counts without a feed. When the last call is decided, the counts
 * are told to screen readers through the page's one announcer.
 *
 * @element call-summary
 * @tag call-summary
 *
 * @attr {boolean} silent - Tells screen readers nothing by itself.
 *
 * @csspart base - All of it.
 * @csspart bar - The bar.
 * @csspart part - One part of the bar.
 * @csspart counts - The list of words and numbers.
 * @csspart icon - The shape of an outcome.
 *
 * @cssprop [--call-summary-bar-size=0.5rem] - The height of the bar.
 * @cssprop [--call-text-muted] - The colour of what matters less. By default the text's colour, lighter.
 * @cssprop [--call-line] - The colour of hairlines. By default the text's colour, much lighter.
 */
export class CallSummaryElement extends LitElement {
  static override styles = [hostStyles, toneStyles, iconStyles, summaryStyles];

  static override properties: PropertyDeclarations = {
    silent: { type: Boolean },
    value: { attribute: false },
  };

  declare silent: boolean;
  /** Counts to show; they win over the feed's. */
  declare value: CallSummary | undefined;

  readonly #counts = new ViewController(this, {
    key: () => this.value === undefined,
    watch: (client) => this.value === undefined ? client.summary$ : undefined,
    isAging: () => false,
    view: ({ value, options }: Moment<CallSummary>) => countsOf(this.value ?? value, options),
  });
  #wasPending = false;

  adoptedCallback(): void {
    adoptStyles(this, CallSummaryElement.elementStyles);
  }

  constructor() {
    super();
    this.silent = false;
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.#counts.shouldUpdate(changed);
  }

  protected override render(): TemplateResult {
    const { sentence, total, parts } = this.#counts.view;
    return html`<div part="base" class="base">
      <div part="bar" class="bar" role="img" aria-label=${sentence}>${parts.map(({ outcome, count }) => count === 0 ? nothing : html`<span part="part" class="part tone ${outcome}" data-count=${count}></span>`)}</div>
      ${total === 0 ? html`<p class="none">${sentence}</p>` : html`<ul part="counts" role="list">${parts.map(countTemplate)}</ul>`}
    </div>`;
  }

  protected override updated(): void {
    for (const part of this.renderRoot.querySelectorAll<HTMLElement>('.part')) part.style.setProperty('--_count', part.dataset['count'] ?? '0');
    const { total, parts, sentence } = this.#counts.view;
    const isPending = parts.some(({ outcome, count }) => outcome === 'pending' && count > 0);
    if (this.#wasPending && !isPending && total > 0 && !this.silent) announce(this.ownerDocument, 'summary', sentence, true);
    this.#wasPending = isPending;
  }
}

/** What is shown: the summary, each count also as written. */
interface Counts extends Pick<SummaryView, 'total' | 'sentence'> {
  readonly parts: readonly Count[];
}

interface Count extends Pick<SummaryPart, 'outcome' | 'count' | 'word'> {
  readonly written: string;
}

function countsOf(summary: CallSummary | undefined, options: ViewOptions): Counts {
  const { total, sentence, parts } = summaryView(summary, options);
  return {
    total, sentence,
    parts: parts.map(({ outcome, count, word }) => ({ outcome, count, word, written: formatNumber(count, options.lang) })),
  };
}

function countTemplate({ outcome, count, word, written }: Count): TemplateResult {
  const shape = outcome === 'pending' ? 'waiting' : outcome;
  return html`<li class="tone ${outcome} ${count === 0 ? 'empty' : ''}">${callIcon(shape)}<span><b class="count">${written}</b> <span class="word">${word}</span></span></li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'call-summary': CallSummaryElement;
  }
}
