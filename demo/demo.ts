import { BehaviorSubject, distinctUntilChanged, map, type Observable } from 'rxjs';
import type { Call } from '../src/model/index.js';
import { HostStage } from './feed/host-stage.js';
import type { MockStage } from './feed/mock-stage.js';
import { openMock } from './feed/open-mock.js';
import { SettingsStore } from './state/settings-store.js';
import type { Mode } from './state/settings.js';

/** A moment of the wire that is being looked at instead of now. */
export interface Look {
  /** The entry of the wire's log. */
  readonly entry: number;
  /** The call as it was known after it. */
  readonly call: Call;
}

/** What the parts of the page share: what is chosen, where the calls come from, and which moment is looked at. */
export class Demo {
  readonly settings = new SettingsStore(window);
  readonly #stage = new BehaviorSubject<MockStage | HostStage | undefined>(undefined);
  readonly #look = new BehaviorSubject<Look | undefined>(undefined);
  #opening: Mode | undefined;

  /** Where the calls come from; `undefined` while it is being set up. */
  get stage$(): Observable<MockStage | HostStage | undefined> {
    return this.#stage;
  }

  /** Where the calls come from now. */
  get stage(): MockStage | HostStage | undefined {
    return this.#stage.value;
  }

  /** The moment that is looked at; `undefined` for now. */
  get look$(): Observable<Look | undefined> {
    return this.#look;
  }

  /** The moment that is looked at now. */
  get look(): Look | undefined {
    return this.#look.value;
  }

  /** Follows what is chosen, from now on. */
  start(): void {
    this.settings.value$.pipe(map(({ mode }) => mode), distinctUntilChanged()).subscribe((mode) => void this.#open(mode));
    this.settings.value$.pipe(map(({ mode, story, call }) => `${mode} ${story} ${call}`), distinctUntilChanged()).subscribe(() => this.lookAt(undefined));
  }

  /** Shows the call as it was at a moment; `undefined` for now. */
  lookAt(look: Look | undefined): void {
    this.#look.next(look);
  }

  async #open(mode: Mode): Promise<void> {
    this.#opening = mode;
    const before = this.stage;
    this.#stage.next(undefined);
    await before?.close();
    const stage = mode === 'mock' ? await openMock() : new HostStage(this.settings.value$);
    // Whoever switches to and fro faster than a worker starts gets the stage of the last switch only.
    if (this.#opening !== stage.mode || this.stage !== undefined) {
      await stage.close();
      return;
    }
    if (stage.mode === 'mock') stage.follow(this.settings.value$);
    this.#stage.next(stage);
  }
}

/** The one demo of the page. */
export const demo = new Demo();
