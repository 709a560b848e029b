import { describe, expect, test } from 'vitest';
import { ENGLISH, EVERY_LANGUAGE, englishOf, placesOf, stemOf, textOf, WORD_KEYS_OF_ENGLISH } from './every-language.js';
import { partOf } from './word-parts.js';

/** From which count on a message is said, where not from 0. */
const FIRST_COUNT: readonly (readonly [stem: RegExp, count: number])[] = [
  [/^tried\./, 2], [/^(attempts|planned|line\.|age\.|board\.updates|board\.print|count\.total)/, 1],
];

/** Counted messages whose words do not change with the count, though they do in English. */
const UNCHANGING: Readonly<Record<string, readonly string[]>> = {
  cy: ['line.again', 'attempts', 'planned'],
  ar: ['board.shown'],
};

/** Messages that are the same in English, and why that is right: the word is at home in both. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: ['line.live.word', 'line.offline.word', 'board.sort.name'],
  fr: ['board.contact'],
  ro: ['board.contact'],
};

/** The plural categories that a language has for the counts with which a message is said. */
function categoriesFor(language: string, stem: string): Map<string, number> {
  const from = FIRST_COUNT.find(([pattern]) => pattern.test(stem))?.[1] ?? 0;
  const rules = new Intl.PluralRules(language);
  const counts = [...Array.from({ length: 400 }, (_, index) => from + index), 1000, 100_000];
  const found = new Map<string, number>();
  for (const count of counts) found.set(rules.select(count), (found.get(rules.select(count)) ?? 0) + 1);
  return found;
}

describe.each(EVERY_LANGUAGE)('$language', ({ language, files, messages }) => {
  const words = new Map(messages);
  const stems = new Set(WORD_KEYS_OF_ENGLISH.flatMap((key) => stemOf(key) ?? []));

  test('has every message, and none that nobody says', () => {
    for (const key of WORD_KEYS_OF_ENGLISH) if (stemOf(key) === undefined) expect.soft(words.has(key), key).toBe(true);
    for (const stem of stems) expect.soft(words.has(`${stem}.other`), stem).toBe(true);
    for (const key of words.keys()) expect.soft(englishOf(key), key).toBeDefined();
    expect(words.size).toBe(messages.length);
  });

  test('has each message in the file of those who are told it', () => {
    for (const [part, file] of files) for (const key of Object.keys(file)) expect.soft(partOf(key), key).toBe(part);
  });

  test('has all plural forms that the language needs, and no others', () => {
    for (const stem of new Set([...words.keys()].flatMap((key) => stemOf(key) ?? []))) {
      const forms = [...words.keys()].flatMap((key) => (stemOf(key) === stem ? key.slice(stem.length + 1) : []));
      const isUnchanging = `${stem}.one` in ENGLISH ? UNCHANGING[language]?.includes(stem) === true : forms.length === 1;
      const needed = isUnchanging ? ['other'] : [...new Set([...categoriesFor(language, stem).keys(), 'other'])];
      expect.soft(forms.toSorted(), stem).toEqual(needed.toSorted());
    }
  });

  test('has the places of the English message; only a form for a single number may say it in words', () => {
    for (const [key, message] of messages) {
      const stem = stemOf(key);
      const isSingle = stem !== undefined && categoriesFor(language, stem).get(key.slice(stem.length + 1)) === 1;
      const places = placesOf(englishOf(key) ?? '').filter((place) => !isSingle || place !== '{count}' || message.includes('{count}'));
      expect.soft(placesOf(message), `${key}: ${message}`).toEqual(places);
    }
  });

  test('has nothing left in English', () => {
    for (const [key, message] of messages) {
      if (key === 'mark.case' || !/\p{L}/u.test(textOf(message)) || SAME_AS_ENGLISH[language]?.includes(key)) continue;
      expect.soft(message, key).not.toBe(englishOf(key));
    }
    for (const key of SAME_AS_ENGLISH[language] ?? []) expect.soft(words.get(key), key).toBe(englishOf(key));
    expect(words.get('mark.case')).toMatch(/^(lower|keep)$/);
  });

  test('names in a developer\'s message what the English names: fields, functions, codes', () => {
    for (const [key, message] of messages) {
      if (partOf(key) !== 'developer') continue;
      const names = (englishOf(key) ?? '').match(/\w+\(\)|\b[a-z]+[A-Z]\w*|\b\d\w\w\b|answer-machine|Retry-After|text\/event-stream|http\(s\)|CORS|(?<=\()at(?=\))/g) ?? [];
      for (const name of names) expect.soft(message, key).toContain(name);
    }
  });
});
