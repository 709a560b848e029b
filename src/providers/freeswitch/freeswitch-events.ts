import { fieldsOf, type Fields } from '../fields-of.js';
import { blocksOf } from '../key-value-blocks.js';
import { readEvents, type ProviderEvent } from '../read-events.js';

/** The body without the headers of its own in which the socket frames an event in JSON, and with each event of a text by itself. */
export const freeswitchBody = (body: unknown): unknown => blocksOf(typeof body === 'string' ? body.replace(/^Content-[^]*?\n(?=\{)/i, '') : body);

/**
 * The events in what FreeSWITCH sent: events as text or JSON, and records of mod_json_cdr, which have no name. Headers and
 * channel variables have one name: `hangupcause` is `Hangup-Cause` and `variable_hangup_cause`; those about the caller's side come
 * without its name: `destinationnumber` is `Caller-Destination-Number`.
 *
 * @throws {ProviderEventError} when a record cannot be read.
 */
export const freeswitchEvents = (outer: ProviderEvent): Fields[] =>
  // mod_json_cdr can post its record as the field of a form.
  (outer['cdr'] ? readEvents('freeswitch', outer['cdr']) : [outer])
    // Libraries make a list of a header that comes twice, as `Hangup-Cause` does: the last one counts.
    .map((event) => fieldsOf(event, /^(variable(s_)?|caller|callflow(_0)?_callerprofile_)|_\d+$/g));
