const FADE_MS = 160;

// Beyond this many changes at once nobody follows a fade, and it costs what it does not give.
const AT_ONCE = 40;
let fading = 0;
// Asked anew for every badge, the query would cost as much as the badge, and its answer a tenth of it.
let isMotionWelcome: boolean | undefined;

function lookAtMotion(): boolean {
  // A page without a screen, as in a test's DOM, knows neither media nor animations.
  const query = globalThis.matchMedia?.('(prefers-reduced-motion: no-preference)');
  if (!query) return false;
  query.onchange = () => { isMotionWelcome = query.matches; };
  return query.matches;
}

/** Lets what has just changed fade in, where motion is welcome and not too much is changing at once. It moves nothing. */
export function crossFade(element: Element | null): void {
  if (!element || fading >= AT_ONCE || !(isMotionWelcome ??= lookAtMotion())) return;
  fading += 1;
  const fade = element.animate({ opacity: [0.2, 1] }, { duration: FADE_MS, easing: 'ease-out' });
  fade.onfinish = fade.oncancel = () => { fading -= 1; };
}
