// RFC 2822, section 3.3 (`Wed, 08 Oct 2025 13:54:12 +0000`), where compatible services write a name for the offset, or as in `parseIsoTime`.
const TIME = /^(?:\w+, )?(\d+ \w+ \d+|.{10})[T ](\d\d:\d\d:\d\d\.?\d*) ?(?:Z|GMT|UTC|Etc\/UTC|([+-]\d\d):?(\d\d)?)$/i;

/** A provider's time in milliseconds since 1970, from an RFC 2822 or ISO 8601 text with its offset. `undefined` as in `parseIsoTime`. */
export function parseTime(text = ''): number | undefined {
  const [, day = '', clock, hours = '+00', minutes = '00'] = TIME.exec(text) ?? [];
  // ECMAScript requires `Date.parse` to read what `toUTCString` and `toJSON` write, and only that.
  const midnight = new Date(day.includes(' ') ? `${day} 00:00:00 GMT` : day);
  const json: string | null = midnight.toJSON();
  const time = Date.parse(`${json?.slice(0, 10)}T${clock}${hours}:${minutes}`);
  // Engines disagree about 30 February, so the day has to come back as it went in.
  return `${json} ${midnight.toUTCString()}`.includes(day) && time >= 0 ? time : undefined;
}
