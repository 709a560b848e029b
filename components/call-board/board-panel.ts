import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../src/model/index.js';
import { boardWord, headView, safeText, type Audience, type ViewOptions } from '../../src/view/index.js';

/** What the story of a call is shown with. */
export interface PanelState {
  readonly id: string;
  readonly call: Call | undefined;
  /** Whether the call was handed in, so that no feed knows it. */
  readonly isGiven: boolean;
  readonly actions: string | undefined;
  readonly audience: Audience | undefined;
  readonly timeZone: string | undefined;
  readonly close: () => void;
}

/** The whole story of one call beside the list, or over it where there is no room beside. */
export function boardPanel({ id, call, isGiven, actions, audience, timeZone, close }: PanelState, options: ViewOptions): TemplateResult {
  const title = call ? headView(call, options).title : safeText(id);
  return html`<section part="panel" class="panel" aria-label=${title} tabindex="-1">
    <button part="close" type="button" class="quiet close" @click=${close}>${boardWord('board.close', options)}</button>
    <call-status part="story" call=${id} .value=${isGiven ? call : undefined} actions=${actions ?? nothing} audience=${audience ?? nothing}
      time-zone=${timeZone ?? nothing} ?show-numbers=${options.showNumbers === true} silent></call-status>
  </section>`;
}
