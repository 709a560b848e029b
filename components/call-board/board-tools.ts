import { html, nothing, type TemplateResult } from 'lit';
import type { CallSummary } from '../../src/reducer/call-summary.js';
import { badgeView, boardWord, factsOfStatus, slotLabel, statusOrder, type ViewOptions } from '../../src/view/index.js';
import { BOARD_SORTS, type BoardSort } from './board-query.js';
import type { BoardChoice } from './board-settings.js';

/** What the tools show, and what they change. */
export interface ToolState {
  readonly summary: CallSummary;
  readonly slots: readonly string[];
  readonly search: string;
  readonly status: string;
  readonly slot: string;
  readonly sort: BoardSort;
  readonly isGrouped: boolean;
  readonly change: (change: BoardChoice) => void;
}

/** How many statuses are offered; a host that sends texts nobody knows has any number of them. */
const STATUSES = 60;

/** Search, filters by status and number, order and grouping of a board. */
export function boardTools({ summary, slots, search, status, slot, sort, isGrouped, change }: ToolState, options: ViewOptions): TemplateResult {
  const any = { value: '', text: boardWord('board.any', options) };
  return html`<div part="tools" class="tools">
    <label class="field wide"><span>${boardWord('board.search', options)}</span><input part="search" type="search" autocomplete="off" spellcheck="false"
      .value=${search} @input=${(event: Event) => change({ search: valueOf(event) })}></label>
    ${selectField('status', boardWord('board.status', options), status, [any, ...statusChoices(summary, status, options)], (value) => change({ status: value }))}
    ${slots.length > 0 || slot !== '' ? selectField('slot', boardWord('board.slot', options), slot,
      [any, ...[...new Set([...slots, slot])].filter(Boolean).map((name) => ({ value: name, text: slotLabel(1, { slot: name }, options) }))],
      (value) => change({ slot: value })) : nothing}
    ${selectField('sort', boardWord('board.sort', options), sort, BOARD_SORTS.map((value) => ({ value, text: boardWord(`board.sort.${value}`, options) })),
      (value) => change({ sort: BOARD_SORTS.find((one) => one === value) ?? 'attention' }))}
    <label class="check"><input type="checkbox" .checked=${isGrouped} @change=${() => change({ isGrouped: !isGrouped })}>${boardWord('board.group', options)}</label>
  </div>`;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

function selectField(name: string, label: string, chosen: string, choices: readonly Choice[], choose: (value: string) => void): TemplateResult {
  return html`<label class="field ${name}"><span>${label}</span><select part="select" name=${name} @change=${(event: Event) => choose(valueOf(event))}>${
    choices.map(({ value, text }) => html`<option value=${value} ?selected=${value === chosen} .selected=${value === chosen}>${text}</option>`)}</select></label>`;
}

function statusChoices({ statuses }: CallSummary, chosen: string, options: ViewOptions): Choice[] {
  const order = statusOrder(options.vocabulary);
  const names = [...new Set([...order.filter((name) => statuses[name] !== undefined), ...Object.keys(statuses), chosen])].filter(Boolean);
  return names.slice(0, STATUSES).map((name) => {
    return { value: name, text: badgeView(factsOfStatus({ status: name }, options.vocabulary), options).word };
  });
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}
