import { fieldsOf, textOf, type Fields } from '../fields-of.js';
import { ProviderEventError } from '../provider-event-error.js';
import { isEvent, readEvents, type ProviderEvent } from '../read-events.js';

/** One thing that Twilio says about one call. */
export interface TwilioEvent {
  readonly call: string;
  /**
   * Whether it is a Call resource of the REST API and no callback: they give one name to different things. `Duration` is
   * billed minutes in a callback and seconds in a resource; `status` is the call's only in a resource.
   */
  readonly isResource: boolean;
  readonly fields: Fields;
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
  return readEvents('twilio', body).flatMap((outer) => unwrap(outer).flatMap((event) => {
    const fields = fieldsOf(event);
    const [callSid, sid] = [textOf(fields.callsid), textOf(fields.sid)];
    // Messages, recordings and all else have a `sid` and a `status` as well; only a call's begins with CA.
    const call = callSid ?? (sid?.startsWith('CA') ? sid : undefined);
    if (call !== undefined) return [{ call, isResource: callSid === undefined, fields }];
    // Event Streams and lists carry what is not about calls too; a callback without a call is a mistake.
    if (event !== outer) return [];
    throw new ProviderEventError('twilio', 'no-call', 'it has no CallSid');
  }));
}
