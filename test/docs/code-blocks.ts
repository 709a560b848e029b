import { globSync, readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';

/** A block of code in the documentation. */
export interface CodeBlock {
  readonly source: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** Why it is not checked: `<!-- unchecked: … -->` stands before it. */
  readonly unchecked: string | undefined;
}

const parser = markdownIt({ html: true });

/** The pages whose code is checked. */
export function documentedPages(): string[] {
  return ['README.md', ...globSync('docs/**/*.md').map((path) => path.replaceAll('\\', '/')).toSorted(), 'src/reducer/RULES.md', 'src/client/CONNECTION.md'];
}

/** The blocks of a page, in order. */
export function codeBlocks(source: string, markdown = readFileSync(source, 'utf8')): CodeBlock[] {
  const tokens = parser.parse(markdown, {});
  return tokens.flatMap(({ type, info, content, map }, index) => {
    if (type !== 'fence') return [];
    const unchecked = /^<!-- unchecked: (.+?) -->/.exec(tokens[index - 1]?.content ?? '')?.[1];
    return [{ source, line: (map?.[0] ?? 0) + 1, language: info.split(' ')[0] ?? '', code: content, unchecked }];
  });
}

/** How a block is named in a message. */
export function placeOf({ source, line }: CodeBlock): string {
  return `${source}:${line}`;
}
