import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineMark, TimelineView } from '../../src/view/index.js';
import { callIcon } from '../icons/call-icon.js';
import { shapeOf } from '../icons/call-shape.js';

/** One mark of a timeline: a sentence for who listens, and shape, word and time for who looks. `place` is for its class. */
export function markTemplate(mark: TimelineMark, view: TimelineView, before: TimelineMark | undefined, place = ''): TemplateResult {
  const { rows, rounds, marks } = view;
  const { state, outcome, isKnown, word, sentence, timeText, ringText } = mark;
  const isFirst = before?.round !== mark.round;
  const next = marks.find((other) => other.try === mark.try && other.round > mark.round);
  const tone = isKnown ? outcome : 'cancelled';
  const time = ringText ?? timeText;
  return html`<li class="${place} tone ${tone} ${state} ${isFirst ? 'first' : ''} ${leadClass(next)}">
    <span class="spoken">${sentence}</span>
    ${isFirst && rounds.length > 1 ? html`<span class="round" aria-hidden="true">${rounds.find(({ round }) => round === mark.round)?.label}</span>` : nothing}
    <span part="mark" class="mark" aria-hidden="true">
      ${callIcon(shapeOf(mark))}
      <span class="what">
        <span class="name">${rows.find((row) => row.try === mark.try)?.label}</span>
        <span class="word" title=${word}>${word}</span>
      </span>
      ${time === undefined ? nothing : html`<span class="time">${time}</span>`}
    </span>
  </li>`;
}

/** How the line that leads to a mark is drawn: not at all, through, or dashed where the mark is only planned. */
export function leadClass(to: TimelineMark | undefined): string {
  if (to === undefined) return '';
  return to.state === 'planned' ? 'leads to-planned' : 'leads';
}
