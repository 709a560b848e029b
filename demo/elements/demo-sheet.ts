import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { SHEET, SHEET_LINES, SHEET_PLACES, sheetCall, type SheetCase, type SheetLine, type SheetPlace, type SheetRow } from '../state/sheet.js';
import { segments } from './segments.js';

const LINE_LABELS: Readonly<Record<SheetLine, string>> = { 'not-said': 'Not known', 'mobile': 'Mobile', 'landline': 'Landline' };

const PLACE_LABELS: Readonly<Record<SheetPlace, string>> = {
  'only': 'The only one', 'first': 'First of three', 'last': 'Last of three', 'second-round': 'Second round',
};

/** Every status of the source's table: its word, its badge, what it means and what to do. */
export class DemoSheet extends LitElement {
  static override properties = { line: { state: true }, place: { state: true } };

  declare line: SheetLine;
  declare place: SheetPlace;

  constructor() {
    super();
    this.line = 'not-said';
    this.place = 'only';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="choices">
        ${segments({
          title: 'Kind of line', isTitled: true, name: 'sheet-line', words: SHEET_LINES, label: (line) => LINE_LABELS[line],
          value: this.line, choose: (line) => { this.line = line; },
        })}
        ${segments({
          title: 'Which number it was', isTitled: true, name: 'sheet-place', words: SHEET_PLACES, label: (place) => PLACE_LABELS[place],
          value: this.place, choose: (place) => { this.place = place; },
        })}
      </div>
      <ul class="sheet">${SHEET.map((row) => this.#row(row))}</ul>`;
  }

  #row({ source, cases }: SheetRow): TemplateResult {
    return html`<li class="card status">
      <h3><span class="unseen">Status </span><code>${source}</code></h3>
      ${cases.map((one) => this.#case(one))}
    </li>`;
  }

  #case(one: SheetCase): TemplateResult {
    const { when, word, update } = one;
    const call = sheetCall(one, this.line, this.place);
    // A call that rings would grow old while the page is open, and say so. As a plain status it stays as it is.
    const isRinging = update.status === 'ringing';
    const value = isRinging ? undefined : call;
    const status = isRinging ? update.status : nothing;
    return html`<div class="case">
      <p class="row"><call-status-badge .value=${value} status=${status}></call-status-badge>
        ${when === '' ? nothing : html`<span class="when">${when}</span>`}${word === undefined ? nothing : html`<code class="when">${word}</code>`}</p>
      <call-explanation .value=${value} status=${status}></call-explanation>
    </div>`;
  }
}
