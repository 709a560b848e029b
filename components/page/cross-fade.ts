const FADE_MS = 160;

// Beyond this many changes in the time of one fade nobody follows a fade. Each is a layer of its own for the compositor, and parts what
// stands before it from what stands after it: in a storm that costs a frame more than the changes do.
const AT_ONCE = 40;
/** A storm is over where so long, in milliseconds, there was not that much. */
const CALM_MS = 1000;
let changes = 0;
let countsUntil = 0;
let calmAt = 0;

/** Lets what has just changed fade in, where motion is welcome and not too much is changing. It moves nothing. */
export function crossFade(element: Element): void {
  const now = performance.now();
  if (now >= countsUntil) {
    changes = 0;
    countsUntil = now + FADE_MS;
  }
  changes += 1;
  if (changes > AT_ONCE) calmAt = now + CALM_MS;
  // The query costs as much as a badge, so it comes last. A page without a screen, as in a test's DOM, knows neither media nor animations.
  if (now < calmAt || !globalThis.matchMedia?.('(prefers-reduced-motion: no-preference)').matches) return;
  element.animate({ opacity: [0.2, 1] }, { duration: FADE_MS, easing: 'ease-out' });
}
