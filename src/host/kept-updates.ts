import type { CallUpdate, Vocabulary } from '../model/index.js';
import { parseUpdate } from '../wire/index.js';

/** A plan or a contact is usually told once, with the first update; without it every later one is worth less. */
export const isReplaceable = (update: CallUpdate): boolean => update.plan === undefined && update.contact === undefined;

/** Whether a call whose latest update this is seems to be over; `undefined` where the status says nothing about that. */
export function endsCall({ status, final }: CallUpdate, vocabulary: Vocabulary): boolean | undefined {
  const phase = vocabulary.definition(status)?.phase;
  if (final === true || phase === 'ended') return true;
  return phase === undefined ? undefined : false;
}

/** An update as a log outside of this process keeps it: one line of JSON. The same update makes the same line. */
export const updateLine = (update: CallUpdate): string => JSON.stringify(update);

/** The updates in such lines, one to a line. What this version cannot read is left out. */
export function readLines(lines: string, vocabulary: Vocabulary): CallUpdate[] {
  if (lines === '') return [];
  return lines.split('\n').flatMap((line) => {
    const parsed = parseUpdate(JSON.parse(line), vocabulary);
    return parsed.fault ? [] : [parsed.update];
  });
}
