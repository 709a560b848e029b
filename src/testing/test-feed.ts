import { pageClock } from '../../components/page/page-clock.js';
import { connectCalls, type CallsClient, type ConnectOptions } from '../client/index.js';
import type { HostClock } from '../host/index.js';
import { createManualClock } from '../mock/manual-clock.js';
import { playScenario, type ScenarioPlayer, type ScenarioPlayerOptions } from '../mock/scenario-player.js';
import { scenarioVocabulary } from '../mock/scenario-vocabulary.js';
import type { Scenario } from '../mock/scenario.js';
import type { WireUpdate } from '../wire/index.js';
import { FeedScript } from './feed-script.js';
import { TEST_START } from './test-start.js';
import { TestEnvironment } from './test-environment.js';

/** How a test feed is made. Every part may be left out. */
export interface TestFeedOptions extends Pick<ConnectOptions, 'vocabulary' | 'limits' | 'timing' | 'auth'> {
  /** When the test begins, in milliseconds since 1970. Default: {@link TEST_START}, a morning in May 2030. */
  readonly startsAt?: number;
  /**
   * Another clock than the feed's own, which only `advance` moves. `machineClock` goes by `Date` and `setTimeout`, so that the fake
   * timers of a test runner move it; `advance` then moves nothing.
   */
  readonly clock?: HostClock;
  /** False to decide with `ready` when the host's state is whole. Default true: each connection is live as soon as it opens. */
  readonly isReadyAtOnce?: boolean;
}

/** A feed that a test plays, and the client that hears it. */
export interface TestFeed {
  /** A real client: hand it to `<call-feed>`, to `CallsProvider`, or to whatever an app does with one. */
  readonly client: CallsClient;
  /** How many connections the client asked for so far. */
  readonly connections: number;
  /** Whether it is connected now. */
  readonly isConnected: boolean;
  /** The time by the feed's clock. */
  now(): number;
  /**
   * Says updates, as a host does; two fields are enough. One that carries neither `seq` nor `at` gets the time of the clock. While
   * nobody is connected they wait, and come with the next connection.
   */
  update(...updates: readonly WireUpdate[]): void;
  /** Plays a scenario on the feed's clock: what is due now is said at once, the rest with `advance`. */
  play(scenario: Scenario, options?: Omit<ScenarioPlayerOptions, 'publish' | 'clock'>): ScenarioPlayer;
  /** Lets time pass: what falls due is done in its order, and the elements on the page look again. */
  advance(milliseconds: number): void;
  /** Says that the state is whole. Needed only with `isReadyAtOnce: false`. */
  ready(): void;
  /** Breaks the line. The client waits a moment and comes back: `advance(2000)` is enough for the first time. */
  drop(): void;
  /** Answers every connection with an HTTP status from now on, and ends the one there is. `403`, `404` and `410` are final. */
  refuse(status: number): void;
  /** Lets the client in again when it comes the next time. */
  accept(): void;
  /** The host has lost everything, and breaks the line: the client hears `reset` and an empty state when it comes back. */
  forget(): void;
  /** Says something that the protocol does not know: the client counts it, tells `errors$`, and goes on. */
  garble(): void;
  /** The browser loses its network, until `goOnline`. */
  goOffline(): void;
  goOnline(): void;
  /** Closes the client and stops every scenario; no timer is left. */
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * Makes a feed for a test: a real client, and in place of network, time and chance a script that the test writes as it goes.
 *
 * Everything happens at once: when `update` returns, every stream of the client has told it. Elements render in the microtask after,
 * as they always do: await their `updateComplete`. It opens no connection and asks nothing over HTTP.
 */
export function createTestFeed(options: TestFeedOptions = {}): TestFeed {
  const { startsAt = TEST_START, clock: given, isReadyAtOnce = true, vocabulary = scenarioVocabulary, ...rest } = options;
  const manual = createManualClock(startsAt);
  const clock = given ?? manual;
  const now = (): number => clock.now();
  const environment = new TestEnvironment(clock);
  const script = new FeedScript({ now, isReadyAtOnce });
  const client = connectCalls({ ...rest, url: 'https://feed.test/calls/stream', vocabulary, transport: script.transport, environment });
  const players = new Set<ScenarioPlayer>();

  /** Makes of an act of the script one that everybody has heard of when it returns. */
  const heard = <Given extends readonly unknown[]>(act: (...given: Given) => void) => (...what: Given): void => {
    act(...what);
    environment.paint();
  };

  const update = heard((...updates: readonly WireUpdate[]) => script.say(updates.map((one) => stamped(one, now()))));

  const close = (): void => {
    for (const player of players) player.stop();
    client.close();
  };
  environment.paint();

  return {
    client, now, update,
    get connections() { return script.connections; },
    get isConnected() { return script.isOpen; },
    play(scenario, more) {
      const player = playScenario(scenario, { ...more, clock, publish: (said) => update(said) });
      players.add(player);
      return player;
    },
    advance: heard((milliseconds: number) => {
      manual.advance(milliseconds);
      environment.paint();
      pageClock.tick();
    }),
    ready: heard(() => script.ready()),
    drop: heard(() => script.drop()),
    refuse: heard((status: number) => script.refuse(status)),
    accept: () => script.refuse(undefined),
    forget: heard(() => script.forget()),
    garble: heard(() => script.send({ type: 'update', call: 42 })),
    goOffline: heard(() => environment.setNetwork(false)),
    goOnline: heard(() => environment.setNetwork(true)),
    close,
    [Symbol.dispose]: close,
  };
}

/** A host gives its time to what carries none. */
function stamped(update: WireUpdate, at: number): WireUpdate {
  return update.seq === undefined && update.at === undefined ? { ...update, at } : update;
}
