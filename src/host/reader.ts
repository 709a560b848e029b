import type { HostMessageOf } from './host-message.js';
import type { HostTransport } from './host-metrics.js';
import type { EndReason } from './outlet.js';
import type { LogEntry } from './update-log.js';

/** An entry of the log and the message that it makes, which all readers share. */
export interface SharedEntry {
  readonly entry: LogEntry;
  readonly message: HostMessageOf<'update'>;
}

/** Somebody who waits for what comes: a stream, or a request that is held. */
export interface Reader {
  readonly transport: HostTransport;
  /** What waits for it, in bytes. */
  readonly queuedBytes: number;
  /** Takes what was appended to the log. */
  push(shared: SharedEntry): void;
  /** Time has passed: says that the line is alive, and looks whether the reader is. */
  beat(ping: HostMessageOf<'ping'>): void;
  /** Ends it and lets go of everything; resolves once what was written is delivered. Calling it again does nothing more. */
  end(reason: EndReason): Promise<void>;
}
