import type { CallUpdate } from '../model/index.js';
import { countOf, fieldsOf, textOf, type Fields } from './fields-of.js';
import { parseIsoTime } from './parse-iso-time.js';
import { ProviderEventError } from './provider-event-error.js';
import { readEvents } from './read-events.js';
import type { CallResult } from './call-result.js';

/**
 * Reads what a host's own switch or gateway says of its calls: plain events of a call's id in `call` and whatever `resultOf`
 * needs to know. Beside these, `at` (ISO 8601 with its offset, or milliseconds), `seq`, `to` (the number, for display) and,
 * for calls that were answered, `duration` in seconds are passed on.
 *
 * @param resultOf The result that an event tells; `undefined` where it says nothing about the call's status.
 * @throws {ProviderEventError} when the body cannot be read or an event has no `call`.
 */
export function networkUpdates(provider: string, body: unknown, resultOf: (fields: Fields) => CallResult | undefined): CallUpdate[] {
  return readEvents(provider, body).flatMap((event) => {
    const fields = fieldsOf(event);
    const [call, display] = [textOf(fields.call), textOf(fields.to)];
    if (call === undefined) throw new ProviderEventError(provider, 'no-call', 'it has no "call"');
    const result = resultOf(fields);
    if (result === undefined) return [];
    const [at, seq] = [countOf(fields.at) ?? parseIsoTime(fields.at), countOf(fields.seq)];
    const duration = result.status === 'completed' ? countOf(fields.duration) : undefined;
    return [{
      call, ...result, ...(seq !== undefined && { seq }), ...(at !== undefined && { at }), ...(duration !== undefined && { duration }),
      ...(display !== undefined && { number: { display } }),
    }];
  });
}
