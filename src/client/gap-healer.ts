import { type Observable, Subscription } from 'rxjs';
import type { RingbackError } from '../model/index.js';
import type { CallStore } from '../reducer/index.js';
import type { ClientEnvironment } from './client-environment.js';
import { CallFetchError } from './errors/call-fetch-error.js';
import { ContentTypeError } from './errors/content-type-error.js';
import { StreamRefusedError } from './errors/stream-refused-error.js';
import type { MessageIntake } from './message-intake.js';
import type { TokenSource } from './token-source.js';
import type { TransportEvent } from './transports/transport.js';

/** How long a gap must last before the host is asked, in milliseconds: updates that merely overtook each other fill it by themselves. */
const GRACE = 1000;

/** How long the host is left alone after a question that it could not answer now, in milliseconds. */
const REST = 15_000;

/** How many questions may be out at once. */
const MOST_AT_ONCE = 2;

/** How many calls may wait to be asked for. Those that find no room are looked at again when they next change. */
const MOST_WAITING = 1000;

/** What a gap healer works with. */
export interface GapHealerOptions {
  readonly store: CallStore;
  readonly intake: MessageIntake;
  readonly tokens: TokenSource | undefined;
  readonly environment: ClientEnvironment;
  /** Asks the host for the state of one call. */
  readonly fetchCall: (call: string, token: string | undefined) => Observable<TransportEvent>;
  /** A question failed; the first since the line was last ready. */
  readonly onError: (error: RingbackError) => void;
}

/**
 * Asks the host for calls whose updates have a gap (`seq` jumps): once for each gap, a second after it was seen, and only
 * while the line is live.
 *
 * What the host cannot fill stays as it is and is not asked for again; a call is asked for anew when more of it goes
 * missing, or when a question was lost: with the line, on the network, or because the host could not answer just then.
 */
export class GapHealer {
  readonly #options: GapHealerOptions;
  readonly #waiting = new Set<string>();
  /** How many updates of a call are known to stay missing. */
  readonly #accepted = new Map<string, number>();
  readonly #out = new Map<string, Subscription>();
  #cancelGrace: (() => void) | undefined;
  /** The host is left alone: a question was lost on the network, or the host could not answer it now. */
  #cancelRest: (() => void) | undefined;
  #isLive = false;
  #hasReported = false;

  constructor(options: GapHealerOptions) {
    this.#options = options;
  }

  /** The line is live, or is not any more. */
  setLive(isLive: boolean): void {
    if (isLive === this.#isLive) return;
    this.#isLive = isLive;
    if (isLive) {
      this.#hasReported = false;
      this.#arm();
      return;
    }
    this.#cancelGrace?.();
    this.#cancelGrace = undefined;
    this.#cancelRest?.();
    this.#cancelRest = undefined;
    for (const [call, question] of this.#out) {
      question.unsubscribe();
      this.#askLater(call);
    }
    this.#out.clear();
  }

  /** Looks at calls that changed and of which updates are missing, or were. */
  consider(calls: Iterable<string>): void {
    for (const call of calls) {
      const missing = this.#missing(call);
      if (missing === 0) this.#accepted.delete(call);
      else if (missing > (this.#accepted.get(call) ?? 0) && !this.#out.has(call)) this.#add(call);
    }
    this.#arm();
  }

  /** Takes every question back. */
  close(): void {
    this.setLive(false);
    this.#waiting.clear();
  }

  #missing(call: string): number {
    return this.#options.store.missing(call);
  }

  #add(call: string): void {
    if (this.#waiting.size < MOST_WAITING) this.#waiting.add(call);
  }

  #askLater(call: string): void {
    this.#accepted.delete(call);
    this.#add(call);
  }

  #arm(): void {
    if (!this.#isLive || this.#waiting.size === 0) return;
    this.#cancelGrace ??= this.#options.environment.after(GRACE, () => {
      this.#cancelGrace = undefined;
      this.#askNext();
    });
  }

  #askNext(): void {
    for (const call of this.#waiting) {
      if (!this.#isLive || this.#cancelRest !== undefined || this.#out.size >= MOST_AT_ONCE) return;
      this.#waiting.delete(call);
      const missing = this.#missing(call);
      if (missing > (this.#accepted.get(call) ?? 0)) this.#ask(call, missing);
    }
  }

  #ask(call: string, missing: number): void {
    if (this.#accepted.size >= MOST_WAITING) this.#accepted.clear();
    this.#accepted.set(call, missing);
    const question = new Subscription();
    this.#out.set(call, question);
    this.#send(call, this.#options.tokens?.latest, question, true);
  }

  #send(call: string, token: string | undefined, question: Subscription, canRenew: boolean): void {
    if (question.closed) return;
    const { fetchCall, tokens, intake } = this.#options;
    const fail = (cause: unknown): void => {
      if (question.closed) return;
      this.#fail(call, cause);
      this.#settle(call);
    };
    question.add(fetchCall(call, token).subscribe({
      next(event) {
        if (event.kind === 'message') intake.takeCall(event.data);
        if (event.kind === 'skipped') intake.skip(event.error);
      },
      error: (cause: unknown) => {
        const isTokenRefused = cause instanceof StreamRefusedError && cause.status === 401;
        if (!isTokenRefused || !canRenew || tokens === undefined) fail(cause);
        else tokens.ask().then((renewed) => this.#send(call, renewed, question, false), fail);
      },
      complete: () => {
        // The answer is in the store, so the frame that tells of it sees only what is missing still.
        this.#accepted.set(call, this.#missing(call));
        this.#settle(call);
      },
    }));
  }

  #settle(call: string): void {
    this.#out.delete(call);
    this.#askNext();
  }

  #fail(call: string, cause: unknown): void {
    if (mayPass(cause)) {
      this.#askLater(call);
      this.#cancelRest ??= this.#options.environment.after(REST, () => {
        this.#cancelRest = undefined;
        this.#askNext();
      });
    }
    if (this.#hasReported) return;
    this.#hasReported = true;
    this.#options.onError(new CallFetchError(call, { cause }));
  }
}

/** Whether the host may answer another time: the network failed, the token ran out, or the host was busy or broken. */
function mayPass(cause: unknown): boolean {
  if (cause instanceof ContentTypeError) return false;
  return !(cause instanceof StreamRefusedError) || [401, 408, 425, 429].includes(cause.status) || cause.status >= 500;
}
