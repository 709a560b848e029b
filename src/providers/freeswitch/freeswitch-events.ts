import { fieldsOf, type Fields } from '../fields-of.js';
import { readBlocks } from '../key-value-blocks.js';
import { isEvent, readEvents, type ProviderEvent } from '../read-events.js';

/** One event of FreeSWITCH's about one channel, or the record of a call. */
export interface FreeswitchEvent {
  /** `Event-Name`, or `CDR`. */
  readonly name: string;
  /** A header of the event, or the channel variable of that name: `hangupcause` is `Hangup-Cause` and `variable_hangup_cause`. */
  readonly text: (name: string) => string | undefined;
  readonly fields: Fields;
}

/** Libraries make a list of a header that comes twice, as `Hangup-Cause` does: the last one counts. */
const withoutLists = (event: ProviderEvent): ProviderEvent => Object.fromEntries(
  Object.entries(event).map(([name, value]) => [name, Array.isArray(value) && typeof value.at(-1) === 'string' ? value.at(-1) : value]));

/** Values are escaped in text, and in a record unless it is told not to. */
function unescape(value = ''): string | undefined {
  try {
    return decodeURIComponent(value) || undefined;
  } catch {
    return value;
  }
}

/**
 * The events in what FreeSWITCH sent: events as text or JSON, with the socket's own headers or without, and records of mod_json_cdr.
 *
 * @throws {ProviderEventError} when the body cannot be read.
 */
export function freeswitchEvents(body: unknown): FreeswitchEvent[] {
  // The socket frames an event in JSON with headers of its own.
  const bare = typeof body === 'string' ? body.replace(/^(?:Content-[\w-]+:.*\r?\n)+\r?\n(?=\{)/i, '') : body;
  return readBlocks('freeswitch', bare).map((outer) => {
    // mod_json_cdr can post its record as the field of a form.
    const [event = outer] = typeof outer['cdr'] === 'string' ? readEvents('freeswitch', outer['cdr']) : [];
    const fields = fieldsOf(withoutLists(event));
    const inner = isEvent(event['variables']) ? fieldsOf(event['variables']) : undefined;
    const source = inner ?? fields;
    return { name: inner ? 'CDR' : fields.eventname ?? '', fields, text: (name) => unescape(source[name] ?? source[`variable${name}`]) };
  });
}
