import { numberText } from '../suite/number-text.js';
import type { Row, Table } from '../suite/result.js';
import type { Summary } from '../suite/statistics.js';

/** A table as it stands in the documents. */
export function markdownTable({ title, unit, base, note, rows }: Table): string {
  const hasGoal = rows.some(({ goal }) => goal !== undefined);
  const head = [title, unit, ...(base === undefined ? [] : ['share']), ...(hasGoal ? ['goal'] : [])];
  return [
    line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map((row) => line(cells(row, base !== undefined, hasGoal))),
    ...(note === undefined ? [] : ['', note]),
  ].join('\n');
}

const line = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`;

function cells({ name, isOurs, value, share, goal }: Row, hasShare: boolean, hasGoal: boolean): string[] {
  return [
    isOurs ? `**${name}**` : name,
    hasShare ? numberText(value.median) : withSpread(value, ''),
    ...(hasShare ? [share === undefined ? '' : withSpread(share, ' ×')] : []),
    ...(hasGoal ? [goal === undefined ? '' : `${numberText(goal.limit)}${goal.of === 'share' ? ' ×' : ''}, ${goal.isMet ? 'met' : 'missed'}`] : []),
  ];
}

/** The middle, and the quarters around it where they differ from it. */
function withSpread({ median, spread: [low, high] }: Summary, unit: string): string {
  const [middle, ...around] = [median, low, high].map(numberText);
  return around.every((text) => text === middle) ? `${middle}${unit}` : `${middle}${unit} (${around.join(' to ')})`;
}
