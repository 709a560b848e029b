/** How often the page's clock ticks, in milliseconds. */
export const TICK_MS = 1000;

/**
 * Calls back once a second while the page is visible, and at once when it is shown again, until the function it gives back is
 * called. Nobody needs a countdown on a page that nobody sees.
 */
export function everySecond(tick: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const run = (): void => {
    clearInterval(timer);
    if (!document.hidden) timer = setInterval(tick, TICK_MS);
  };
  const turn = (): void => {
    run();
    if (!document.hidden) tick();
  };
  document.addEventListener('visibilitychange', turn);
  run();
  return () => {
    document.removeEventListener('visibilitychange', turn);
    clearInterval(timer);
  };
}
