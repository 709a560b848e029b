import { Observable } from 'rxjs';
import type { ClientTiming } from './client-timing.js';
import type { TransportLeft } from './connection.js';
import { NotReadyError } from './errors/not-ready-error.js';
import { SilentStreamError } from './errors/silent-stream-error.js';
import { StreamDroppedError } from './errors/stream-dropped-error.js';
import { TokenError } from './errors/token-error.js';
import { UnreachableError } from './errors/unreachable-error.js';
import { failedAttempt } from './failed-attempt.js';
import type { LineEvent } from './line-event.js';
import type { MessageIntake } from './message-intake.js';
import type { TokenSource } from './token-source.js';
import type { Transport, TransportEvent, TransportRequest } from './transports/transport.js';

/** A look at the clock. */
export interface Pulse {
  /** The time by a clock that only goes forward, in milliseconds. */
  readonly time: number;
  /** How much of each limit is granted: 1 as a rule, less where there is reason to doubt. */
  readonly patience: number;
}

/** What an attempt works with. */
export interface AttemptOptions {
  readonly transport: Transport;
  /** The request but for what changes from one attempt to the next. */
  readonly request: Omit<TransportRequest, 'cursor' | 'token'>;
  readonly tokens: TokenSource | undefined;
  readonly intake: MessageIntake;
  readonly timing: ClientTiming;
  /** A transport of several has chosen another way. */
  readonly onTransport?: (name: string, left: TransportLeft | undefined) => void;
  /** The clock of the pulses. */
  readonly time: () => number;
  /** Looks at the clock, at least one every `period` while the page is awake. */
  readonly pulse$: Observable<Pulse>;
  /** The time between two looks, in milliseconds: what would be over before the next one counts as over. */
  readonly period: number;
}

/**
 * One attempt with all that it becomes: token, request, state or gap, live messages, until it ends. It tells the line's
 * events, the last of which says how it ended; it does not complete.
 *
 * Cold; unsubscribing ends the connection. It waits for nothing longer than `timing` allows.
 */
export function attemptLine(options: AttemptOptions): Observable<LineEvent> {
  return new Observable<LineEvent>((subscriber) => {
    const { request, tokens, intake, timing, time, pulse$, period } = options;
    const { cursor } = intake;
    let { transport } = options;
    let stage: 'token' | 'answer' | 'open' = 'token';
    let isReady = false;
    // When the stream last brought anything, by the pulses' clock and by this machine's; when the attempt last came a step further; when it became live.
    let heardAt = time();
    let heardOn = request.environment.now();
    // A transport that tells of life does so before each message: then the clock is not looked at again for each.
    let hearsLife = false;
    let steppedAt = heardAt;
    let readyAt = heardAt;

    const fail = (error: unknown): void => subscriber.next(failedAttempt(error, tokens !== undefined));

    const hear = (): void => {
      heardAt = time();
      heardOn = request.environment.now();
    };

    const ready = (resumed: boolean): void => {
      // A host that polls are asked of says it again and again.
      if (!isReady) readyAt = time();
      isReady = true;
      subscriber.next({ type: 'ready', resumed: resumed && cursor !== undefined });
    };

    const take = (event: Extract<TransportEvent, { kind: 'message' }>): void => {
      const result = intake.take(event.type, event.data, event.cursor, event.value, heardOn);
      if (result === undefined) return;
      steppedAt = heardAt;
      if (result === 'progress') return;
      if (result.type === 'ready') {
        ready(result.resumed);
      } else if (transport.sendsReady) {
        isReady = false;
        subscriber.next({ type: 'reset' });
      }
    };

    const follow = (event: TransportEvent): void => {
      if (!hearsLife || event.kind !== 'message') hear();
      switch (event.kind) {
        case 'transport':
          ({ transport } = event);
          stage = 'answer';
          hearsLife = false;
          steppedAt = heardAt;
          intake.begin(transport.sendsReady);
          options.onTransport?.(transport.name, event.left);
          break;
        case 'open':
          stage = 'open';
          steppedAt = heardAt;
          if (!transport.sendsReady) ready(true);
          break;
        case 'life':
          hearsLife = true;
          break;
        case 'message':
          take(event);
          break;
        case 'cursor':
          intake.moveTo(event.cursor);
          break;
        case 'retry':
          subscriber.next({ type: 'retry', milliseconds: event.milliseconds });
          break;
        case 'skipped':
          intake.skip(event.error);
          break;
        default:
          event satisfies never;
      }
    };

    const giveUp = (): void => {
      const limit = timing.readyWithin;
      switch (stage) {
        case 'token':
          tokens?.abandon();
          fail(new TokenError(`gave no token within ${limit / 1000} s`));
          break;
        case 'answer':
          fail(new UnreachableError(request.url.origin));
          break;
        case 'open':
          fail(new NotReadyError(limit));
          break;
        default:
          stage satisfies never;
      }
    };

    const look = ({ time: now, patience }: Pulse): void => {
      if (!isReady && now - steppedAt + period > timing.readyWithin * patience) giveUp();
      else if (transport.hasHeartbeat !== false && stage === 'open' && now - heardAt + period > timing.silence * patience) fail(new SilentStreamError(timing.silence));
      else if (isReady && now - readyAt >= timing.stableAfter) subscriber.next({ type: 'stable' });
    };

    const connect = (token: string | undefined): void => {
      if (subscriber.closed) return;
      stage = 'answer';
      steppedAt = time();
      subscriber.add(transport.open({ ...request, cursor, token }).subscribe({
        next: follow,
        error: fail,
        complete: () => fail(new StreamDroppedError()),
      }));
    };

    intake.begin(transport.sendsReady);
    subscriber.add(pulse$.subscribe(look));
    if (tokens === undefined) connect(undefined);
    else tokens.ask().then(connect, fail);
  });
}
