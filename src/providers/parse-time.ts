const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// `Wed, 08 Oct 2025 13:54:12 +0000` (RFC 2822, section 3.3). Compatible services write `GMT`, `UTC` or `Etc/UTC` for the offset.
const RFC_2822 = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) (?:([+-]\d\d)(\d\d)|GMT|UTC|Etc\/UTC)$/;

const RFC_3339 = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:\d\d)$/;

const twoDigits = (value: number | string): string => String(value).padStart(2, '0');

/** Engines disagree about 30 February, so the day has to come back as it went in. */
function timeAt(day: string, clock: string, offset: string): number | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const time = Date.parse(`${day}T${clock}${offset}`);
  const isRealDay = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
  return isRealDay && time >= 0 ? time : undefined;
}

function parseRfc2822(text: string): number | undefined {
  const [whole, day = '', month = '', year, clock = '', hours = '+00', minutes = '00'] = RFC_2822.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return timeAt(`${year}-${twoDigits(MONTHS.indexOf(month) + 1)}-${twoDigits(day)}`, clock, `${hours}:${minutes}`);
}

/**
 * A provider's time in milliseconds since 1970: an RFC 2822 or RFC 3339 text with its offset, or a `Date`. `undefined` for
 * anything else, a day that does not exist and times before 1970 among them: a wrong time would put events in a wrong order.
 *
 * It never uses the engine's own guesses at dates, which differ between browsers.
 */
export function parseTime(value: unknown): number | undefined {
  if (value instanceof Date) return value.getTime() >= 0 ? value.getTime() : undefined;
  if (typeof value !== 'string') return undefined;
  const [whole, day = '', clock = '', offset = ''] = RFC_3339.exec(value.trim()) ?? [];
  return whole === undefined ? parseRfc2822(value.trim()) : timeAt(day, clock, offset);
}
