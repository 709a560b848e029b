import { afterEach, describe, expect, test, vi } from 'vitest';
import { badgeView, factsOfStatus, onWordsChange, registerWords, wordsFor } from '../../../src/view/index.js';
import { LANGUAGES, WordsLoadError, loadWords } from '../../../src/view/locales/index.js';
import { MORNING } from '../make-call.js';
import { matching } from '../matching.js';

const busyIn = (lang: string): string => badgeView(factsOfStatus({ status: 'busy' }), { now: MORNING, lang }).word;

// Each test has words of its own: the registry is the program's.
afterEach(() => {
  vi.resetModules();
  vi.doUnmock('../../../src/view/words/word-files.js');
});

describe('loading a language', () => {
  test('makes it known, and says which it was', async () => {
    expect(busyIn('fr')).toBe('Busy');
    expect(await loadWords('fr')).toBe('fr');
    expect(busyIn('fr')).toBe('Occupé');
  });

  test.each([
    ['de-AT', 'de', 'Besetzt'], ['pt-BR', 'pt', 'Ocupado'], ['pt-PT', 'pt', 'Ocupado'], ['ar-EG', 'ar', 'مشغول'], ['ES-mx', 'es', 'Ocupado'],
    ['zh', 'zh-Hans', '占线'], ['zh-CN', 'zh-Hans', '占线'], ['zh-SG', 'zh-Hans', '占线'], ['zh-hans', 'zh-Hans', '占线'], ['zh-Hans-HK', 'zh-Hans', '占线'],
    ['ur-PK', 'ur', 'مصروف'], ['bn-IN', 'bn', 'ব্যস্ত'], ['cy-GB', 'cy', 'Prysur'], ['pl-PL', 'pl', 'Zajęte'], ['ro-MD', 'ro', 'Ocupat'],
  ])('%s is served by %s', async (lang, language, word) => {
    expect(await loadWords(lang)).toBe(language);
    expect(busyIn(lang)).toBe(word);
  });

  test.each(['en', 'en-GB', 'it', 'zh-TW', 'zh-Hant', 'zh-HK', '', 'not a tag!', 'd'])('where nothing fits "%s", English stands', async (lang) => {
    expect(await loadWords(lang)).toBeUndefined();
    expect(busyIn(lang)).toBe('Busy');
  });

  test('leaves what only a board or a developer is told in English until it is asked for', async () => {
    await loadWords('de');
    expect(wordsFor('de')).toMatchObject({ 'board.label': 'Calls', 'line.gone.advice': matching(/^The server answered/) });
    await loadWords('de', { parts: ['board', 'developer'] });
    expect(wordsFor('de')).toMatchObject({ 'board.label': 'Anrufe', 'line.gone.advice': matching(/^Der Server antwortete/) });
  });

  test('keeps a host\'s own wording, whether it came before or after', async () => {
    registerWords('pl', { 'busy.label': 'Rozmawia' });
    await loadWords('pl');
    expect([busyIn('pl'), wordsFor('pl')['no-answer.label']]).toEqual(['Rozmawia', 'Nieodebrane']);
    registerWords('pl', { 'no-answer.label': 'Cisza' });
    expect(wordsFor('pl')['no-answer.label']).toBe('Cisza');
  });

  test('serves every language of the package', async () => {
    expect(await Promise.all(LANGUAGES.map((language) => loadWords(language)))).toEqual([...LANGUAGES]);
    for (const language of LANGUAGES) expect.soft(busyIn(language)).not.toBe('Busy');
  });
});

describe('a file that cannot be fetched', () => {
  test('is an error with the facts; nothing is registered, and asking again tries again', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    let tries = 0;
    vi.doMock('../../../src/view/words/word-files.js', () => ({
      WORD_FILES: { fr: {
        words: () => Promise.resolve({ default: { 'busy.label': 'Occupé !' } }),
        board: () => (tries++ === 0 ? Promise.reject(cause) : Promise.resolve({ default: { 'board.label': 'Appels !' } })),
      } },
    }));
    Reflect.deleteProperty(globalThis, Symbol.for('ringback.words.1'));
    const { loadWords: load, WordsLoadError: LoadError } = await import('../../../src/view/locales/index.js');
    const { wordsFor: wordsNow } = await import('../../../src/view/index.js');
    const failed = await load('fr-CA', { parts: ['board'] }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(LoadError);
    expect(failed).toMatchObject({ name: 'WordsLoadError', code: 'words-not-loaded', language: 'fr', parts: ['words', 'board'], cause });
    expect(wordsNow('fr')['busy.label']).toBe('Busy');
    expect(await load('fr-CA', { parts: ['board'] })).toBe('fr');
    expect(wordsNow('fr')).toMatchObject({ 'busy.label': 'Occupé !', 'board.label': 'Appels !' });
  });

  test('is one of our errors', () => {
    expect(new WordsLoadError('fr', ['words'], undefined).message).toBe('The words for "fr" (words) could not be loaded; see the cause.');
  });
});

describe('who listens', () => {
  test('hears of each change of words until he stops', () => {
    const heard = vi.fn();
    const stop = onWordsChange(heard);
    const other = vi.fn();
    const stopOther = onWordsChange(other);
    registerWords('xa', { 'busy.label': 'A' });
    stop();
    stop();
    registerWords('xa', { 'busy.label': 'B' });
    stopOther();
    registerWords('xa', { 'busy.label': 'C' });
    expect([heard.mock.calls.length, other.mock.calls.length]).toEqual([1, 2]);
  });

  test('hears of words that another copy of the package registered, and sees them', async () => {
    const heard = vi.fn();
    const stop = onWordsChange(heard);
    vi.resetModules();
    const copy = await import('../../../src/view/index.js');
    expect(copy.registerWords).not.toBe(registerWords);
    copy.registerWords('xb', { 'busy.label': 'Copied' });
    stop();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(busyIn('xb')).toBe('Copied');
  });
});
