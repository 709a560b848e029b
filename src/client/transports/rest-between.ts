import type { ClientEnvironment, LineSign } from '../client-environment.js';

/** While a transport rests it is not the host that is silent, so it says that the line is alive; this often, in milliseconds. */
const SIGN_OF_LIFE = 5000;

/** Somebody looks again. */
const WAKES: ReadonlySet<LineSign> = new Set(['online', 'visible', 'taken-out']);

/** How to rest. */
export interface Rest {
  /** How long, in milliseconds; a sign from outside cuts it short. */
  readonly rest: number;
  /** What the host ordered, in milliseconds: nothing cuts that short. */
  readonly least: number;
  readonly environment: ClientEnvironment;
  /** Ends the rest at once. */
  readonly signal: AbortSignal;
  /** Runs now and then during a long rest. */
  readonly onLife: () => void;
}

/** Waits before the next question. It leaves no timer and no listener, however it ends. */
export function restBetween({ rest, least, environment, signal, onLife }: Rest): Promise<void> {
  return new Promise((resolve) => {
    const began = environment.now();
    let until = began + Math.max(rest, least);
    let cancel = (): void => undefined;
    const end = (): void => {
      cancel();
      signal.removeEventListener('abort', end);
      signs.unsubscribe();
      resolve();
    };
    const go = (): void => {
      const left = until - environment.now();
      // A clock that was set back must not make the rest longer than it was meant to be.
      if (left <= 0 || left > Math.max(rest, least)) return end();
      cancel = environment.after(Math.min(left, SIGN_OF_LIFE), () => {
        onLife();
        go();
      });
    };
    const signs = environment.signs$.subscribe((sign) => {
      if (!WAKES.has(sign)) return;
      until = began + least;
      cancel();
      go();
    });
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    else go();
  });
}
