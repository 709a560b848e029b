import type { CallUpdate } from '../../model/index.js';
import type { ClientEnvironment } from '../client-environment.js';
import type { MessageIntake } from '../message-intake.js';
import type { FollowerMessage, LeaderMessage, SharedEvent } from './share-message.js';
import type { SharedState } from './shared-state.js';

/** How many updates go out in one part of what is known. */
const PART = 500;

/** A message without what every one of them carries. */
export type Said = LeaderMessage extends infer M ? (M extends LeaderMessage ? Omit<M, 'term' | 'from'> : never) : never;

/** What a leader's desk works with. */
export interface LeaderDeskOptions {
  readonly intake: MessageIntake;
  readonly environment: ClientEnvironment;
  readonly say: (message: Said) => void;
  /** Another client has a network, and this one has not. */
  readonly onResign: () => void;
}

/**
 * The leader's side of sharing: tells the others what happens on its line, and those who join what is known.
 *
 * What happens in one task goes out in one message. What is known goes out in parts, a task each, while the line goes on.
 */
export class LeaderDesk {
  readonly #options: LeaderDeskOptions;
  #state: SharedState = { name: 'connecting', attempt: 1 };
  #place = 0;
  #batch: SharedEvent[] = [];
  #isClosed = false;
  readonly #joined = new Map<string, string | undefined>();
  #cancelWelcome: (() => void) | undefined;

  constructor(options: LeaderDeskOptions) {
    this.#options = options;
  }

  /** Something happened on the line. */
  tell(event: SharedEvent): void {
    if (event.kind === 'attempt' || (event.kind === 'message' && event.type === 'reset')) this.#interrupt();
    if (this.#batch.push(event) === 1) queueMicrotask(() => this.#flush());
  }

  /** The line is in this state. */
  follow(state: SharedState): void {
    this.#state = state;
    this.tell({ kind: 'state', state });
    if (state.name === 'live') this.#welcomeSoon();
    else this.#interrupt();
    if (state.name === 'offline') this.#say({ kind: 'who' });
  }

  hear(message: FollowerMessage): void {
    switch (message.kind) {
      case 'ask':
        this.#say({ kind: 'here' });
        break;
      case 'can':
        if (this.#state.name === 'offline') this.#options.onResign();
        break;
      case 'join':
        this.#joined.set(message.from, message.cursor);
        if (this.#state.name === 'live') this.#welcomeSoon();
        else this.follow(this.#state);
        break;
      default:
        message satisfies never;
    }
  }

  /** Says the last and stops. */
  close(): void {
    this.#flush();
    this.#isClosed = true;
    this.#interrupt();
    this.#joined.clear();
  }

  #say(message: Said): void {
    this.#flush();
    this.#options.say(message);
  }

  #flush(): void {
    if (this.#batch.length === 0 || this.#isClosed) return;
    const events = this.#batch;
    this.#batch = [];
    this.#options.say({ kind: 'events', place: this.#place, events });
    this.#place += events.length;
  }

  /** Those who join together are told together. */
  #welcomeSoon(): void {
    if (this.#joined.size === 0) return;
    this.#cancelWelcome ??= this.#options.environment.task(() => this.#welcome());
  }

  #welcome(): void {
    const { intake, environment } = this.#options;
    const { cursor } = intake;
    // Nobody knows yet how far those are who have no cursor, so they are told everything.
    const same = [...this.#joined].flatMap(([id, theirs]) => (theirs !== undefined && theirs === cursor ? [id] : []));
    const to = [...this.#joined.keys()].filter((id) => !same.includes(id));
    for (const id of same) this.#joined.delete(id);
    if (same.length > 0) {
      this.#flush();
      this.#say({ kind: 'welcome', to: same, place: this.#place, cursor });
      this.#say({ kind: 'whole', to: same, cursor, state: this.#state });
    }
    if (to.length === 0) {
      this.#cancelWelcome = undefined;
      return;
    }
    this.#flush();
    this.#say({ kind: 'welcome', to, place: this.#place, cursor: undefined });
    const calls = intake.calls();
    const next = (): void => {
      const part: CallUpdate[] = [];
      let call = calls.next();
      for (; call.done !== true; call = calls.next()) {
        part.push(...call.value.updates);
        if (part.length >= PART) break;
      }
      if (part.length > 0) this.#say({ kind: 'part', to, calls: part });
      if (call.done !== true) {
        this.#cancelWelcome = environment.task(next);
        return;
      }
      this.#cancelWelcome = undefined;
      this.#say({ kind: 'whole', to, cursor: intake.cursor, state: this.#state });
      for (const id of to) this.#joined.delete(id);
      this.#welcomeSoon();
    };
    next();
  }

  /** What is known is not whole any more: those who were being told are told anew once it is. */
  #interrupt(): void {
    this.#cancelWelcome?.();
    this.#cancelWelcome = undefined;
  }
}
