import { numberText } from './number-text.js';
import type { Result, Row, Table } from './result.js';

/** A result as text for a terminal. A goal that is missed does not fail a run: times depend on the machine, and budgets that must hold are counted. */
export function terminalTable({ part, rounds, load, tables, isQuick }: Result): string {
  const head = `${part}: ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds with the quarters around them`}; load ${load.before} to ${load.after}${isQuick ? '; a quick run, no figures to quote' : ''}`;
  return [head, ...tables.map(tableText)].join('\n\n');
}

function tableText({ title, unit, base, note, rows }: Table): string {
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const head = `  ${title}; ${unit}${base === undefined ? '' : `, and as a share of ${base}`}${note === undefined ? '' : `\n  (${note})`}`;
  return [head, ...rows.map((row) => `    ${row.name.padEnd(width)}${rowText(row)}`)].join('\n');
}

function rowText({ value, share, goal }: Row): string {
  const [low, high] = (share ?? value).spread;
  const verdict = goal === undefined ? '' : `  ${goal.isMet ? 'met' : 'MISSED'} (goal: ${numberText(goal.limit)}${goal.of === 'share' ? ' ×' : ''})`;
  return `${numberText(value.median).padStart(9)}${share === undefined ? '' : `${numberText(share.median).padStart(9)} ×`}${low === high ? '' : `  ${numberText(low)} to ${numberText(high)}`}${verdict}`;
}
