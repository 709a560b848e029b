import type { CallUpdate } from '../model/index.js';
import { machineClock, type HostClock } from '../host/index.js';
import { scenarioUpdate } from './scenario-update.js';
import type { Scenario } from './scenario.js';

/** What a player works with. Only `publish` is needed. */
export interface ScenarioPlayerOptions {
  /** Takes each update when its time has come, for example a host's `publish`. */
  readonly publish: (update: CallUpdate) => void;
  /** The id of the call. Default: the scenario's name. Each restart plays a new call: `-2`, `-3`, … is added. */
  readonly call?: string;
  /** Default: the clock of the machine. */
  readonly clock?: HostClock;
  /** How many times faster than life. Default 1. */
  readonly speed?: number;
  /** Called after each update and whenever the player is paused, resumed, restarted or stopped. */
  readonly onChange?: (player: ScenarioPlayer) => void;
}

/** Where a player stands: `ended` after the last step, `stopped` where it was told to stop before. */
export type ScenarioPlayerState = 'playing' | 'paused' | 'ended' | 'stopped';

/** A scenario that is being played. */
export interface ScenarioPlayer {
  readonly scenario: Scenario;
  /** The id of the call that is being played now. */
  readonly call: string;
  readonly state: ScenarioPlayerState;
  /** How many steps were published. */
  readonly played: number;
  readonly speed: number;
  pause(): void;
  resume(): void;
  /** Plays on at another speed, at once. */
  setSpeed(speed: number): void;
  /** Starts again from the first step, as a new call: what was said about a call cannot be unsaid. */
  restart(): void;
  /** Ends it for good; no timer is left. */
  stop(): void;
}

/**
 * Plays a scenario: publishes its updates at their times.
 *
 * The first step is published at once where its `afterMs` is 0. Given a manual clock it is deterministic. It does not
 * touch the network: what `publish` does with an update is the caller's.
 *
 * @throws {RangeError} when the speed is not a number above 0.
 */
export function playScenario(scenario: Scenario, options: ScenarioPlayerOptions): ScenarioPlayer {
  const { publish, clock = machineClock, onChange } = options;
  const name = options.call ?? scenario.name;
  let speed = checkedSpeed(options.speed ?? 1);
  let run = 1;
  let played = 0;
  let state: ScenarioPlayerState = 'playing';
  /** Milliseconds of the story until the next step, as of `since`. */
  let left = 0;
  let since = clock.now();
  let cancel: (() => void) | undefined;

  const changed = (): void => onChange?.(player);

  const settle = (): void => {
    cancel?.();
    cancel = undefined;
    const passed = state === 'playing' ? (clock.now() - since) * speed : 0;
    left = Math.max(0, left - passed);
    since = clock.now();
  };

  const wait = (): void => {
    if (state === 'playing') cancel = clock.after(left / speed, tell);
  };

  const begin = (): void => {
    played = 0;
    state = 'playing';
    since = clock.now();
    left = scenario.steps[0]?.afterMs ?? 0;
    if (left === 0) tell();
    else wait();
  };

  const tell = (): void => {
    const update = scenarioUpdate(scenario, played, { call: player.call, at: clock.now(), speed });
    if (update !== undefined) {
      played++;
      publish(update);
    }
    const next = scenario.steps[played];
    if (next === undefined) state = 'ended';
    left = next?.afterMs ?? 0;
    since = clock.now();
    wait();
    changed();
  };

  const player: ScenarioPlayer = {
    scenario,
    get call() { return run === 1 ? name : `${name}-${run}`; },
    get state() { return state; },
    get played() { return played; },
    get speed() { return speed; },
    pause() {
      if (state !== 'playing') return;
      settle();
      state = 'paused';
      changed();
    },
    resume() {
      if (state !== 'paused') return;
      state = 'playing';
      since = clock.now();
      wait();
      changed();
    },
    setSpeed(next) {
      const checked = checkedSpeed(next);
      settle();
      speed = checked;
      wait();
      changed();
    },
    restart() {
      settle();
      run++;
      begin();
      changed();
    },
    stop() {
      settle();
      if (state !== 'ended') state = 'stopped';
      changed();
    },
  };
  begin();
  return player;
}

function checkedSpeed(speed: number): number {
  if (Number.isFinite(speed) && speed > 0) return speed;
  throw new RangeError(`A scenario's speed must be a number above 0, not ${speed}.`);
}
