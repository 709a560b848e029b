import type { Faultless } from './witness.js';

/** What came of one scenario. */
export interface ScenarioResult extends Faultless {
  readonly seed: number;
  /** What was wrong, in words; empty where nothing was. */
  readonly story: string;
  readonly deliveries: number;
  readonly connects: number;
  readonly reconnects: number;
  /** How long the client took to be live once nothing stood in its way, in milliseconds by its clock; `undefined` where it was. */
  readonly timeToLive: number | undefined;
  /** The host refused so often that the client gave up, as it must: there is nothing to compare. */
  readonly isClosed: boolean;
}
