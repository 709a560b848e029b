import { BRANDS } from './brand.js';
import type { Settings, Size } from './settings.js';

/** How large the widget's text is, as a style sheet says it. */
export const FONT_SIZES: Readonly<Record<Size, string>> = { small: '0.875rem', normal: '1rem', large: '1.25rem' };

/** Custom properties and the few properties that a page gives the widget by inheritance. */
const ALLOWED = /^(--call-[a-z-]+|font-family|font-size|color|color-scheme)$/;

/** What a host's style sheet says about the widget, for what is chosen. */
export function declarationsOf({ brand, size, theme }: Settings): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(BRANDS[brand].declarations),
    ...(size === 'normal' ? [] : [['font-size', FONT_SIZES[size]] as const]),
    ...(theme === 'auto' ? [] : [['color-scheme', theme] as const]),
  ]);
}

/** Declarations as the text of a style sheet. */
export function formatDeclarations(declarations: ReadonlyMap<string, string>): string {
  return [...declarations].map(([name, value]) => `${name}: ${value};`).join('\n');
}

/** Reads declarations that somebody typed. What the widget does not go by is left out, and so is what is no declaration. */
export function parseDeclarations(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(/[;\n]/).map((line) => /^\s*([\w-]+)\s*:\s*(.+?)\s*$/.exec(line));
  return new Map(pairs.flatMap((pair) => (pair?.[1] !== undefined && pair[2] !== undefined && ALLOWED.test(pair[1]) ? [[pair[1], pair[2]]] : [])));
}
