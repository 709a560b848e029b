/** How long one task may work before the page gets a turn, in milliseconds. */
const SLICE_MS = 5;

/** What slices need from the page; a test hands in its own. */
export interface SliceEnvironment {
  now(): number;
  /** Runs something as a task of its own, soon. The function it gives back takes that back. */
  task(run: () => void): () => void;
}

/** The page's own clock and tasks. */
export const pageSlices: SliceEnvironment = {
  now: () => performance.now(),
  task(run) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      run();
    };
    port2.postMessage(undefined);
    return () => port1.close();
  },
};

/**
 * Runs work that pauses (a generator) in tasks of about five milliseconds; the first of them at once. Where the work yields anything but
 * `undefined` it gives the page its turn before that. `done` gets its result. The function that comes back ends the work; `done` is then
 * never called.
 */
export function runInSlices<T>(work: Generator<unknown, T>, done: (result: T) => void, environment: SliceEnvironment = pageSlices): () => void {
  let cancel = (): void => {};
  const slice = (): void => {
    const end = environment.now() + SLICE_MS;
    while (environment.now() < end) {
      const step = work.next();
      if (step.done) {
        done(step.value);
        return;
      }
      if (step.value !== undefined) break;
    }
    cancel = environment.task(slice);
  };
  slice();
  return () => cancel();
}
