import { html, nothing, type TemplateResult } from 'lit';
import { safeText, type ExplanationCodes } from '../../src/view/index.js';

const CODE_LENGTH = 200;

/** The names and codes behind an explanation, for developers. The names are those of the wire's fields and are not translated. */
export function codesTemplate({ status, term, phase, outcome, detail, cause, notes }: ExplanationCodes): TemplateResult {
  return html`<dl part="codes" class="codes">
    ${row('status', status, term)}${row('phase', phase)}${row('outcome', outcome)}${row('detail', detail)}
    ${row('cause', cause?.source, cause?.code, cause?.text)}${notes.map((note) => row('note', note))}
  </dl>`;
}

function row(name: string, ...values: (string | undefined)[]): TemplateResult | typeof nothing {
  const text = safeText(values.filter(Boolean).join(' · '), CODE_LENGTH);
  return text === '' ? nothing : html`<dt>${name}</dt><dd>${text}</dd>`;
}
