import { EMPTY, Subscription } from 'rxjs';
import { standardVocabulary, type RingbackError } from '../model/index.js';
import { createCallStore } from '../reducer/index.js';
import { DEFAULT_EVENT_LENGTH } from '../wire/index.js';
import { CallStreams } from './call-streams.js';
import type { CallsClient } from './calls-client.js';
import { clientTiming } from './client-timing.js';
import type { ConnectOptions } from './connect-options.js';
import { ConnectionStream } from './connection-stream.js';
import { defaultEnvironment } from './default-environment.js';
import { AddressError } from './errors/address-error.js';
import { OptionError } from './errors/option-error.js';
import { feedAddress } from './feed-address.js';
import { GapHealer } from './gap-healer.js';
import { Hub } from './hub.js';
import { firstLineState } from './line-state.js';
import { nextLineState } from './line-transitions.js';
import { openLine, type LineOptions } from './line.js';
import { MessageIntake } from './message-intake.js';
import { ServerClock } from './server-clock.js';
import { TokenSource } from './token-source.js';
import { sse } from './transports/sse.js';

/**
 * Connects to a feed of calls and keeps what is known of them up to date until `close`.
 *
 * Use one client for one feed, and share it: every subscriber of every stream shares its one connection. It connects at
 * once, whether anybody subscribes or not. What goes wrong on the network is a state on `connection$` and never an
 * exception; a feed address that cannot be used is the state `closed` with the reason `bad-address`.
 *
 * @throws {OptionError} for an option that cannot work.
 */
export function connectCalls(options: ConnectOptions): CallsClient {
  const {
    share, vocabulary = standardVocabulary, limits = {}, auth, headers = {}, credentials = 'same-origin',
    environment = defaultEnvironment,
  } = options;
  const timing = clientTiming(options.timing);
  const part = share?.(options.transport ?? sse());
  const transport = part?.transport ?? options.transport ?? sse();
  checkHeaders(headers);

  const { messageLength = DEFAULT_EVENT_LENGTH, ...storeLimits } = limits;
  const createStore = () => createCallStore({ ...storeLimits, vocabulary });
  const store = createStore();
  const clock = new ServerClock(() => environment.now());
  const tokens = auth && new TokenSource(auth);
  const errors = new Hub<RingbackError>();
  const line = new Subscription();

  const intake = new MessageIntake({
    store, createStore, vocabulary, clock,
    onChange: () => streams.touch(),
    onSkip: () => streams.touch(),
    onError: (error) => errors.next(error),
  });
  const streams = new CallStreams({
    store, environment,
    onFrame() {
      connection.refresh();
      const gaps = store.takeGaps();
      healer?.consider(gaps);
    },
  });
  const first = firstLineState(timing.retryBase, true);
  const connection = new ConnectionStream(first, { intake, clock, transport: transport.name });
  let healer: GapHealer | undefined;

  try {
    const url = feedAddress(options.url, environment.baseUrl);
    const request = { url, headers, credentials, messageLength, environment };
    if (transport.fetchCall) {
      healer = new GapHealer({
        store, intake, tokens, environment,
        fetchCall: (call, token) => transport.fetchCall?.({ ...request, cursor: undefined, token }, call) ?? EMPTY,
        onError: (error) => errors.next(error),
      });
    }
    const lineOptions: LineOptions = {
      transport, request, tokens, intake, timing,
      onTransport: (name, left) => connection.use(name, left),
      onState(state) {
        if (state.name === 'live') streams.hear();
        healer?.setLive(state.name === 'live');
        connection.follow(state);
      },
    };
    line.add(part?.open(lineOptions) ?? openLine(lineOptions));
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    connection.follow(nextLineState(first, { type: 'refused', reason: 'bad-address', error }, { now: 0, random: 0, cap: 0 }));
  }

  const close = (): void => {
    if (line.closed) return;
    line.unsubscribe();
    healer?.close();
    streams.close();
    connection.close();
    errors.complete();
  };

  return {
    call$: (id) => streams.call$(id),
    calls$: streams.calls$,
    summary$: streams.summary$,
    connection$: connection.connection$,
    errors$: errors.told$,
    vocabulary,
    now: () => clock.now(),
    close,
    [Symbol.dispose]: close,
  };
}

/** Headers that no request can carry would look like a host that cannot be reached. */
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  try {
    new Headers(headers);
  } catch (cause) {
    throw new OptionError('headers', 'must hold names and values that HTTP allows', { cause });
  }
}
