import { html, type TemplateResult } from 'lit';

/** One of a few, as radio buttons that look like one bar. */
export interface SegmentsOptions<T extends string> {
  /** What is chosen, for listeners; shown above where `isTitled`. */
  readonly title: string;
  readonly isTitled?: boolean;
  /** A name that no other bar on the page has. */
  readonly name: string;
  readonly words: readonly T[];
  readonly label: (word: T) => string | TemplateResult;
  readonly value: T;
  readonly choose: (word: T) => void;
}

/** A bar of radio buttons. */
export function segments<T extends string>({ title, isTitled, name, words, label, value, choose }: SegmentsOptions<T>): TemplateResult {
  return html`<fieldset class="field">
    <legend class=${isTitled ? 'legend' : 'unseen'}>${title}</legend>
    <div class="segments">${words.map((word) => html`<label>
      <input type="radio" name=${name} value=${word} .checked=${word === value} @change=${() => choose(word)}><span>${label(word)}</span>
    </label>`)}</div>
  </fieldset>`;
}
