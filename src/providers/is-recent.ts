/**
 * Whether a signature's time, in seconds since 1970, is close enough to `now`, in milliseconds: five minutes, as Telnyx and Vonage
 * suggest. True where there is no `now`.
 */
export const isRecent = (seconds: number, now: number | undefined): boolean =>
  now === undefined || Math.abs(now / 1000 - seconds) <= 300;
