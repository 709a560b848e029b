import type { TransportEvent } from './transport.js';

/** What one answer brings, beside that it came. */
export class PollNews {
  /** Whether anything but `ready` and `ping` came. */
  has = false;
  /** Whether the host has said `ready` since the line was opened. */
  wasReady: boolean;
  /** Where the messages end; `undefined` where they do not say. */
  cursor: string | undefined;
  /** This answer brings the whole state. */
  #isState = false;

  constructor(wasReady: boolean) {
    this.wasReady = wasReady;
  }

  /**
   * The event to tell. A host says `ready` with every answer; where it only says that nothing is missed, the line is live
   * already, and it is a `ping`.
   */
  take(event: TransportEvent): TransportEvent {
    if (event.kind !== 'message') return event;
    if (event.type === 'ready') {
      this.cursor = event.cursor ?? this.cursor;
      if (this.wasReady && !this.#isState) return { ...event, type: 'ping' };
      this.wasReady = true;
      return event;
    }
    if (event.type === 'ping') return event;
    this.has = true;
    if (event.type === 'reset' || event.type === 'snapshot') this.#isState = true;
    else this.cursor = event.cursor ?? this.cursor;
    return event;
  }
}
