import type { Calls } from '../../src/client/calls-client.js';
import type { ViewOptions } from '../../src/view/index.js';
import { columnTitle, type BoardColumn } from './board-column.js';
import { rowView } from './row-view.js';

/** How many rows are written between two chances to pause. */
const STRIDE = 16;

/**
 * Calls as comma-separated values (RFC 4180), a line for each with a line of titles before them; it pauses now and then. What is
 * written is what a board shows, except that news has its time, by ISO 8601, in place of its age.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 *
 * @yields whenever it can pause
 */
export function* boardCsv(ids: readonly string[], calls: Calls, columns: readonly BoardColumn[], options: ViewOptions): Generator<undefined, string> {
  const lines = [lineOf(columns.map((column) => columnTitle(column, options)))];
  for (const [index, id] of ids.entries()) {
    const call = calls.get(id);
    const { texts, badge } = rowView(id, call, columns, options);
    const time = isoTime(call?.updatedAt);
    lines.push(lineOf(columns.map((column, place) => column === 'age' ? time : column === 'status' ? badge.word : texts[place] ?? '')));
    if (index % STRIDE === 0) yield;
  }
  return lines.join('');
}

function isoTime(at: number | undefined): string {
  const date = new Date(at ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function lineOf(texts: readonly string[]): string {
  return `${texts.map(fieldOf).join(',')}\r\n`;
}

/** Source of the signs: OWASP, "CSV Injection". */
function fieldOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
