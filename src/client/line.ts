import { Subscription } from 'rxjs';
import { attemptLine, type AttemptOptions, type Pulse } from './attempt-line.js';
import type { LineSign } from './client-environment.js';
import { isLoopback } from './feed-address.js';
import { Hub } from './hub.js';
import type { LineEvent } from './line-event.js';
import { firstLineState, type LineState } from './line-state.js';
import { nextLineState } from './line-transitions.js';
import { steadyClock } from './steady-clock.js';

/** The longest time between two looks at the clock, in milliseconds. */
const LONGEST_PERIOD = 1000;

/** A look that comes so much late, in milliseconds, was slept through. */
const SLEEP = 2000;

/** The share of each limit that is granted when somebody looks again, or the machine has slept. */
const WHEN_LOOKED_AT = 0.5;

/** The share when a network has come back: what went over the one before is as good as dead, unless something came just now. */
const ON_A_NEW_NETWORK = 0.1;

/** What a line works with. */
export interface LineOptions extends Omit<AttemptOptions, 'time' | 'pulse$' | 'period'> {
  /** Told of the first state, and of each one after. */
  readonly onState: (state: LineState) => void;
}

/**
 * Keeps a line to the host: runs what the state machine of `line-transitions.ts` asks for, and tells it what happens.
 *
 * It connects at once. The line ends when its subscription does, or by itself where the host refuses for good; nothing
 * is left of it then.
 */
export function openLine(options: LineOptions): Subscription {
  const { timing, request: { environment, url }, onState } = options;
  const period = Math.min(LONGEST_PERIOD, timing.silence / 4, timing.readyWithin / 4);
  const line = new Subscription();
  const pulses = new Hub<Pulse>();
  let isAway = false;
  const time = steadyClock(() => environment.now());
  let lookedAt = time();

  // A machine that reaches itself needs no network.
  const canConnect = (): boolean => !isAway && (isLoopback(url) || environment.isOnline());

  let state = firstLineState(timing.retryBase, canConnect());
  let activity = new Subscription();
  const queue: LineEvent[] = [];
  let isStepping = false;

  // One event after the other: what is said while a state is being entered waits its turn.
  const dispatch = (event: LineEvent): void => {
    queue.push(event);
    if (isStepping) return;
    isStepping = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) follow(next);
    isStepping = false;
  };

  const follow = (event: LineEvent): void => {
    const next = nextLineState(state, event, { now: environment.now(), random: environment.random(), cap: timing.retryCap });
    if (next === state) return;
    const { run } = state;
    state = next;
    if (run !== state.run) act();
    onState(state);
    if (state.name === 'closed') line.unsubscribe();
  };

  /** Stops what is going on and does what the state calls for. */
  const act = (): void => {
    activity.unsubscribe();
    // Kept before it is filled: what is added to it after the line was closed ends at once.
    const begun = new Subscription();
    activity = begun;
    switch (state.name) {
      case 'connecting':
      case 'live':
        begun.add(attemptLine({ ...options, time, pulse$: pulses.told$, period }).subscribe(dispatch));
        break;
      case 'waiting':
        begun.add(environment.after(state.delay, () => dispatch({ type: 'due' })));
        break;
      case 'offline':
      case 'closed':
        break;
      default:
        state satisfies never;
    }
  };

  const lookOften = (): (() => void) => environment.after(period, () => {
    cancelLook = lookOften();
    look(1);
  });

  const look = (patience: number): void => {
    const now = time();
    const hasSlept = now - lookedAt > period + SLEEP;
    const hasWoken = hasSlept || patience < 1;
    lookedAt = now;
    pulses.next({ time: now, patience: hasSlept ? Math.min(patience, WHEN_LOOKED_AT) : patience });
    if (state.name === 'offline') {
      if (canConnect()) dispatch({ type: 'online' });
    } else if (hasWoken) {
      dispatch({ type: 'woke' });
    }
  };

  const heed = (sign: LineSign): void => {
    switch (sign) {
      case 'put-away':
        isAway = true;
        dispatch({ type: 'offline' });
        break;
      case 'offline':
        if (!canConnect()) dispatch({ type: 'offline' });
        break;
      case 'online':
      case 'visible':
      case 'taken-out':
        isAway = false;
        look(sign === 'online' ? ON_A_NEW_NETWORK : WHEN_LOOKED_AT);
        break;
      default:
        sign satisfies never;
    }
  };

  let cancelLook = lookOften();
  line.add(() => cancelLook());
  line.add(environment.signs$.subscribe(heed));
  // Not in turn: whoever closes the line hears of it before anything else happens.
  line.add(() => follow({ type: 'close' }));
  act();
  onState(state);
  return line;
}
