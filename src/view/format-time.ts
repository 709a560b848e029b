import type { ViewOptions } from './view-options.js';

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const CLOCK_AND_DATE: Intl.DateTimeFormatOptions = { ...CLOCK, day: 'numeric', month: 'short' };
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };

// Making a formatter costs a thousand times what using it does; a page needs a handful.
const KEPT = 50;
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The time of day of a moment, `09:14`; with the date, `22 Nov, 09:14`, where it is not the day of `now`. `undefined` where
 * there is no time. A malformed language or time zone falls back to English and to the machine's zone.
 */
export function clockTime(at: number | undefined, options: ViewOptions): string | undefined {
  if (at === undefined || Number.isNaN(new Date(at).getTime())) return undefined;
  const day = format(DAY, options);
  const isToday = Number.isFinite(options.now) && day.format(at) === day.format(options.now);
  return format(isToday ? CLOCK : CLOCK_AND_DATE, options).format(at);
}

/** A span before or after now, in words: `2 minutes ago`. A malformed language falls back to English. */
export function relativeTime(amount: number, unit: Intl.RelativeTimeFormatUnit, lang = 'en'): string {
  return withLanguage(lang, (locale) => new Intl.RelativeTimeFormat(locale)).format(amount, unit);
}

/** A list in words: `a, b and c`. A malformed language falls back to English. */
export function listOf(items: readonly string[], lang = 'en'): string {
  return withLanguage(lang, (locale) => new Intl.ListFormat(locale)).format(items);
}

function format(parts: Intl.DateTimeFormatOptions, { lang = 'en', timeZone }: ViewOptions): Intl.DateTimeFormat {
  const key = [lang, timeZone, ...Object.keys(parts)].join(' ');
  const known = dateFormats.get(key);
  if (known) return known;
  const fresh = withLanguage(lang, (locale) => withZone(timeZone, (zone) => new Intl.DateTimeFormat(locale, { ...parts, ...zone })));
  if (dateFormats.size >= KEPT) dateFormats.clear();
  dateFormats.set(key, fresh);
  return fresh;
}

/** Plain `en` is written as the words are: the British way. */
function withLanguage<Made>(lang: string, make: (locale: string) => Made): Made {
  try {
    return make(lang.toLowerCase() === 'en' ? 'en-GB' : lang);
  } catch {
    return make('en-GB');
  }
}

function withZone<Made>(timeZone: string | undefined, make: (zone: { timeZone?: string }) => Made): Made {
  if (timeZone === undefined) return make({});
  try {
    return make({ timeZone });
  } catch {
    return make({});
  }
}
