import { html, nothing, type TemplateResult } from 'lit';
import type { Calls } from '../../src/client/calls-client.js';
import { boardCount, type ViewOptions } from '../../src/view/index.js';
import { callIcon } from '../icons/call-icon.js';
import { columnTitle, type BoardColumn } from './board-column.js';
import { rowView } from './row-view.js';

/** How many calls are put on paper at most; beyond them a sentence says so. */
export const PRINT_LIMIT = 1000;

/** The calls that a board shows, as a plain table for paper. */
export function printTable(ids: readonly string[], calls: Calls, columns: readonly BoardColumn[], options: ViewOptions): TemplateResult {
  return html`
    ${ids.length > PRINT_LIMIT ? html`<p>${boardCount('print', PRINT_LIMIT, options, ids.length)}</p>` : nothing}
    <table>
      <thead><tr>${columns.map((column) => html`<th scope="col">${columnTitle(column, options)}</th>`)}</tr></thead>
      <tbody>${ids.slice(0, PRINT_LIMIT).map((id) => {
        const { texts, badge } = rowView(id, calls.get(id), columns, options);
        return html`<tr>${columns.map((column, index) => html`<td>${column === 'status' ? html`${callIcon(badge.shape)} ` : nothing}<bdi>${texts[index]}</bdi></td>`)}</tr>`;
      })}</tbody>
    </table>`;
}
