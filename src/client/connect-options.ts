import type { Vocabulary } from '../model/index.js';
import type { ClientEnvironment } from './client-environment.js';
import type { ClientTiming } from './client-timing.js';
import type { Share } from './sharing/shared.js';
import type { Auth } from './token-source.js';
import type { Transport } from './transports/transport.js';

/** How much a client holds. What is over a limit is let go or skipped, and counted. */
export interface ClientLimits {
  /** The most calls to keep; those that are over go first. Default 200,000. */
  readonly calls: number;
  /** The most updates to keep for one call. Default 1024. */
  readonly updatesPerCall: number;
  /** The most that one message may take, in UTF-16 code units. Default 1,048,576. */
  readonly messageLength: number;
}

/** What `connectCalls` goes by. Only `url` is needed. */
export interface ConnectOptions {
  /** The feed's address, `http` or `https`; a relative one stands against the page. Credentials never belong in it. */
  readonly url: string | URL;
  /** How to reach the host. Default `sse()`. */
  readonly transport?: Transport;
  /** Shares one connection among the clients of a browser: `shared({ key })`. Default: each client has its own. */
  readonly share?: Share;
  /**
   * Gives the token that goes out as `Authorization: Bearer`. Asked before each connect, one question at a time, and once
   * more where the host refuses the token. Leave it out where a cookie does the work.
   */
  readonly auth?: Auth;
  /** Headers to send with every request. Not for tokens that run out: those are `auth`'s. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether cookies go along, as `fetch` means it. Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** The statuses to know. Default the standard ones. */
  readonly vocabulary?: Vocabulary;
  readonly limits?: Partial<ClientLimits>;
  readonly timing?: Partial<ClientTiming>;
  /** The world around the client, for tests and unusual places. Default `defaultEnvironment`. */
  readonly environment?: ClientEnvironment;
}
