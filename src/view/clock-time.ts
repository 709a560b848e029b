import type { ViewOptions } from './view-options.js';
import { localeFor } from './locale-for.js';

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const CLOCK_AND_DATE: Intl.DateTimeFormatOptions = { ...CLOCK, day: 'numeric', month: 'short' };
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };

// Making a formatter costs a thousand times what using it does; a page needs a handful.
const KEPT = 50;
const made = new Map<string, Intl.DateTimeFormat>();

/**
 * The time of day of a moment, `09:14`; with the date, `22 Nov, 09:14`, where it is not the day of `now`. `undefined` where
 * there is no time. A malformed language or time zone falls back to English and to the machine's zone.
 */
export function clockTime(at: number | undefined, options: ViewOptions): string | undefined {
  if (at === undefined || Number.isNaN(new Date(at).getTime())) return undefined;
  const day = formatter(DAY, options);
  const isToday = Number.isFinite(options.now) && day.format(at) === day.format(options.now);
  return formatter(isToday ? CLOCK : CLOCK_AND_DATE, options).format(at);
}

function formatter(parts: Intl.DateTimeFormatOptions, { lang, timeZone }: ViewOptions): Intl.DateTimeFormat {
  const key = [lang, timeZone, ...Object.keys(parts)].join(' ');
  const known = made.get(key);
  if (known) return known;
  const locale = localeFor(lang, Intl.DateTimeFormat);
  const fresh = withZone(timeZone, (zone) => new Intl.DateTimeFormat(locale, { ...parts, ...zone }));
  if (made.size >= KEPT) made.clear();
  made.set(key, fresh);
  return fresh;
}

function withZone<Made>(timeZone: string | undefined, make: (zone: { timeZone?: string }) => Made): Made {
  if (timeZone === undefined) return make({});
  try {
    return make({ timeZone });
  } catch {
    return make({});
  }
}
