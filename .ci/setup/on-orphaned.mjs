const POLL_MS = 250;

/**
 * Calls `end` once when the process that started this one is gone.
 *
 * npm starts scripts through a shell, which dies of a signal without passing it on; without this, what it started would
 * stay behind and keep the port. Does nothing for a process that npm did not start, which may outlive its terminal on purpose.
 *
 * @param {() => void} end
 */
export function onOrphaned(end) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, POLL_MS);
  timer.unref();
}
