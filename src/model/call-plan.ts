import type { CallNumber } from './call-number.js';

/** How long a phone rings before the call is cut, in seconds, where a plan does not say otherwise. Source: the vocabulary's *Ringing*. */
export const DEFAULT_RING_SECONDS = 30;

/** What the host intends to do for one call: which numbers, how often, how long. Only the host knows it; nothing here is guessed. */
export interface CallPlan {
  /** The numbers in the order in which they are tried, three at most in the vocabulary; more are accepted. */
  readonly numbers: readonly CallNumber[];
  /** How many times the whole list is tried. Default 1. */
  readonly rounds?: number;
  /** How long each phone rings, in seconds. Default {@link DEFAULT_RING_SECONDS}. */
  readonly ringSeconds?: number;
  /** The pause between two rounds, in seconds. Left out when the host does not say. */
  readonly pauseSeconds?: number;
}
