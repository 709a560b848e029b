/** An event of the stream: a blank line closed it, and it had data. */
export interface SseEventFrame {
  readonly kind: 'event';
  /** The event's name; `message` where the stream gave none. */
  readonly event: string;
  /** The data lines, joined with `\n`. */
  readonly data: string;
  /**
   * The last id that the stream has named up to here, on this event or before it; empty where the stream took it back,
   * `undefined` where it never named one.
   */
  readonly id: string | undefined;
}

/** A block that named an id and had no data: it moves the place to resume from, and says nothing else. */
export interface SseIdFrame {
  readonly kind: 'id';
  readonly id: string;
}

/** The stream asks that a reader who lost it waits this long before coming back. */
export interface SseRetryFrame {
  readonly kind: 'retry';
  readonly milliseconds: number;
}

/** An event that grew over the limit; it is gone, its id with it, and the next blank line starts afresh. */
export interface SseTooLongFrame {
  readonly kind: 'too-long';
  /** The event's name as far as it was read. */
  readonly event: string;
  /** The limit it broke, in UTF-16 code units. */
  readonly limit: number;
}

/** What comes out of an SSE stream, one at a time. */
export type SseFrame = SseEventFrame | SseIdFrame | SseRetryFrame | SseTooLongFrame;
