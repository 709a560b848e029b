import { standardVocabulary, type Vocabulary } from '../model/index.js';
import type { Provider } from '../providers/index.js';
import type { CorsOptions } from './cors.js';
import { machineClock, type HostClock } from './host-clock.js';
import { HostOptionsError, type HostError } from './host-error.js';
import { memoryLog } from './memory-log.js';
import type { ReadAccess } from './read-access.js';
import type { UpdateLog } from './update-log.js';

/** A provider whose webhooks the host takes. */
export interface WebhookOptions {
  readonly provider: Provider;
  /** What the provider signs with: for Twilio the account's auth token. Never sent to a browser. */
  readonly secret: string;
  /**
   * The webhook's address as the provider calls it, without a query: `https://calls.example.org/webhooks/twilio`. Needed
   * where a proxy stands in front of the host, because the signature covers the address.
   */
  readonly publicUrl?: string;
}

/**
 * What a backend does when a reader asks for something. The answer to the reader is 202 once it resolves, or 409 where it
 * resolves to `false`: it cannot be done now. What became of it is shown when an update says so, and not before.
 *
 * @param call The call's id as the reader sent it: it may be anything, and has to be looked up.
 * @param request The reader's request, for deciding who asks.
 */
export type CallAction = (call: string, request: Request) => void | boolean | Promise<void | boolean>;

/** How a host is made. Every part may be left out. */
export interface CallHostOptions {
  /** Where the calls are. Default `/calls`: the stream is then `/calls/stream`. */
  readonly basePath?: string;
  /** Where the webhooks are. Default `/webhooks`. */
  readonly webhooksPath?: string;
  /** Where updates are kept. Default: a memory log. */
  readonly log?: UpdateLog;
  /** The statuses by which updates are read. Default: the standard ones. */
  readonly vocabulary?: Vocabulary;
  /** Who may see which calls. Asked once for each request. Default: everyone sees everything. */
  readonly authorize?: (request: Request) => ReadAccess | Promise<ReadAccess>;
  /**
   * How long the answer of `authorize` counts for a stream that stays open, in milliseconds; it is then asked again, with
   * the same request, at the next heartbeat. A refusal ends the stream, and other calls count for what follows. Default:
   * for as long as the stream is open.
   */
  readonly reauthorizeMilliseconds?: number;
  /** The bearer token with which updates may be posted. Without it and `authorizePublish`, nobody may post. */
  readonly publishToken?: string | undefined;
  /** Who may post updates: `true`, `false` or `403` for no, `401` for not signed in. */
  readonly authorizePublish?: (request: Request) => boolean | 401 | 403 | Promise<boolean | 401 | 403>;
  /** The providers whose webhooks are taken, by the last part of their address. */
  readonly providers?: Readonly<Record<string, WebhookOptions>>;
  /** Called when a reader asks for a call to be withdrawn. Without it there is no such address. */
  readonly onCancel?: CallAction;
  /** Called when a reader asks for a call to be made again. Without it there is no such address. */
  readonly onRetry?: CallAction;
  /** Which other origins may use the host from a browser. Default: none. */
  readonly cors?: CorsOptions;
  /** How often an idle stream says that it is alive, in milliseconds. Default 5000. */
  readonly pingMilliseconds?: number;
  /** How long a client waits before it comes back, in milliseconds; clients spread themselves around it. Default 2000. */
  readonly retryMilliseconds?: number;
  /** The longest body that is taken, in bytes. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** The most live updates that wait for one slow reader, in bytes. Default 1 MiB. */
  readonly maxQueuedBytes?: number;
  /** How long a reader may read nothing while something waits for it, in milliseconds. Default 60,000. */
  readonly stallMilliseconds?: number;
  /** Where the metrics are, in the text format of Prometheus, for everyone who can reach it. Default: nowhere. */
  readonly metricsPath?: string;
  /** Told of every failure of a log, a hook or a provider. Default: `console.error`. */
  readonly onError?: (error: HostError) => void;
  /** Time. Default: the machine's clock. */
  readonly clock?: HostClock;
}

/** The options with everything decided that has a default. */
export type ResolvedOptions = CallHostOptions & Required<Omit<CallHostOptions,
  'publishToken' | 'authorizePublish' | 'reauthorizeMilliseconds' | 'metricsPath' | 'onCancel' | 'onRetry' | 'cors'>>;

function cleanPath(option: string, path: string): string {
  if (!/^\/[^?#]*$/.test(path)) throw new HostOptionsError(option, `is "${path}"; it has to begin with a slash, like "/calls"`);
  return path.replace(/\/+$/, '');
}

function checkWebhook(name: string, { secret, publicUrl }: WebhookOptions): void {
  if (!secret) throw new HostOptionsError(`providers.${name}.secret`, 'is empty: anyone could sign with it');
  const isGood = publicUrl === undefined || (URL.canParse(publicUrl) && new URL(publicUrl).search === '');
  if (!isGood) throw new HostOptionsError(`providers.${name}.publicUrl`, 'has to be a whole address without a query');
}

/**
 * Checks the options and fills in the defaults.
 *
 * @throws {HostOptionsError} for what cannot be meant: an empty token, a path without its slash, `*` with credentials.
 */
export function resolveOptions(options: CallHostOptions): ResolvedOptions {
  const { publishToken, cors, providers = {}, vocabulary = standardVocabulary } = options;
  if (publishToken === '') throw new HostOptionsError('publishToken', 'is empty; leave it out, or set a secret');
  if (cors?.origins === '*' && cors.credentials === true) throw new HostOptionsError('cors', 'cannot allow cookies from every origin');
  for (const [name, webhook] of Object.entries(providers)) checkWebhook(name, webhook);
  return {
    ...options,
    providers, vocabulary,
    basePath: cleanPath('basePath', options.basePath ?? '/calls'),
    webhooksPath: cleanPath('webhooksPath', options.webhooksPath ?? '/webhooks'),
    ...(options.metricsPath !== undefined && { metricsPath: cleanPath('metricsPath', options.metricsPath) }),
    log: options.log ?? memoryLog({ vocabulary }),
    authorize: options.authorize ?? (() => true),
    pingMilliseconds: options.pingMilliseconds ?? 5000,
    retryMilliseconds: options.retryMilliseconds ?? 2000,
    maxBodyBytes: options.maxBodyBytes ?? 1024 * 1024,
    stallMilliseconds: options.stallMilliseconds ?? 60_000,
    maxQueuedBytes: options.maxQueuedBytes ?? 1024 * 1024,
    // A failure that nobody hears of is worse than a line on the console.
    onError: options.onError ?? ((error) => console.error(error)), // oxlint-disable-line no-console
    clock: options.clock ?? machineClock,
  };
}
