import { parseIsoTime } from './parse-iso-time.js';

// `Wed, 08 Oct 2025 13:54:12 +0000` (RFC 2822, section 3.3). Compatible services write `GMT`, `UTC` or `Etc/UTC` for the offset.
const RFC_2822 = /^(?:[A-Z][a-z]{2}, )?(\d\d? [A-Z][a-z]{2} \d{4} [\d:]{8}) (?:([+-]\d{4})|GMT|UTC|Etc\/UTC)$/;

/** A provider's time in milliseconds since 1970, from an RFC 2822 or ISO 8601 text with its offset. `undefined` as in `parseIsoTime`. */
export function parseTime(text = ''): number | undefined {
  const [, local = '', offset = 'Z'] = RFC_2822.exec(text) ?? [];
  // ECMAScript requires `Date.parse` to read what `toUTCString` writes, and only that.
  const date = new Date(`${local} GMT`);
  return parseIsoTime(local && date.toUTCString().includes(local) ? date.toJSON().replace('.000Z', offset) : text);
}
