import { normalizeSpelling } from '../model/index.js';

/** The entries of an object, their names without what never matters in a spelling: `CallSid`, `call_sid` and `callSid` are one. */
export const normalizedEntries = <Value>(object: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(object).map(([name, value]) => [normalizeSpelling(name), value]);
