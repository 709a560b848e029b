import type { Subscription } from 'rxjs';
import { OptionError } from '../errors/option-error.js';
import type { LineOptions } from '../line.js';
import type { Transport } from '../transports/transport.js';
import { browserShareEnvironment, type ShareEnvironment } from './share-environment.js';
import { SharedLine } from './shared-line.js';

/** How one client takes part in a line that it shares. */
export interface SharePart {
  /** The client's transport, for what is asked beside the line. */
  readonly transport: Transport;
  /** Opens the line, or hears of the one that another client has. */
  open(options: LineOptions): Subscription;
}

/** How a line is shared. Asked once for each client. */
export type Share = (transport: Transport) => SharePart;

/** What `shared()` goes by. */
export interface SharedOptions {
  /**
   * Who is reading: the id of the user or of the session, or whatever else decides which calls may be seen. Clients share a
   * connection only where origin, address and key are the same.
   */
  readonly key: string;
  /** The browser around the clients, for tests. */
  readonly environment?: ShareEnvironment;
}

/**
 * One connection for a browser: however many clients, widgets and tabs of one origin look at the same feed for the same
 * reader, one of them has the connection and tells the others.
 *
 * Give it to `connectCalls` as `share`. Who has the connection is settled with a Web Lock; the others hear of it over a
 * BroadcastChannel. Where that client goes, freezes or loses its network, another goes on from its own cursor. Where either is not to
 * be had (a sandboxed frame, a page that is not secure, blocked storage), each client has a connection of its own.
 *
 * @throws {OptionError} for a key that is empty.
 */
export function shared({ key, environment = browserShareEnvironment }: SharedOptions): Share {
  if (key === '') throw new OptionError('key', 'must say who is reading, for example the id of the user');
  return (transport) => new SharedLine(transport, key, environment);
}
