import { nodesIn } from './nodes-in.mjs';

/**
 * Writes a module of the providers with its tables packed: `packedTable('busy userbusy')` for `wordTable({ busy: 'USER_BUSY' })`. A
 * module without a table comes back as `undefined`. Lines stay where they were.
 *
 * @param {string} code JavaScript
 * @param {(code: string) => unknown} parse gives the tree of a module
 * @param {(groups: Record<string, string>) => string} pack
 * @returns {string | undefined}
 */
export function packTables(code, parse, pack) {
  const calls = nodesIn(parse(code)).filter(({ type, callee }) => type === 'CallExpression' && callee?.name === 'wordTable');
  if (calls.length === 0) return undefined;
  let packed = code;
  // From the last, so that the places of those before it still hold.
  for (const { start, end, arguments: [literal] } of calls.toSorted((a, b) => b.start - a.start)) {
    const groups = Object.fromEntries(literal.properties.map((/** @type {any} */ { key, value }) => [key.name ?? key.value, textOf(value)]));
    const lines = code.slice(start, end).replace(/[^\n]+/g, '');
    packed = `${packed.slice(0, start)}packedTable(${JSON.stringify(pack(groups))}${lines})${packed.slice(end)}`;
  }
  return packed.replace(/import \{ wordTable \} from "(.*)word-table\.js"/, 'import { packedTable } from "$1packed-table.js"');
}

/** @param {any} value @returns {string} */
function textOf({ type, value }) {
  if (type !== 'Literal' || typeof value !== 'string') throw new Error('A table of words is made of literals only.');
  return value;
}
