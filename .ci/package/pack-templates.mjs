import { nodesIn } from './nodes-in.mjs';

const CSS = 'css';
const TAGS = new Set([CSS, 'html', 'svg']);

/**
 * Writes a module without the blanks that only its source needs: each run of blanks in an `html` or `svg` template with a line break in
 * it becomes one space, and a `css` template loses its comments too and the blanks beside braces and semicolons and behind colons,
 * so it must hold no text with a colon in it (`content`). Neither changes what a browser makes of it. A module without templates comes
 * back as `undefined`. Lines of code stay where they were.
 *
 * @param {string} code JavaScript
 * @param {(code: string) => unknown} parse gives the tree of a module
 * @returns {string | undefined}
 */
export function packTemplates(code, parse) {
  const texts = nodesIn(parse(code)).filter(({ type, tag }) => type === 'TaggedTemplateExpression' && TAGS.has(tag.name))
    .flatMap(({ tag, quasi }) => quasi.quasis.map((/** @type {any} */ text) => ({ ...text, isStyle: tag.name === CSS })));
  if (texts.length === 0) return undefined;
  let packed = code;
  // From the last, so that the places of those before it still hold.
  for (const { start, end, tail, isStyle } of texts.toSorted((a, b) => b.start - a.start)) {
    const text = code.slice(start, end);
    const short = isStyle ? packStyle(text) : text.replace(/\s*\n\s*/g, ' ');
    const lines = '\n'.repeat(text.split('\n').length - short.split('\n').length);
    // After the text comes the closing backtick, or a dollar and a brace: what breaks the line behind either is code.
    const next = end + (tail ? 1 : 2);
    packed = packed.slice(0, start) + short + code.slice(end, next) + lines + packed.slice(next);
  }
  return packed;
}

/** @param {string} text */
function packStyle(text) {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1').replace(/;\}/g, '}').replace(/: /g, ':');
}
