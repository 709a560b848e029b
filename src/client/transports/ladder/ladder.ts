import { EMPTY, Observable, Subscription, type Subscriber } from 'rxjs';
import { NotReadyError } from '../../errors/not-ready-error.js';
import { OptionError } from '../../errors/option-error.js';
import { StreamDroppedError } from '../../errors/stream-dropped-error.js';
import { StreamRefusedError } from '../../errors/stream-refused-error.js';
import { UnreachableError } from '../../errors/unreachable-error.js';
import { polling } from '../polling.js';
import { sse } from '../sse.js';
import type { Transport, TransportEvent, TransportRequest } from '../transport.js';
import { webSocket } from '../web-socket.js';
import { LadderPlace, type Rungs } from './ladder-place.js';
import { RungLife } from './rung-life.js';

/** What `ladder()` goes by, in milliseconds. */
export interface LadderOptions {
  /** How long a rung may bring no message before it is live. Default 3000. The last rung has the client's own `timing.readyWithin`. */
  readonly readyWithin?: number;
  /** How long to stay on a lower rung before a connect tries the top again. Default 600,000. */
  readonly returnAfter?: number;
}

/** Statuses that say that the host, or something before it, does not do this transport. */
const NOT_OFFERED: ReadonlySet<number> = new Set([405, 406, 415, 426, 501, 505]);

/**
 * Several ways to the host, the best first: goes a rung down where a proxy holds messages back or the host does not offer
 * one, and says on `connection$` which it left and why.
 *
 * Give it to `connectCalls` as `transport`, one for each client. The rungs are `sse()`, `webSocket()` and `polling()` unless
 * you give others. A rung has to prove that messages come through; the one that did stays in use. A host that gives no
 * answer at all, or refuses the reader, is no reason to try another rung.
 *
 * @throws {OptionError} for no rungs, or a time that makes no sense.
 */
export function ladder(rungs: readonly Transport[] = [sse(), webSocket(), polling()], options: LadderOptions = {}): Transport {
  const { readyWithin = 3000, returnAfter = 600_000 } = options;
  const [top, ...lower] = rungs;
  if (top === undefined) throw new OptionError('rungs', 'must hold at least one transport');
  for (const [name, time] of Object.entries({ readyWithin, returnAfter })) {
    if (!(time > 0)) throw new OptionError(name, 'must be a number of milliseconds above 0');
  }
  const all: Rungs = [top, ...lower];
  const place = new LadderPlace(all, returnAfter);
  const asks = all.find((rung) => rung.fetchCall !== undefined);
  return {
    get name() { return place.rung.name; },
    sendsReady: top.sendsReady,
    open: (request) => new Observable((subscriber) => climb(request, subscriber, place, readyWithin)),
    ...(asks && { fetchCall: (request, call) => asks.fetchCall?.(request, call) ?? EMPTY }),
  };
}

/** One connection: from the rung that the ladder stands on, down to one that works. */
function climb(request: TransportRequest, subscriber: Subscriber<TransportEvent>, place: LadderPlace, readyWithin: number): Subscription {
  const { environment } = request;
  const held = new Subscription();
  place.begin(environment.now());

  const tryRung = (): void => {
    const { rung, left } = place;
    const life = new RungLife(rung.sendsReady, environment.now());
    const mine = new Subscription();
    held.add(mine);
    subscriber.next({ kind: 'transport', transport: rung, ...(left && { left }) });
    if (subscriber.closed) return;
    let isOver = false;
    // Before the connection itself, so that it knows what is over when that ends at once.
    mine.add(() => {
      if (isOver) return;
      isOver = true;
      giveUp(life, place, environment.now(), readyWithin);
    });

    const next = (reason: 'not-ready' | 'unreachable' | 'wrong-content', error: NotReadyError | UnreachableError | StreamRefusedError): void => {
      isOver = true;
      place.leave({ reason, error }, environment.now());
      held.remove(mine);
      mine.unsubscribe();
      tryRung();
    };

    const watch = (): void => {
      const rest = readyWithin - (environment.now() - life.messageAt);
      if (rest <= 0) next('not-ready', new NotReadyError(readyWithin));
      // Never longer than it was meant to be, whatever becomes of the clock.
      else cancelWatch = environment.after(Math.min(rest, readyWithin), watch);
    };
    let cancelWatch = (): void => undefined;
    mine.add(() => cancelWatch());
    if (!place.isLast) watch();

    mine.add(rung.open(request).subscribe({
      next(event) {
        life.take(event, environment.now());
        if (life.isProven && !place.hasWorked) place.work();
        if (life.isProven) cancelWatch();
        subscriber.next(event);
      },
      error(error: unknown) {
        if (isOver) return;
        if (!life.isProven && !place.isLast) {
          if (error instanceof StreamRefusedError && NOT_OFFERED.has(error.status)) return next('wrong-content', error);
          // At the top it says nothing about the transport: the other rungs lead to the same host.
          if (error instanceof UnreachableError && !place.isTop && !place.hasWorked) return next('unreachable', error);
        }
        isOver = true;
        judge(error, life, place, environment.now());
        subscriber.error(error);
      },
      complete() {
        if (isOver) return;
        isOver = true;
        judge(new StreamDroppedError(), life, place, environment.now());
        subscriber.complete();
      },
    }));
  };

  tryRung();
  return held;
}

/** The connection ended by itself. */
function judge(error: unknown, life: RungLife, place: LadderPlace, now: number): void {
  // The host has spoken: the rung works.
  if (error instanceof StreamRefusedError) return;
  if (life.isProven) place.end(life.wasShort, now);
  else if (error instanceof StreamDroppedError) place.end(true, now);
  else place.fail(now);
}

/** The connection was given up from outside: perhaps because nothing came. */
function giveUp(life: RungLife, place: LadderPlace, now: number, readyWithin: number): void {
  if (life.isProven) {
    if (life.isSilent(now)) place.end(life.wasShort, now);
  } else if (now - life.messageAt >= readyWithin) {
    place.fail(now);
  }
}
