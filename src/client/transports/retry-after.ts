/**
 * How long the host asks to wait, in milliseconds, from the header `Retry-After` (RFC 9110, section 10.2.3): a number of
 * seconds, or a date, which is held against the answer's own date where that can be read. `undefined` where there is
 * none, or none that makes sense; never less than 0.
 *
 * A page sees both headers across origins only where the host exposes them.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  if (Number.isNaN(date)) return undefined;
  const sent = Date.parse(headers.get('date') ?? '');
  return Math.max(0, date - (Number.isNaN(sent) ? now : sent));
}
