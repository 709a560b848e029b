import { backoffDelay } from './backoff-delay.js';
import type { LineEvent, LineEventName } from './line-event.js';
import type { LineState, LineStateName, WaitOrder } from './line-state.js';

/** How often in a row a host may refuse a fresh token before the line is closed. */
export const MOST_REFUSALS = 3;

/** A host that asks for more than a day is held to a day: timers do not reach much further. In milliseconds. */
const LONGEST_ORDER = 86_400_000;

/** What a step may go by beside the state and the event. */
export interface LineCircumstances {
  /** This machine's clock, in milliseconds since 1970. */
  readonly now: number;
  /** A number drawn from [0, 1). */
  readonly random: number;
  /** The longest wait, in milliseconds. */
  readonly cap: number;
}

type Step<S extends LineStateName, E extends LineEventName> =
  (state: LineState<S>, event: LineEvent<E>, circumstances: LineCircumstances) => LineState;

type StepsOf<S extends LineStateName> = { readonly [E in LineEventName]: Step<S, E> };

type Steps = { readonly [S in LineStateName]: StepsOf<S> };

type Waits = Pick<LineState<'waiting'>, 'reason' | 'error'>;

const stay = (state: LineState): LineState => state;

const memoryOf = ({ run, attempt, refusals, base }: LineState, order?: WaitOrder) => ({ run: run + 1, attempt, refusals, base, order });

const connect = (state: LineState, isRenewed = false): LineState => ({ ...memoryOf(state), name: 'connecting', isRenewed });

const pause = (state: LineState): LineState => ({ ...memoryOf(state, state.order), name: 'offline' });

const close = (state: LineState, reason: LineState<'closed'>['reason'], error?: LineState<'closed'>['error']): LineState =>
  ({ ...memoryOf(state), name: 'closed', reason, error });

const wait = (state: LineState, { reason, error }: Waits, circumstances: LineCircumstances, retryAfter?: number): LineState => {
  const attempt = state.attempt + 1;
  const ordered = Math.min(retryAfter ?? 0, LONGEST_ORDER);
  // Jitter on top of what is ordered: the host tells everyone the same.
  const delay = ordered + backoffDelay({ attempt, base: state.base, ...circumstances });
  const order = ordered === 0 ? undefined : { until: circumstances.now + ordered, reason, error };
  return { ...memoryOf(state, order), attempt, name: 'waiting', reason, error, delay };
};

/** A sign from outside ends a wait, but not one that the host ordered. */
const comeBack = (state: LineState<'waiting' | 'offline'>, { now }: LineCircumstances): LineState => {
  const { order } = state;
  if (order === undefined || now >= order.until) return connect(state);
  if (state.name === 'waiting') return state;
  return { ...memoryOf(state, order), name: 'waiting', reason: order.reason, error: order.error, delay: order.until - now };
};

const raiseBase = <S extends LineState>(state: S, event: LineEvent<'retry'>): S => {
  const base = Math.max(state.base, Math.min(event.milliseconds, LONGEST_ORDER));
  return base === state.base ? state : { ...state, base };
};

const refuseToken = (state: LineState, { error, canRenew }: LineEvent<'unauthorized'>, circumstances: LineCircumstances): LineState => {
  const refusals = state.refusals + 1;
  if (!canRenew || refusals >= MOST_REFUSALS) return close(state, 'unauthorized', error);
  return wait({ ...state, refusals }, { reason: 'unauthorized', error }, circumstances);
};

const goLive = (state: LineState, { resumed }: LineEvent<'ready'>): LineState =>
  ({ run: state.run, attempt: state.attempt, base: state.base, refusals: 0, name: 'live', resumed });

const CLOSED = {
  ready: stay, reset: stay, stable: stay, retry: stay, failed: stay, unauthorized: stay, refused: stay, due: stay,
  offline: stay, online: stay, woke: stay, close: stay,
} satisfies Steps['closed'];

/** Everything that can happen in every state. The type leaves no cell empty; `CONNECTION.md` says why each is what it is. */
const STEPS: Steps = {
  connecting: {
    ready: goLive,
    reset: stay,
    stable: stay,
    retry: raiseBase,
    failed: (state, event, circumstances) => wait(state, event, circumstances, event.retryAfter),
    unauthorized: (state, event, circumstances) =>
      event.canRenew && !state.isRenewed ? connect(state, true) : refuseToken(state, event, circumstances),
    refused: (state, { reason, error }) => close(state, reason, error),
    due: stay,
    offline: pause,
    online: stay,
    woke: stay,
    close: (state) => close(state, 'closed-by-app'),
  },
  live: {
    ready: (state, event) => (event.resumed === state.resumed ? state : { ...state, resumed: event.resumed }),
    reset: ({ resumed: _, ...state }) => ({ ...state, name: 'connecting', isRenewed: false }),
    stable: (state) => (state.attempt === 0 ? state : { ...state, attempt: 0 }),
    retry: raiseBase,
    failed: (state, event, circumstances) => wait(state, event, circumstances, event.retryAfter),
    // A token that has run out is renewed at once; a host that says ready and then refuses is waited out.
    unauthorized: (state, event, circumstances) =>
      event.canRenew && state.attempt === 0 ? connect({ ...state, attempt: 1 }) : refuseToken(state, event, circumstances),
    refused: (state, { reason, error }) => close(state, reason, error),
    due: stay,
    offline: pause,
    online: stay,
    woke: stay,
    close: (state) => close(state, 'closed-by-app'),
  },
  waiting: {
    ready: stay,
    reset: stay,
    stable: stay,
    retry: raiseBase,
    failed: stay,
    unauthorized: stay,
    refused: stay,
    due: (state) => connect(state),
    offline: pause,
    online: (state, _, circumstances) => comeBack(state, circumstances),
    woke: (state, _, circumstances) => comeBack(state, circumstances),
    close: (state) => close(state, 'closed-by-app'),
  },
  offline: {
    ready: stay,
    reset: stay,
    stable: stay,
    retry: raiseBase,
    failed: stay,
    unauthorized: stay,
    refused: stay,
    due: stay,
    offline: stay,
    online: (state, _, circumstances) => comeBack(state, circumstances),
    woke: stay,
    close: (state) => close(state, 'closed-by-app'),
  },
  closed: CLOSED,
};

/**
 * The state of the line after something has happened to it. Pure: it starts nothing, draws nothing and reads no clock.
 * Where nothing changes it gives back the same reference.
 */
export function nextLineState<S extends LineStateName, E extends LineEventName>(
  state: LineState<S>, event: LineEvent<E>, circumstances: LineCircumstances,
): LineState {
  const steps: StepsOf<S> = STEPS[state.name];
  const step: Step<S, E> = steps[event.type];
  return step(state, event, circumstances);
}
