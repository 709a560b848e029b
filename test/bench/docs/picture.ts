import { numberText } from '../suite/number-text.js';
import type { Result, Row, Table } from '../suite/result.js';

const WIDTH = 830;
const NAMES = 340;
const BARS = 330;
const ROW = 24;
const HEAD = 46;

/** Readable on light and on dark, by the reader's own setting; in forced colours the system's. Ours and the others differ in lightness, not in hue alone. */
const STYLE = `
svg { color-scheme: light dark; font: 13px system-ui, sans-serif; }
text { fill: #1f2328; } .quiet { fill: #59636e; } .title { font-weight: 600; }
.bar { fill: #aab4bf; } .ours { fill: #1a5fb4; } .spread { stroke: #1f2328; stroke-width: 1.5; } .goal { stroke: #b3261e; stroke-width: 2; stroke-dasharray: 4 2; } .ground { fill: #fff; }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc; } .quiet { fill: #9fabb8; } .bar { fill: #59636e; } .ours { fill: #78aeed; } .spread { stroke: #f0f6fc; } .goal { stroke: #ff8f87; } .ground { fill: #0d1117; }
}
@media (forced-colors: active) {
text, .quiet { fill: CanvasText; } .bar { fill: GrayText; } .ours { fill: Highlight; } .spread { stroke: CanvasText; } .goal { stroke: LinkText; } .ground { fill: Canvas; }
}`;

/** A result as a picture: a bar for each of those compared, the quarters as a line across its end, and the goal as a dashed line. */
export function picture({ part, tables, date }: Result): string {
  let top = 8;
  const parts: string[] = [];
  for (const table of tables) {
    parts.push(`<g transform="translate(0 ${top})">${tableView(table)}</g>`);
    top += HEAD + table.rows.length * ROW + 14;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" role="img" aria-labelledby="title desc">
<title id="title">Benchmark: ${escape(part)}, ${escape(date.slice(0, 10))}</title>
<desc id="desc">${escape(tables.map(described).join(' '))}</desc>
<style>${STYLE}</style>
<rect class="ground" width="${WIDTH}" height="${top}"/>
${parts.join('\n')}
</svg>
`;
}

const isShown = ({ value, share }: Row): number => (share ?? value).median;

function described({ title, unit, base, rows }: Table): string {
  const measure = base === undefined ? unit : `as a share of ${base}`;
  return `${title}, ${measure}: ${rows.map((row) => `${row.name} ${numberText(isShown(row))}`).join('; ')}.`;
}

function tableView({ title, unit, base, rows }: Table): string {
  const goals = rows.flatMap(({ goal, share }) => (goal !== undefined && (goal.of === 'share') === (share !== undefined) ? [goal.limit] : []));
  const most = Math.max(...rows.map(isShown), ...goals);
  const x = (value: number): string => (NAMES + Math.max(0, Math.min(1, value / most)) * BARS).toFixed(1);
  return [
    `<text class="title" x="12" y="16">${escape(title)}</text>`,
    `<text class="quiet" x="12" y="34">${escape(base === undefined ? unit : `times as much as ${base}`)}; less is better</text>`,
    ...rows.map((row, index) => `<g transform="translate(0 ${HEAD + index * ROW})">${rowView(row, x)}</g>`),
  ].join('');
}

function rowView(row: Row, x: (value: number) => string): string {
  const value = isShown(row);
  const [low, high] = (row.share ?? row.value).spread;
  const hasGoal = row.goal !== undefined && (row.goal.of === 'share') === (row.share !== undefined);
  return [
    `<text x="${NAMES - 8}" y="13" text-anchor="end"${row.isOurs ? ' class="title"' : ''}>${escape(row.name)}</text>`,
    `<rect class="bar${row.isOurs ? ' ours' : ''}" x="${NAMES}" y="1" width="${(Number(x(value)) - NAMES).toFixed(1)}" height="16" rx="2"/>`,
    low === high ? '' : `<line class="spread" x1="${x(low)}" x2="${x(high)}" y1="9" y2="9"/>`,
    hasGoal && row.goal ? `<line class="goal" x1="${x(row.goal.limit)}" x2="${x(row.goal.limit)}" y1="-2" y2="20"/>` : '',
    `<text x="${NAMES + BARS + 12}" y="13">${escape(numberText(value))}${row.share === undefined ? '' : ' ×'}${row.goal === undefined ? '' : `<tspan class="quiet"> (goal ${escape(numberText(row.goal.limit))})</tspan>`}</text>`,
  ].join('');
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
