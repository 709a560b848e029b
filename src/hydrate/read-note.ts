import type { Served } from '../../components/page/served.js';
import type { Call, Vocabulary } from '../model/index.js';
import { reduceCall } from '../reducer/index.js';
import { parseUpdate } from '../wire/index.js';

/**
 * What a server noted on an element; `undefined` for a text that is no such note. It comes out of a page, so it is checked like a
 * message: an update that breaks the schema is passed over.
 */
export function readNote(text: string, vocabulary: Vocabulary): Served | undefined {
  const note = parsed(text);
  if (typeof note !== 'object' || note === null || !('now' in note) || typeof note.now !== 'number') return undefined;
  const call = 'updates' in note && Array.isArray(note.updates) ? callOf(note.updates, vocabulary) : undefined;
  return {
    now: note.now,
    lang: 'lang' in note && typeof note.lang === 'string' ? note.lang : 'en',
    vocabulary,
    ...('timeZone' in note && typeof note.timeZone === 'string' && { timeZone: note.timeZone }),
    ...(call && { call }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function callOf(updates: readonly unknown[], vocabulary: Vocabulary): Call | undefined {
  let call: Call | undefined;
  for (const one of updates) {
    const { update } = parseUpdate(one, vocabulary);
    if (update !== undefined) call = reduceCall(call, update, vocabulary);
  }
  return call;
}
