import type { CallUpdate } from '../model/index.js';
import type { CallResult } from './call-result.js';
import { countOf, fieldsOf, type Fields } from './fields-of.js';
import { parseIsoTime } from './parse-iso-time.js';
import { updatesFrom } from './read-updates.js';

/**
 * Reads what a host's own switch or gateway says of its calls: plain events of a call's id in `call` and whatever `resultOf`
 * needs to know. Beside these, `at` (ISO 8601 with its offset, or milliseconds), `seq`, `to` (the number, for display) and,
 * for calls that were answered, `duration` in seconds are passed on.
 *
 * @param resultOf The result that an event tells; `undefined` where it says nothing about the call's status.
 * @throws {ProviderEventError} when the body cannot be read or an event has no `call`.
 */
export const networkUpdates = (provider: string, body: unknown, resultOf: (fields: Fields) => CallResult | undefined): CallUpdate[] =>
  updatesFrom(provider, body, (event) => {
    const fields = fieldsOf(event);
    const result = resultOf(fields);
    return fields.call && !result ? [] : [{
      call: fields.call, ...result, seq: countOf(fields.seq), at: countOf(fields.at) ?? parseIsoTime(fields.at),
      duration: result?.status === 'completed' ? countOf(fields.duration) : undefined, number: fields.to && { display: fields.to },
    }];
  });
