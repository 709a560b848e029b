const FADE_MS = 160;

// Beyond this many changes at once nobody follows a fade, and it costs what it does not give.
const AT_ONCE = 40;
let fading = 0;

/** Lets what has just changed fade in, where motion is welcome and not too much is changing at once. It moves nothing. */
export function crossFade(element: Element | null | undefined): void {
  if (element === null || element === undefined || fading >= AT_ONCE || !isMotionWelcome()) return;
  fading += 1;
  const fade = element.animate({ opacity: [0.2, 1] }, { duration: FADE_MS, easing: 'ease-out' });
  const done = (): void => { fading -= 1; };
  fade.addEventListener('finish', done);
  fade.addEventListener('cancel', done);
}

function isMotionWelcome(): boolean {
  return matchMedia('(prefers-reduced-motion: no-preference)').matches;
}
