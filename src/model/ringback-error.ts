/**
 * The root of every error this package throws or reports, so that a host can tell ours from its own with one
 * `instanceof`. Each failure is a named subclass that carries the facts of the case as fields; this class itself
 * is never thrown.
 */
export abstract class RingbackError extends Error {
  /** A stable, machine-readable word for the kind of failure, for example `bad-message`. It never changes between releases. */
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
