import { BehaviorSubject, Subject, filter, take, type Observable, type Subscription } from 'rxjs';
import type { CallsClient } from '../../src/client/calls-client.js';
import { findScenario, scenarioVocabulary, type MockServer, type ScenarioPlayer } from '../../src/mock/index.js';
import { faultsOf } from '../state/fault-choice.js';
import type { Settings } from '../state/settings.js';
import { connectRecorded } from './connect.js';
import type { Stage } from './stage.js';
import type { Fetch } from './tap-fetch.js';
import { WireLog } from './wire-log.js';

/** Where the page asks the mock; nobody else answers there. */
export const MOCK_URL = '/mock/calls';

// A mock has no herd of clients to fear, and somebody is watching.
const IMPATIENT = { retryBase: 500, retryCap: 2000, stableAfter: 2000 };

/** How long the line stays cut when the page is told to cut it, in milliseconds. */
const CUT_MS = 4000;

/** The mock server, the client of this page, and the story that is being played. */
export class MockStage implements Stage {
  readonly mode = 'mock';
  readonly server: MockServer;
  readonly client: CallsClient;
  readonly log = new WireLog(scenarioVocabulary);
  readonly #call = new BehaviorSubject<string | undefined>(undefined);
  readonly #changes = new Subject<void>();
  readonly #runs = new Map<string, number>();
  #player: ScenarioPlayer | undefined;
  #following: Subscription | undefined;

  readonly #onClose: () => void | Promise<void>;

  /**
   * @param server The mock server.
   * @param fetch How it is reached: through the service worker, or directly.
   * @param onClose Called when the stage is closed.
   */
  constructor(server: MockServer, fetch: Fetch, onClose: () => void | Promise<void>) {
    this.server = server;
    this.#onClose = onClose;
    this.client = connectRecorded({ url: `${MOCK_URL}/stream`, vocabulary: scenarioVocabulary, fetch, timing: IMPATIENT }, this.log);
  }

  get call$(): Observable<string | undefined> {
    return this.#call;
  }

  /** The story that is being played. */
  get player(): ScenarioPlayer | undefined {
    return this.#player;
  }

  /** Tells that the player did something. */
  get changes$(): Observable<void> {
    return this.#changes;
  }

  /** Plays what is chosen once the line is there, so that the whole story is told over it, and keeps in step from then on. */
  follow(settings$: Observable<Settings>): void {
    this.client.connection$.pipe(filter(({ state }) => state === 'live'), take(1)).subscribe(() => {
      this.#following = settings$.subscribe((settings) => this.#apply(settings));
    });
  }

  #apply(settings: Settings): void {
    this.server.faults = faultsOf(settings.faults);
    const scenario = findScenario(settings.story);
    if (scenario && scenario !== this.#player?.scenario) {
      if (this.#player) this.log.clear();
      this.#player?.stop();
      const run = (this.#runs.get(scenario.name) ?? 0) + 1;
      this.#runs.set(scenario.name, run);
      const call = run === 1 ? scenario.name : `${scenario.name}-again-${run}`;
      this.#player = this.server.play(scenario, { call, speed: settings.speed, onChange: () => this.#changed() });
      this.#changed();
    } else if (settings.speed !== this.#player?.speed) this.#player?.setSpeed(settings.speed);
  }

  /** Plays the story again, as a new call. */
  restart(): void {
    this.log.clear();
    this.#player?.restart();
  }

  /** Cuts the line; nobody gets through for some seconds. */
  cut(): void {
    this.server.cutAll({ refuseForMs: CUT_MS });
  }

  async close(): Promise<void> {
    this.#following?.unsubscribe();
    this.#player?.stop();
    this.client.close();
    this.server.close();
    await this.#onClose();
  }

  #changed(): void {
    const call = this.#player?.call;
    if (call !== this.#call.value) this.#call.next(call);
    this.#changes.next();
  }
}
