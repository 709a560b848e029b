/** Why a host ends a connection. */
export const END_REASONS = [
  'closing',       // the host shuts down
  'slow',          // too much waits for this reader, or it has stopped reading
  'failed',        // something that the host was given failed
  'unauthorized',  // the reader has to sign in again
  'forbidden',     // the reader may not see the calls any more
] as const;

/** Why a host ends a connection. */
export type EndReason = (typeof END_REASONS)[number];

/** What an {@link Outlet} tells its writer. Neither may throw. */
export interface OutletEvents {
  /** There is room again. Also called when there was room all along. */
  readonly onRoom: () => void;
  /** The reader is gone. Not called after `close`. */
  readonly onGone: () => void;
}

/** The host's end of one connection: takes whole frames, and says when the reader falls behind. */
export interface Outlet<Frame> {
  /** Whether the reader keeps up. False after the end. */
  readonly hasRoom: boolean;
  /** Adds a frame, whether there is room or not. After the end it does nothing. */
  write(frame: Frame): void;
  /**
   * Ends the connection: what was written is still delivered. Resolves once it is, or once the reader is gone; perhaps
   * never, where the reader stays and does not read. Calling it again does nothing more.
   */
  close(reason: EndReason): Promise<void>;
}
