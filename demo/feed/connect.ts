import { connectCalls } from '../../src/client/connect-calls.js';
import { defaultEnvironment } from '../../src/client/default-environment.js';
import type { CallsClient } from '../../src/client/calls-client.js';
import type { Vocabulary } from '../../src/model/index.js';
import { tapFetch, type Fetch } from './tap-fetch.js';
import type { WireLog } from './wire-log.js';

/** What a client of this page is made with. */
export interface ConnectOptions {
  readonly url: string;
  readonly fetch: Fetch;
  readonly vocabulary?: Vocabulary;
  /** Where everything that comes is written down. */
  readonly log?: WireLog;
}

/** The package's own client, with its network put where this page can look at it. */
export function connect({ url, fetch, vocabulary, log }: ConnectOptions): CallsClient {
  return connectCalls({
    url,
    ...(vocabulary && { vocabulary }),
    environment: { ...defaultEnvironment, fetch: log ? tapFetch(fetch, log) : fetch },
  });
}
