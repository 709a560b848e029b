// RFC 3339, section 5.6, and RFC 2822, section 3.3, with what providers write for them: a space for the `T`, `+0000` or
// `-03`, microseconds; `UTC` or `Etc/UTC` for the offset.
const TIME = /^(?:(\d{4}-\d\d-\d\d)[T ]|(?:[A-Z]{3}, )?(\d\d? [A-Z]{3} \d{4}) )(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))? ?(?:Z|GMT|(?:Etc\/)?UTC|([+-]\d\d):?(\d\d)?)$/i;

/**
 * A provider's time in milliseconds since 1970: an ISO 8601 or RFC 2822 text with its offset, or a `Date`. `undefined` for
 * anything else, a local time, a day that does not exist and times before 1970 among them: a wrong time would put events in
 * a wrong order.
 *
 * It never uses the engine's own guesses at dates, which differ between browsers.
 */
export function parseTime(value: unknown): number | undefined {
  const text = value instanceof Date ? value.toJSON() : value;
  const [whole, isoDay, day = isoDay, clock, fraction = '', hours = '+00', minutes = '00'] = TIME.exec(typeof text === 'string' ? text.trim() : '') ?? [];
  if (whole === undefined || day === undefined) return undefined;
  // Both forms are those that ECMAScript requires of `Date.parse`.
  const time = Date.parse(isoDay === undefined ? `${day} ${clock} GMT` : `${day}T${clock}Z`);
  const date = new Date(time);
  // Engines disagree about 30 February, so the day has to come back as it went in.
  if (Number.isNaN(time) || !`${date.toISOString()} ${date.toUTCString()}`.includes(day)) return undefined;
  const at = time + Number(`${fraction}000`.slice(0, 3)) - Number(hours) * 3_600_000 - Number(`${hours[0]}${minutes}`) * 60_000;
  return at >= 0 ? at : undefined;
}
