import { parseIsoTime } from './parse-iso-time.js';

// `Wed, 08 Oct 2025 13:54:12 +0000` (RFC 2822, section 3.3). Compatible services write `GMT`, `UTC` or `Etc/UTC` for the offset.
const RFC_2822 = /^(?:[A-Z][a-z]{2}, )?(\d\d? [A-Z][a-z]{2} \d{4} [\d:]{8}) (?:([+-]\d{4})|GMT|UTC|Etc\/UTC)$/;

/**
 * A provider's time in milliseconds since 1970: an RFC 2822 or ISO 8601 text with its offset, or a `Date`. `undefined` for
 * anything else, as in `parseIsoTime`.
 */
export function parseTime(value: unknown): number | undefined {
  if (value instanceof Date) return parseIsoTime(value.toJSON());
  const [, local = '', offset = 'Z'] = RFC_2822.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  // ECMAScript requires `Date.parse` to read what `toUTCString` writes, and only that.
  const date = new Date(`${local} GMT`);
  const isReal = date.toUTCString().includes(local);
  return parseIsoTime(local && isReal ? date.toJSON().replace('.000Z', offset) : value);
}
