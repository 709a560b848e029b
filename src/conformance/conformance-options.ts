import type { WireUpdate } from '../wire/index.js';
import type { ConformanceEnvironment } from './conformance-environment.js';

/** Publishes updates as one message where the backend can, in order in any case. Rejects where it fails. */
export type Publish = (updates: readonly WireUpdate[]) => Promise<void>;

/** What a run goes by. Only `url` is needed. */
export interface ConformanceOptions {
  /** The feed's address. */
  readonly url: string;
  /** How to publish. Without it the cases that have to publish are not run. */
  readonly publish?: Publish | undefined;
  /** The address that takes updates as a POST of JSON, for the cases about that itself. */
  readonly publishUrl?: string | undefined;
  /** The bearer token with which updates are posted to `publishUrl`. */
  readonly publishToken?: string | undefined;
  /** The bearer token with which the feed is read, where it must not be read without. */
  readonly readToken?: string | undefined;
  /** The origin of a page that may read the feed. Without it the cases about CORS are not run. */
  readonly origin?: string | undefined;
  /** Headers to send with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How long to wait for what should come at once, in milliseconds. Default 5000. */
  readonly patience?: number;
  /** How long a line may be silent, in milliseconds. Default 15,000, as long as a client waits. */
  readonly silence?: number;
  /** How many connections to open at once. Default 50. */
  readonly connections?: number;
  /** Only the cases whose number begins so. Default: all. */
  readonly only?: readonly string[];
  readonly environment?: ConformanceEnvironment;
}
