import { numberText } from '../suite/number-text.js';
import type { Part, Result, Row, Table } from '../suite/result.js';
import { markdownTable } from './markdown-table.js';

/** A place for a table: everything between the two comments is made from the result. */
const TABLE = /<!-- bench: (\S+) (\S+) -->\n[\s\S]*?<!-- \/bench -->/g;
/** A place for one figure in a sentence: the row's name, and what of it. */
const FIGURE = /<!-- figure: (\S+) (\S+) "([^"]+)" (value|share) -->[^<]*<!-- \/figure -->/g;
/** A place for how and when a part was measured. */
const RUN = /<!-- run: (\S+) -->[^<]*<!-- \/run -->/g;

type Results = ReadonlyMap<Part, Result>;

/**
 * A document with the figures of the results in the places that it keeps for them.
 *
 * @throws {Error} where it names a part, a table or a row that there is not.
 */
export function fillFigures(text: string, results: Results): string {
  return text
    .replaceAll(TABLE, (_, part: string, id: string) => `<!-- bench: ${part} ${id} -->\n${markdownTable(tableNamed(results, part, id))}\n<!-- /bench -->`)
    .replaceAll(FIGURE, (_, part: string, id: string, name: string, what: 'value' | 'share') =>
      `<!-- figure: ${part} ${id} "${name}" ${what} -->${figureOf(rowNamed(tableNamed(results, part, id), name), what)}<!-- /figure -->`)
    .replaceAll(RUN, (_, part: string) => `<!-- run: ${part} -->${runText(resultOf(results, part))}<!-- /run -->`);
}

function resultOf(results: Results, part: string): Result {
  const result = [...results].find(([name]) => name === part)?.[1];
  if (result === undefined) throw new Error(`There is no result of "${part}" in docs/bench.`);
  return result;
}

function tableNamed(results: Results, part: string, id: string): Table {
  const { tables } = resultOf(results, part);
  const table = tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`${part} has no table "${id}", but ${tables.map((each) => each.id).join(', ')}.`);
  return table;
}

function rowNamed({ id, rows }: Table, name: string): Row {
  const row = rows.find((each) => each.name === name);
  if (row === undefined) throw new Error(`The table ${id} has no row "${name}", but ${rows.map((each) => each.name).join(', ')}.`);
  return row;
}

function figureOf({ name, value, share }: Row, what: 'value' | 'share'): string {
  const summary = what === 'value' ? value : share;
  if (summary === undefined) throw new Error(`"${name}" is not compared with a base.`);
  return numberText(summary.median);
}

function runText({ date, machine, load, versions, rounds }: Result): string {
  const engines = [`Node ${versions['node']}`, ...(versions['chromium'] === undefined ? [] : [`Chromium ${versions['chromium']}`])].join(', ');
  return `${date.slice(0, 10)}, ${machine.cores} cores of ${machine.processor}, ${engines}, ${rounds} rounds, load ${load.before} to ${load.after}`;
}
