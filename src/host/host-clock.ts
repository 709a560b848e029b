/** Time as the host sees it, so that a test owns it. */
export interface HostClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after so many milliseconds; gives a function that calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The clock of the machine. */
export const machineClock: HostClock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
