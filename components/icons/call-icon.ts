import { html, type TemplateResult } from 'lit';
import { CALL_OUTLINES } from './call-outlines.js';
import type { CallShape } from './call-shape.js';

/** A shape as an inline image in the colour of the text, one em high. It says nothing to a screen reader: a word stands beside it. */
export function callIcon(shape: CallShape): TemplateResult {
  return html`<svg class="icon ${shape}" part="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${CALL_OUTLINES[shape]} /></svg>`;
}
