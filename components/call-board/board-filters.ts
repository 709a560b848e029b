import { html, nothing, type TemplateResult } from 'lit';
import type { CallOutcome } from '../../src/model/index.js';
import type { CallSummary } from '../../src/reducer/call-summary.js';
import { boardWord, formatNumber, summaryView, type SummaryPart, type ViewOptions } from '../../src/view/index.js';
import { callIcon } from '../icons/call-icon.js';
import { lineIcon } from '../icons/line-icon.js';
import { ATTENTION_OUTCOMES } from './board-query.js';

/** What the filters show and do. */
export interface FilterState {
  /** The counts; `undefined` while nothing has been heard. */
  readonly summary: CallSummary | undefined;
  /** The outcomes that are asked for; none stands for all. */
  readonly outcomes: readonly CallOutcome[];
  readonly choose: (outcomes: readonly CallOutcome[]) => void;
}

/** The bar of a board, and under it the same as buttons, one for each outcome and one before them for what needs attention. */
export function boardFilters({ summary, outcomes, choose }: FilterState, options: ViewOptions): TemplateResult {
  const { sentence, parts } = summaryView(summary, options);
  const isAttention = outcomes.length === ATTENTION_OUTCOMES.length && ATTENTION_OUTCOMES.every((outcome) => outcomes.includes(outcome));
  const attention = ATTENTION_OUTCOMES.reduce((count, outcome) => count + (summary?.outcomes[outcome] ?? 0), 0);
  const known = (count: number): number | undefined => summary && count;
  const toggle = (outcome: CallOutcome): void =>
    choose(outcomes.includes(outcome) ? outcomes.filter((other) => other !== outcome) : [...outcomes, outcome]);
  return html`<div part="summary" class="summary">
    <div part="bar" class="bar" role="img" aria-label=${sentence}>${parts.map(({ outcome, count }) => count === 0 ? nothing
      : html`<span class="part tone ${outcome}" data-count=${count}></span>`)}</div>
    <div part="filters" class="filters" role="group" aria-label=${boardWord('board.filter', options)}>
      ${filterButton({ icon: lineIcon('warning'), tone: 'unsure', count: known(attention), word: boardWord('board.attention', options), isPressed: isAttention,
        press: () => choose(isAttention ? [] : ATTENTION_OUTCOMES) }, options)}
      <span class="rule"></span>
      ${parts.map(({ outcome, count, word }: SummaryPart) => filterButton({
        icon: callIcon(outcome === 'pending' ? 'waiting' : outcome), tone: outcome, count: known(count), word,
        isPressed: !isAttention && outcomes.includes(outcome),
        press: () => isAttention ? choose([outcome]) : toggle(outcome),
      }, options))}
    </div>
  </div>`;
}

interface FilterButton {
  readonly icon: TemplateResult;
  readonly tone: string;
  readonly count: number | undefined;
  readonly word: string;
  readonly isPressed: boolean;
  readonly press: () => void;
}

function filterButton({ icon, tone, count, word, isPressed, press }: FilterButton, { lang }: ViewOptions): TemplateResult {
  return html`<button part="filter" type="button" class="filter tone ${tone} ${count ? '' : 'empty'}" aria-pressed=${isPressed} @click=${press}>
    ${icon}<span>${count === undefined ? nothing : html`<b class="count">${formatNumber(count, lang)}</b> `}${word}</span></button>`;
}
