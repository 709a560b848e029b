import { parse, parseFragment, type DefaultTreeAdapterTypes, type ParserError } from 'parse5';
import * as elements from '../../components/index.js';

type Node = DefaultTreeAdapterTypes.Node;

/** What is right in an example, though a whole document would be strict about it. */
const LENIENT = new Set(['missing-doctype', 'non-void-html-element-start-tag-with-trailing-solidus']);

/** The attributes of each element, as its class observes them. */
const ATTRIBUTES = new Map(Object.values(elements).flatMap((value): [string, readonly string[]][] =>
  typeof value === 'function' && 'observedAttributes' in value ? [[tagOf(value.name), value.observedAttributes]] : []));

/**
 * Parses markup as a browser does, and says what is wrong with it: what the standard calls an error, elements of ours that there are
 * none of, and attributes that they do not have.
 */
export function htmlProblems(markup: string): string[] {
  const problems: string[] = [];
  const onParseError = ({ code, startLine }: ParserError): void => {
    if (!LENIENT.has(code)) problems.push(`line ${startLine}: ${code}`);
  };
  visit(/^\s*<!doctype/i.test(markup) ? parse(markup, { onParseError }) : parseFragment(markup, { onParseError }), (node) => {
    if (!node.nodeName.startsWith('call-') || !('attrs' in node)) return;
    const known = ATTRIBUTES.get(node.nodeName);
    if (known === undefined) problems.push(`there is no <${node.nodeName}>`);
    for (const { name } of node.attrs) {
      if (known && !known.includes(name) && !/^(id|class|slot|lang|dir|hidden|title|part|aria-.+|data-.+)$/.test(name)) problems.push(`<${node.nodeName}> has no attribute "${name}"`);
    }
  });
  return problems;
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  if ('content' in node) visit(node.content, look);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, look);
}

/** `CallStatusBadgeElement` is `call-status-badge`. */
function tagOf(className: string): string {
  return className.replace(/Element$/, '').replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}
