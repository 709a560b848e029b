import { connectCalls, defaultEnvironment, type CallsClient, type ClientTiming, type ConnectOptions as ClientOptions } from '../../src/client/index.js';
import { recordCalls, type RecordedCalls } from '../../src/client/record/index.js';
import type { Vocabulary } from '../../src/model/index.js';
import { tapFetch, type Fetch } from './tap-fetch.js';
import type { WireLog } from './wire-log.js';

/** What a client of this page is made with. */
export interface ConnectOptions {
  readonly url: string;
  readonly fetch: Fetch;
  readonly vocabulary?: Vocabulary;
  /** Where the client waits less than by default. */
  readonly timing?: Partial<ClientTiming>;
}

/** The package's own client, with its network put where this page can look at it. */
export function connect(options: ConnectOptions): CallsClient {
  return connectCalls(clientOptions(options));
}

/** The same, and everything that comes is kept: as bytes in the page's log, as messages for its inspector. */
export function connectRecorded({ fetch, ...rest }: ConnectOptions, log: WireLog): RecordedCalls {
  return recordCalls(clientOptions({ ...rest, fetch: tapFetch(fetch, log) }));
}

function clientOptions({ url, vocabulary, timing, fetch }: ConnectOptions): ClientOptions {
  return { url, ...(vocabulary && { vocabulary }), ...(timing && { timing }), environment: { ...defaultEnvironment, fetch } };
}
