import type { WordPart } from '../../../src/view/words/languages.js';

/** Which file of a language a message stands in. */
export function partOf(key: string): WordPart {
  if (key.startsWith('board.')) return 'board';
  return /^note\.|\.advice$|^line\.skipped\./.test(key) ? 'developer' : 'words';
}
