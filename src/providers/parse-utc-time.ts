/**
 * A time in milliseconds since 1970 from an RFC 2822 text in UTC, as Twilio and services like it write it: `Wed, 08 Oct 2025 13:54:12
 * +0000`, or with a name for the offset. `undefined` for anything else, a day that does not exist among it: engines disagree about
 * 30 February, so the text has to come back as it went in. ECMAScript requires `Date.parse` to read what `toUTCString` writes.
 */
export function parseUtcTime(text = ''): number | undefined {
  const utc = text.replace(/(.0000|(Etc.)?UTC)$/, 'GMT');
  const time = Date.parse(utc);
  return time >= 0 && new Date(time).toUTCString() === utc ? time : undefined;
}
