// RFC 3339, section 5.6, and what providers write for it: a space for the `T`, `+0000` or `-03`, microseconds.
const ISO_TIME = /^(.{10})[T ](\d\d:\d\d:\d\d\.?\d*) ?(?:Z|([+-]\d\d):?(\d\d)?)$/i;

/**
 * A provider's time in milliseconds since 1970, from an ISO 8601 text with its offset. `undefined` for anything else, a
 * local time, a day that does not exist and times before 1970 among them: a wrong time would put events in a wrong order.
 *
 * It never uses the engine's own guesses at dates, which differ between browsers.
 */
export function parseIsoTime(text = ''): number | undefined {
  const [, day = '', clock, hours = '+00', minutes = '00'] = ISO_TIME.exec(text) ?? [];
  const time = Date.parse(`${day}T${clock}${hours}:${minutes}`);
  // Engines disagree about 30 February, so the day has to come back as it went in, letter by letter. An invalid date has no JSON.
  const midnight: string | null = new Date(day).toJSON();
  return midnight?.startsWith(day) && time >= 0 ? time : undefined;
}
