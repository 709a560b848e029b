import { EN } from '../../../src/view/index.js';
import { partOf } from './word-parts.js';

/** `src/view/words/word-keys.ts`, made from the English messages. */
export function wordKeysModule(): string {
  const groups = new Map<string, string[]>();
  for (const key of Object.keys(EN).filter((one) => partOf(one) === 'words')) {
    const [stem = '', ...ends] = key.split('.');
    groups.set(stem, [...(groups.get(stem) ?? []), ...(ends.length > 0 ? [ends.join('.')] : [])]);
  }
  const lines = [...groups].map(([stem, ends]) => (ends.length > 0 ? `${stem}:${ends.join(',')}` : stem));
  return [
    '// Made from the English messages by UPDATE_DOCS=1 npm test -- test/view/locales/packed-words.test.ts; do not edit it by hand.',
    '',
    '/** The keys that every language\'s `words.json` has, in short; see `keysOf`. A packed file has its messages in this order. */',
    'export const WORD_KEYS = [',
    ...lines.map((line) => `  '${line}',`),
    '].join(\';\');',
    '',
  ].join('\n');
}
