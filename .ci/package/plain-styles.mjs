import { nodesIn } from './nodes-in.mjs';

/**
 * Writes `css` templates as calls of Lit's `unsafeCSS`, which takes a text as it stands. What `css` does beside that is to make sure that
 * nothing but styles is put in between; in our sources it has done so by then, and a page need not load it. A module without `css`
 * comes back as `undefined`. Lines stay where they were.
 *
 * @param {string} code JavaScript
 * @param {(code: string) => unknown} parse gives the tree of a module
 * @returns {string | undefined}
 */
export function plainStyles(code, parse) {
  const nodes = nodesIn(parse(code));
  const edits = [
    ...nodes.filter(({ type, imported }) => type === 'ImportSpecifier' && imported.name === 'css')
      .map(({ start, end, local }) => ({ start, end, text: `unsafeCSS as ${local.name}` })),
    ...nodes.filter(({ type, tag }) => type === 'TaggedTemplateExpression' && tag.name === 'css')
      .flatMap(({ quasi: { start, end } }) => [{ start, end: start, text: '(' }, { start: end, end, text: ')' }]),
  ];
  if (edits.length === 0) return undefined;
  let plain = code;
  // From the last, so that the places of those before it still hold.
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) plain = plain.slice(0, start) + text + plain.slice(end);
  return plain;
}
