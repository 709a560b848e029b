import { createCallHost, machineClock, type CallHost, type CallHostOptions, type HostClock } from '../host/index.js';
import type { Vocabulary } from '../model/index.js';
import type { WireUpdate } from '../wire/index.js';
import { NO_FAULTS, type Faults } from './faults.js';
import { playScenario, type ScenarioPlayer, type ScenarioPlayerOptions } from './scenario-player.js';
import { scenarioVocabulary } from './scenario-vocabulary.js';
import type { Scenario } from './scenario.js';
import { withFaults, type FetchHandler } from './with-faults.js';

/** How a mock host is made. Every part may be left out. */
export interface MockHostOptions {
  /** Where the calls are: a path in a browser, a whole address in Node. The stream is then at `/stream` below it. Default `/calls`. */
  readonly url?: string;
  /** The statuses to know. Default: {@link scenarioVocabulary}. */
  readonly vocabulary?: Vocabulary;
  /** What goes wrong from the start; it can be changed later. Default: nothing. */
  readonly faults?: Faults;
  /** The same seed gives the same faults. Default 1. */
  readonly seed?: number;
  /** Time, for the host, the faults and the players. Default: the machine's clock. */
  readonly clock?: HostClock;
  /** How the host behind it is made otherwise, for example with `authorize`. */
  readonly host?: Omit<CallHostOptions, 'basePath' | 'vocabulary' | 'clock'>;
}

/** A host in this process, with scenarios to play and faults to switch. */
export interface MockHost {
  /** Answers a request to one of the host's addresses. May be passed around without its host. */
  readonly fetch: FetchHandler;
  /** What goes wrong now. Setting it takes effect at once, on open streams too. */
  faults: Faults;
  /** How many streams are open. */
  readonly open: number;
  /** Publishes updates as a backend does. Rejects with an `UpdateError` where one breaks the schema. */
  publish(updates: WireUpdate | readonly WireUpdate[]): Promise<string>;
  /** Plays a scenario into the feed. It is stopped when the host is closed. */
  play(scenario: Scenario, options?: Omit<ScenarioPlayerOptions, 'publish'>): ScenarioPlayer;
  /** Cuts every open stream; with `refuseForMs`, nobody gets through for so many milliseconds after. */
  cutAll(how?: { readonly refuseForMs?: number }): void;
  /** Lets everybody through again before the time of `cutAll` is over. */
  restore(): void;
  /** Stops every player, ends every stream and leaves no timer. */
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * Makes a mock host: the real host's handler over its memory log, and a line on which things can go wrong. What it says is
 * exactly what a host says, since it is one. It does not listen on a port.
 */
export function createMockHost(options: MockHostOptions = {}): MockHost {
  const { url = '/calls', vocabulary = scenarioVocabulary, seed = 1, clock = machineClock } = options;
  const host: CallHost = createCallHost({
    // A mock's readers are few and impatient.
    retryMilliseconds: 500,
    ...options.host,
    basePath: new URL(url, 'http://localhost').pathname,
    vocabulary,
    clock,
  });
  let faults = options.faults ?? NO_FAULTS;
  const line = withFaults(host.fetch, { faults: () => faults, seed, clock });
  const players = new Set<ScenarioPlayer>();

  const close = (): void => {
    for (const player of players) player.stop();
    players.clear();
    line.cutAll();
    host.close();
  };

  return {
    fetch: line.fetch,
    get faults() { return faults; },
    set faults(next) { faults = next; },
    get open() { return line.open; },
    publish: (updates) => host.publish(updates),
    play(scenario, more = {}) {
      const player = playScenario(scenario, { clock, ...more, publish: (update) => void host.publish(update) });
      players.add(player);
      return player;
    },
    cutAll: (how) => line.cutAll(how),
    restore: () => line.restore(),
    close,
    [Symbol.dispose]: close,
  };
}
