import { parseCallStatus, type CallUpdate, type Vocabulary } from '../model/index.js';
import { checkUpdate, type Fault } from './message-faults.js';
import { parseTime } from './parse-time.js';
import { tidyUpdate, type TidyUpdate } from './tidy-update.js';

/** A checked update, or the first fault in what should have been one. */
export type ParsedUpdate = { readonly update: CallUpdate; readonly fault?: undefined } | { readonly fault: Fault; readonly update?: undefined };

const NOT_A_TIME: Fault = { path: 'at', rule: 'must be milliseconds since 1970 or an RFC 3339 date and time with its offset' };

const isTimed = (update: TidyUpdate): update is TidyUpdate & CallUpdate => typeof update.at !== 'string';

function withTime(update: TidyUpdate): CallUpdate | undefined {
  if (isTimed(update)) return update;
  const { at: text, ...rest } = update;
  const at = text === undefined ? undefined : parseTime(text);
  return at === undefined ? undefined : { ...rest, at };
}

function withStatus(update: CallUpdate, vocabulary: Vocabulary): CallUpdate {
  if (vocabulary.definition(update.status)) return update;
  const parsed = parseCallStatus(update.status, vocabulary);
  if (!parsed.isKnown) return { ...update, status: parsed.text };
  const tried = update.try ?? parsed.try;
  return { ...update, status: parsed.status, ...(tried !== undefined && { try: tried }) };
}

/**
 * Checks one update against the schema and brings it into the vocabulary's spelling: statuses by `parseCallStatus`, times
 * as milliseconds, nulls left out. Fields that the protocol does not know are dropped. An update that is in that spelling
 * already is handed back as it is. It never throws.
 *
 * @param value What came out of `JSON.parse`.
 * @param vocabulary The statuses to recognise.
 */
export function parseUpdate(value: unknown, vocabulary: Vocabulary): ParsedUpdate {
  const { value: wire, fault } = checkUpdate(value);
  if (fault) return { fault };
  const update = withTime(tidyUpdate(wire));
  return update ? { update: withStatus(update, vocabulary) } : { fault: NOT_A_TIME };
}
