import { html, type TemplateResult } from 'lit';

/** The mark before a next step. It points where the text goes; styles turn it round where that is to the left. */
export function arrowIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8.6 2.3L14.3 8l-5.7 5.7-1.35-1.35 3.4-3.4H1.700v-1.900h8.950l-3.4-3.4z" /></svg>`;
}
