import { eventFields, type EventFields } from '../event-fields.js';
import { ProviderEventError } from '../provider-event-error.js';
import { isEvent, readEvents, type ProviderEvent } from '../read-events.js';

/** One thing that Twilio says about one call. */
export interface TwilioEvent {
  readonly call: string;
  /**
   * Which of Twilio's shapes it has: they give one name to different things. `Duration` is billed minutes in a `callback`
   * and seconds in the REST `resource`; `status` is the call's only in the `resource`.
   */
  readonly shape: 'callback' | 'resource';
  readonly fields: EventFields;
}

/** The events inside a CloudEvent of Event Streams (whose callbacks are wrapped twice), or inside a page of a REST list. */
function unwrap(event: ProviderEvent): readonly unknown[] {
  const { data } = event;
  if ('specversion' in event && isEvent(data)) return [isEvent(data['request']) ? data['request']['parameters'] : data];
  const list = event['calls'] ?? event['call_summaries'];
  return Array.isArray(list) ? list : [event];
}

/**
 * The events in what Twilio sent: callbacks, Call resources and Insights summaries, alone or many, wrapped or not.
 *
 * @throws {ProviderEventError} when the body cannot be read, or an event that is not wrapped names no call.
 */
export function twilioEvents(body: unknown): TwilioEvent[] {
  return readEvents('twilio', body).flatMap((outer) => unwrap(outer).flatMap((event): TwilioEvent[] => {
    const fields = eventFields(isEvent(event) ? event : {});
    const call = fields.text('callsid');
    if (call !== undefined) return [{ call, shape: 'callback', fields }];
    // Messages, recordings and all else have a `sid` and a `status` as well; only a call's begins with CA.
    const sid = fields.text('sid');
    if (sid?.startsWith('CA')) return [{ call: sid, shape: 'resource', fields }];
    // Event Streams and lists carry what is not about calls too; a callback without a call is a mistake.
    if (event !== outer) return [];
    throw new ProviderEventError('twilio', 'no-call', 'it has no CallSid');
  }));
}
