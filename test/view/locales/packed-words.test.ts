import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { packWords } from '../../../.ci/package/pack-words.mjs';
import { EN } from '../../../src/view/index.js';
import { LANGUAGES } from '../../../src/view/words/languages.js';
import { keysOf, unpackWords } from '../../../src/view/words/unpack-words.js';
import { WORD_FILES } from '../../../src/view/words/word-files.js';
import { WORD_KEYS } from '../../../src/view/words/word-keys.js';
import { wordKeysModule } from './word-keys.js';
import { partOf } from './word-parts.js';

const file = fileURLToPath(new URL('../../../src/view/words/word-keys.ts', import.meta.url));

if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, wordKeysModule());

describe('the list of keys', () => {
  test('has those of the English messages; after a change of keys run this test with UPDATE_DOCS=1', () => {
    expect(readFileSync(file, 'utf8')).toBe(wordKeysModule());
  });

  test('says in short what it means', () => {
    expect(keysOf('busy:label,reason.mobile;updated')).toEqual(['busy.label', 'busy.reason.mobile', 'updated']);
    expect(keysOf(WORD_KEYS).toSorted()).toEqual(Object.keys(EN).filter((key) => partOf(key) === 'words').toSorted());
  });
});

describe('a packed file', () => {
  test.each(LANGUAGES)('%s has every message at its key again', async (language) => {
    const words = (await WORD_FILES[language].words()).default;
    expect(unpackWords(packWords(words, keysOf(WORD_KEYS)))).toEqual(words);
  });

  test('keeps messages beside the list, and leaves out what a language has not', () => {
    const words = { 'spoken': '{title}', 'busy.label': 'Besetzt', 'count.total.few': '{count}' };
    const packed = packWords(words, ['busy.label', 'queued.label', 'spoken', 'updated']);
    expect(packed).toEqual({ '': 'Besetzt\n\n{title}', 'count.total.few': '{count}' });
    expect(unpackWords(packWords(words, keysOf(WORD_KEYS)))).toEqual(words);
  });

  test('cannot have a message of two lines', () => {
    expect(() => packWords({ 'busy.label': 'a\nb' }, [])).toThrow('"busy.label" has more than one line.');
  });
});

test('a file that is not packed is taken as it is', () => {
  expect(unpackWords({ 'busy.label': 'Besetzt' })).toEqual({ 'busy.label': 'Besetzt' });
});
