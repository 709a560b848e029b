import { describe, expect, test } from 'vitest';
import { CALL_DETAILS, CALL_STATUSES } from '../../src/model/index.js';
import { EN, badgeView, factsOfStatus, registerWords, wordsFor } from '../../src/view/index.js';
import { MORNING } from './make-call.js';

const busyIn = (lang: string, words = {}): string => badgeView(factsOfStatus({ status: 'busy' }), { now: MORNING, lang, words }).word;

describe('the words as data', () => {
  test('have label, meaning, title, reason and next step for every status and every detail', () => {
    const keys = new Set(Object.keys(EN));
    for (const name of [...CALL_STATUSES, ...CALL_DETAILS]) {
      for (const field of ['label', 'meaning', 'title', 'reason', 'next']) expect.soft(keys.has(`${name}.${field}`), `${name}.${field}`).toBe(true);
    }
  });

  test('are plain text: no markup, no straight quotes for apostrophes, no loose ends', () => {
    for (const [key, word] of Object.entries(EN)) {
      expect.soft(word, key).not.toMatch(/[<>&]|\s{2}|^\s|\s$|'|!/);
      expect.soft(word, key).not.toBe('');
    }
  });

  test('spell as the British do', () => {
    for (const [key, word] of Object.entries(EN)) expect.soft(word, key).not.toMatch(/cancel(ed|ing)\b|color|center|voicemail box/i);
  });

  test('have every plural form that English needs', () => {
    for (const key of Object.keys(EN)) {
      if (!key.endsWith('.one')) continue;
      expect.soft(Object.keys(EN), key).toContain(key.replace(/one$/, 'other'));
    }
  });
});

describe('another language', () => {
  registerWords('xa', { 'busy.label': 'Oqqupé' });
  registerWords('XA-yy', { 'busy.label': 'Oqqupé-yy' });
  registerWords('xa', { 'ringing.label': 'Sonné' });

  test('is found by its tag, by the tag it is a variety of, in any case; else English stands', () => {
    expect([busyIn('xa'), busyIn('xa-ZZ'), busyIn('XA-YY'), busyIn('xa-YY-variant'), busyIn('xb'), busyIn('')])
      .toEqual(['Oqqupé', 'Oqqupé', 'Oqqupé-yy', 'Oqqupé-yy', 'Busy', 'Busy']);
  });

  test('adds up when it is registered twice', () => {
    expect(wordsFor('xa')).toMatchObject({ 'busy.label': 'Oqqupé', 'ringing.label': 'Sonné', 'failed.label': 'Could not connect' });
    expect(wordsFor('xa-YY')['busy.label']).toBe('Oqqupé-yy');
    expect(EN['busy.label']).toBe('Busy');
  });

  test('gives way to the host\'s own wording', () => {
    expect(busyIn('xa', { 'busy.label': 'Engaged' })).toBe('Engaged');
  });
});
