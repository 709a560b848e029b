import { html, nothing, type TemplateResult } from 'lit';
import { boardCount, boardWord, shownWord, summaryView, type ViewOptions } from '../../src/view/index.js';

/** What is said of the list as a whole, and what can be done with it. */
export interface NewsState {
  /** How many calls are shown; `undefined` while that is not known yet. */
  readonly shown: number | undefined;
  /** How many calls there are; `undefined` while nothing has been heard. */
  readonly total: number | undefined;
  /** How many calls would have another place in a new order. */
  readonly waiting: number;
  readonly renew: () => void;
  /** Keeps the list as a file. */
  readonly keep: () => Promise<void>;
}

/** The line over the list: how many calls it shows, the button behind which a new order waits, and the one that keeps it as a file. */
export function boardNews({ shown, total, waiting, renew, keep }: NewsState, options: ViewOptions): TemplateResult {
  return html`<div class="news">
    <span class="shown">${total === undefined ? summaryView(undefined, options).sentence : shown === undefined ? nothing : shownWord(shown, total, options)}</span>
    ${waiting > 0 && shown ? html`<button part="updates" type="button" class="quiet updates tone pending" @click=${renew}>${boardCount('updates', waiting, options)}</button>` : nothing}
    <slot name="actions"></slot>
    <button part="export" type="button" class="quiet export" ?disabled=${shown === 0} @click=${keep}>${boardWord('board.export', options)}</button>
  </div>`;
}
