/** What the kit takes from the world. A test gives its own. */
export interface ConformanceEnvironment {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs once after so many milliseconds; gives a function that calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Opens a WebSocket; left out where the runtime has none (Node 20). */
  readonly openSocket?: (url: string) => WebSocket;
}

/** The world as Node has it. */
export const defaultEnvironment: ConformanceEnvironment = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  ...(typeof WebSocket === 'function' && { openSocket: (url: string) => new WebSocket(url) }),
};
