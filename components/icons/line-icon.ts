import { html, type TemplateResult } from 'lit';
import type { LineTone } from '../../src/view/index.js';

const OUTLINES: Readonly<Record<LineTone, string>> = {
  ok: 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z',
  busy: 'M8 .8A7.2 7.2 0 1 1 .8 8a1 1 0 0 1 2 0A5.2 5.2 0 1 0 8 2.8a1 1 0 0 1 0-2z',
  warning: 'M6.7 1.6a1.5 1.5 0 0 1 2.6 0l6.2 10.9a1.5 1.5 0 0 1-1.3 2.25H1.8A1.5 1.5 0 0 1 .5 12.5zM7 5.3v4.5h2V5.3zM7 11v1.9h2V11z',
  off: 'M8 .6a7.4 7.4 0 1 1 0 14.8A7.4 7.4 0 0 1 8 .6zM4 7v2h8V7z',
};

/** The names of the tones, among those of `toneStyles`, that a line is shown in. */
export const LINE_TONE_CLASSES = {
  ok: 'person', busy: 'pending', warning: 'unsure', off: 'not-reached',
} as const satisfies Readonly<Record<LineTone, string>>;

/** The state of the line as an inline image: a dot, an open arc, a warning triangle, a disc with a bar. */
export function lineIcon(tone: LineTone): TemplateResult {
  return html`<svg class="icon" part="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${OUTLINES[tone]} /></svg>`;
}
