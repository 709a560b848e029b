import type { Call, CallUpdate } from '../../src/model/index.js';

/** What one message did to one call. */
export interface WireEffect {
  readonly update: CallUpdate;
  /** The call as it was known after the message. Calls are never changed in place, so it can be shown again later. */
  readonly call: Call;
  /**
   * `shown`: another status is shown now. `learnt`: the same is shown, and more is known. `known`: it was known already.
   */
  readonly change: 'shown' | 'learnt' | 'known';
}

/** What one piece of the wire was: a message's type, or what happened to the line. */
export type WireKind = 'update' | 'snapshot' | 'ready' | 'reset' | 'ping' | 'retry' | 'garbage' | 'opened' | 'refused' | 'ended' | 'torn';

/** One piece of the wire, as it came. */
export interface WireEntry {
  /** Counts from 1; it never comes twice on a page. */
  readonly id: number;
  /** When it came, in milliseconds since the page was opened. */
  readonly at: number;
  readonly kind: WireKind;
  /** The text letter for letter, or a sentence where no text came. */
  readonly text: string;
  readonly effects: readonly WireEffect[];
  /** What this page makes of it, in a few words. */
  readonly note: string;
}
