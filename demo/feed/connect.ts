import { connectCalls, defaultEnvironment, type CallsClient, type ClientTiming } from '../../src/client/index.js';
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
  /** Where everything that comes is written down. */
  readonly log?: WireLog;
}

/** The package's own client, with its network put where this page can look at it. */
export function connect({ url, fetch, vocabulary, timing, log }: ConnectOptions): CallsClient {
  return connectCalls({
    url,
    ...(vocabulary && { vocabulary }),
    ...(timing && { timing }),
    environment: { ...defaultEnvironment, fetch: log ? tapFetch(fetch, log) : fetch },
  });
}
