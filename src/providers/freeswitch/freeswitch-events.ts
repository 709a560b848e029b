import { fieldsOf, type Fields } from '../fields-of.js';
import { readBlocks } from '../key-value-blocks.js';
import { readEvents } from '../read-events.js';

/**
 * The events in what FreeSWITCH sent: events as text or JSON, with the socket's own headers or without, and records of mod_json_cdr,
 * whose `eventname` is `CDR`. Headers and channel variables have one name: `hangupcause` is `Hangup-Cause` and `variable_hangup_cause`;
 * those about the caller's side come without its name: `destinationnumber` is `Caller-Destination-Number`.
 *
 * @throws {ProviderEventError} when the body cannot be read.
 */
export function freeswitchEvents(body: unknown): Fields[] {
  // The socket frames an event in JSON with headers of its own.
  const bare = typeof body === 'string' ? body.replace(/^Content-[^]*?\n(?=\{)/i, '') : body;
  // mod_json_cdr can post its record as the field of a form.
  return readBlocks('freeswitch', bare).flatMap((outer) => (outer['cdr'] ? readEvents('freeswitch', outer['cdr']) : [outer]))
    // Libraries make a list of a header that comes twice, as `Hangup-Cause` does: the last one counts.
    .map((event) => ({ ...event['variables'] ? { eventname: 'CDR' } : {}, ...fieldsOf(event, /^(variable(s_)?|caller|callflow(_0)?_callerprofile_)|_\d+$/g) }));
}
