import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/hydrate/read-note.js';
import { standardVocabulary } from '../../src/model/index.js';
import { servedNote } from '../../src/ssr/served-note.js';
import { scenarioCall, SCENARIOS, TEST_START } from '../../src/testing/index.js';

const read = (text: string) => readNote(text, standardVocabulary);

describe('readNote', () => {
  it.each(SCENARIOS.filter(({ name }) => name !== 'own-status'))('gives back the call of $name', ({ name }) => {
    const call = scenarioCall(name);
    expect(read(servedNote({ now: TEST_START, lang: 'de', timeZone: 'Europe/Berlin', call }, true)))
      .toEqual({ now: TEST_START, lang: 'de', timeZone: 'Europe/Berlin', vocabulary: standardVocabulary, call });
  });

  it.each(['', '{', 'null', '[]', '42', '{}', '{"now":"soon"}'])('takes %j for no note', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('passes over what is no update, and calls that have none', () => {
    expect(read('{"now":1,"updates":[{"call":42},7,null]}')?.call).toBeUndefined();
    expect(read('{"now":1,"updates":[{"call":42},{"call":"42","status":"busy"}]}')?.call?.status).toBe('busy');
    expect(read('{"now":1,"lang":7,"updates":"none"}')).toEqual({ now: 1, lang: 'en', vocabulary: standardVocabulary });
  });
});
