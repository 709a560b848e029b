import {
  BehaviorSubject, distinctUntilChanged, EMPTY, interval, map, type Observable, Subject, Subscription, switchMap, timer,
} from 'rxjs';
import { attemptLine, type AttemptOptions, type Pulse } from './attempt-line.js';
import type { LineSign } from './client-environment.js';
import { isLoopback } from './feed-address.js';
import type { LineEvent } from './line-event.js';
import { firstLineState, type LineState } from './line-state.js';
import { nextLineState } from './line-transitions.js';

/** The longest time between two looks at the clock, in milliseconds. */
const LONGEST_PERIOD = 1000;

/** A look that comes so much late, in milliseconds, was slept through. */
const SLEEP = 2000;

/** What a line works with. */
export interface LineOptions extends Omit<AttemptOptions, 'pulse$' | 'period'> {
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
  const { scheduler } = environment;
  const period = Math.min(LONGEST_PERIOD, timing.silence / 4, timing.readyWithin / 4);
  const line = new Subscription();
  const pulses = new Subject<Pulse>();
  let isAway = false;
  let lookedAt = scheduler.now();

  // A machine that reaches itself needs no network.
  const canConnect = (): boolean => !isAway && (isLoopback(url) || environment.isOnline());

  const states = new BehaviorSubject(firstLineState(timing.retryBase, canConnect()));
  const queue: LineEvent[] = [];
  let isStepping = true;

  const follow = (event: LineEvent): void => {
    const circumstances = { now: scheduler.now(), random: environment.random(), cap: timing.retryCap };
    const state = nextLineState(states.value, event, circumstances);
    if (state !== states.value) states.next(state);
  };

  // One event after the other: what an activity says while it is being started waits its turn.
  const drain = (): void => {
    isStepping = true;
    for (let event = queue.shift(); event !== undefined; event = queue.shift()) follow(event);
    isStepping = false;
  };
  const dispatch = (event: LineEvent): void => {
    queue.push(event);
    if (!isStepping) drain();
  };

  const activityOf = (state: LineState): Observable<LineEvent> => {
    switch (state.name) {
      case 'connecting':
      case 'live':
        return attemptLine({ ...options, pulse$: pulses, period });
      case 'waiting':
        return timer(state.delay, scheduler).pipe(map(() => ({ type: 'due' })));
      case 'offline':
      case 'closed':
        return EMPTY;
      default:
        return state satisfies never;
    }
  };

  const look = (isWake: boolean): void => {
    const elapsed = scheduler.now() - lookedAt;
    lookedAt += elapsed;
    const hasSlept = elapsed > period + SLEEP;
    // A clock that was set back says nothing; the period is what has passed at least.
    pulses.next({ elapsed: Math.max(elapsed, isWake ? 0 : period), isWake: isWake || hasSlept });
    if (states.value.name === 'offline') {
      if (canConnect()) dispatch({ type: 'online' });
    } else if (isWake || hasSlept) {
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
        look(true);
        break;
      default:
        sign satisfies never;
    }
  };

  // Not in turn: whoever closes the line hears of it before anything else happens.
  line.add(() => follow({ type: 'close' }));
  line.add(states.pipe(distinctUntilChanged((a, b) => a.run === b.run), switchMap(activityOf)).subscribe(dispatch));
  line.add(interval(period, scheduler).subscribe(() => look(false)));
  line.add(environment.signs$.subscribe(heed));
  line.add(states.subscribe((state) => {
    onState(state);
    if (state.name === 'closed') line.unsubscribe();
  }));
  drain();
  return line;
}
