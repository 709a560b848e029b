import { describe, expect, test } from 'vitest';
import { readingGrade, syllablesOf, wordsOf } from './reading.js';

describe('the measure of how hard a text is to read', () => {
  test.each([
    ['the', 1], ['phone', 1], ['number', 2], ['called', 1], ['picked', 1], ['ended', 2], ['wanted', 2], ['again', 2], ['message', 2],
    ['messages', 3], ['times', 1], ['mobile', 2], ['while', 1], ['area', 3], ['machine', 2], ['mailbox', 2], ['company', 3],
    ['nobody', 3], ['played', 1], ['cancelled', 2], ['network', 2], ['yourself', 2], ['likely', 2], ['correct', 2], ['exist', 2],
    ['minutes', 2], ['active', 2], ['answer', 2], ['normal', 2], ['telecommunication', 7], ['person', 2], ['reached', 1], ['3', 1], ['30', 2],
  ])('counts the syllables of "%s"', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  test('counts what has a letter or a digit as a word', () => {
    expect(wordsOf('Ringing – no news, 3 times.')).toEqual(['Ringing', 'no', 'news,', '3', 'times.']);
  });

  test('tells a plain sentence from a hard one', () => {
    expect(readingGrade('The phone was in use. No message was left.')).toBeLessThan(3);
    expect(readingGrade('The telecommunications provider terminated the establishment of the connection.')).toBeGreaterThan(12);
  });
});
