/** How far a signature's own time may be from ours: what Telnyx and Vonage suggest. */
const TOLERANCE_SECONDS = 300;

/** Whether a signature's time, in seconds since 1970, is close enough to `now`, in milliseconds. True where there is no `now`. */
export const isRecent = (seconds: number, now: number | undefined): boolean =>
  now === undefined || Math.abs(now / 1000 - seconds) <= TOLERANCE_SECONDS;
