/**
 * A clock for measuring how long something takes, in milliseconds: it goes on while the machine sleeps, and a clock that
 * is set back does not take it along. What it shows means nothing by itself.
 *
 * @param now This machine's clock, in milliseconds since 1970.
 */
export function steadyClock(now: () => number): () => number {
  let last = now();
  let lost = 0;
  return () => {
    const shown = now();
    if (shown < last) lost += last - shown;
    last = shown;
    return shown + lost;
  };
}
