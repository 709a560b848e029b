import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Call } from '../../src/model/index.js';
import type { WireEffect, WireEntry } from '../feed/wire-entry.js';

/** The most calls of one message that are shown under it. */
const SHOWN_EFFECTS = 3;

const ARROW = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M9 3.2 13.8 8 9 12.8l-1.1-1.1 2.9-2.9H2V7.2h8.8L7.9 4.3z" /></svg>`;

/** What a piece of the wire is drawn with. */
export interface WireEntryOptions {
  /** When the page's wire began, in the milliseconds of `WireEntry.at`. */
  readonly since: number;
  readonly isLooked: boolean;
  readonly look: (entry: WireEntry, effect: WireEffect) => void;
}

/** One piece of the wire: when it came, its text letter for letter, and what it did. */
export function wireEntryTemplate(entry: WireEntry, { since, isLooked, look }: WireEntryOptions): TemplateResult {
  const { at, kind, text, note, effects } = entry;
  return html`<li class="entry ${kind} ${isLooked ? 'looked' : ''}">
    <time dir="ltr">${((at - since) / 1000).toFixed(1)} s</time>
    <pre dir="ltr">${text.split('\n').map(lineTemplate)}</pre>
    ${lastOfEach(effects).slice(0, SHOWN_EFFECTS).map((effect) => effectTemplate(entry, effect, look))}
    ${note === '' ? nothing : html`<p class="effect">${note}</p>`}
  </li>`;
}

// Of several updates about one call the last tells where it stands.
function lastOfEach(effects: readonly WireEffect[]): WireEffect[] {
  const shown = effects.filter(({ change }) => change === 'shown');
  return [...new Map(shown.map((effect) => [effect.call.id, effect])).values()];
}

// The names of fields are marked, and a long line may be broken after a comma; the text itself is never changed.
function lineTemplate(line: string, index: number): TemplateResult {
  const [, field, rest] = /^(id|event|data|retry)(:.*)$/s.exec(line) ?? [];
  const start = index === 0 ? '' : '\n';
  return field === undefined ? html`${start}${breakable(line)}` : html`${start}<span class="key">${field}</span>${breakable(rest ?? '')}`;
}

const breakable = (text: string): TemplateResult[] => text.split(/(?<=,)/).map((part) => html`${part}<wbr>`);

function effectTemplate(entry: WireEntry, effect: WireEffect, look: WireEntryOptions['look']): TemplateResult {
  const { call } = effect;
  const { slot } = call.shown.number ?? call.plan?.numbers[call.shown.try - 1] ?? {};
  return html`<div class="effect">${ARROW}<button type="button" class="look" title="Show the widget as it was after this message" @click=${() => look(entry, effect)}>
    ${badgeThen(call)}${slot === undefined ? nothing : html`<span>${slot}</span>`}</button></div>`;
}

// A status that grows old is shown as the word that it was: in a log of the past nothing ages.
function badgeThen(call: Call): TemplateResult {
  const { status, shown, plan, phase } = call;
  return phase === 'ended' || phase === 'connected' || !call.isKnown
    ? html`<call-status-badge .value=${call}></call-status-badge>`
    : html`<call-status-badge status=${status} try=${shown.try} tries=${plan?.numbers.length ?? nothing}></call-status-badge>`;
}
