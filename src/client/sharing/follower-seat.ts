import type { LineOptions } from '../line.js';
import type { LeaderMessage, SharedEvent } from './share-message.js';
import { heardState, type SharedState } from './shared-state.js';

/** A client that was not told what is known asks again with every so many looks. */
const PATIENCE = 4;

/** What a follower's seat works with. */
export interface FollowerSeatOptions extends Pick<LineOptions, 'intake' | 'onState' | 'onTransport'> {
  readonly id: string;
  /** Asks the leader for what is known. */
  readonly join: () => void;
}

/**
 * A follower's side of sharing: takes what the leader tells as if it had come over a line of its own.
 *
 * It takes events only once it knows what the leader knew before them; where it missed one, it joins anew.
 */
export class FollowerSeat {
  readonly #options: FollowerSeatOptions;
  /** Every event up to here was taken; `undefined` while it does not know what the leader knows. */
  #place: number | undefined;
  /** It is being told what is known. */
  #isWelcomed = false;
  /** What is known is what this client had already. */
  #isSame = false;
  #leader: string | undefined;
  #looks = 0;

  constructor(options: FollowerSeatOptions) {
    this.#options = options;
  }

  /** Whether the host refused for good: then nobody asks again. */
  isOver = false;

  /** Time has passed. A question can be lost with the leader that it was put to. */
  look(): void {
    if (this.#place !== undefined || ++this.#looks % PATIENCE !== 0) return;
    this.#options.join();
  }

  hear(message: LeaderMessage): void {
    if (message.from !== this.#leader) {
      const isFirst = this.#leader === undefined;
      this.#leader = message.from;
      this.#isWelcomed = false;
      // A new leader counts from 0, and goes on from its own cursor: its first event says from which.
      this.#place = message.kind === 'events' && message.place === 0 ? 0 : undefined;
      // The first that is heard was asked already.
      if (this.#place === undefined && !isFirst) this.#leave();
    }
    switch (message.kind) {
      case 'events':
        this.#takeAll(message.events, message.place);
        break;
      case 'here': case 'who':
        break;
      case 'welcome':
        if (message.to.includes(this.#options.id)) this.#begin(message.place, message.cursor !== undefined);
        break;
      case 'part':
        if (this.#isWelcomed && message.to.includes(this.#options.id)) this.#options.intake.take('snapshot', { calls: message.calls, more: true }, undefined);
        break;
      case 'whole':
        if (this.#isWelcomed && message.to.includes(this.#options.id)) this.#end(message.cursor, message.state);
        break;
      default:
        message satisfies never;
    }
  }

  #begin(place: number, isSame: boolean): void {
    const { intake } = this.#options;
    this.#place = place;
    this.#isWelcomed = true;
    this.#isSame = isSame;
    intake.begin(true);
    if (!isSame && intake.cursor !== undefined) intake.take('reset', {}, undefined);
  }

  #end(cursor: string | undefined, state: SharedState): void {
    const { intake } = this.#options;
    this.#isWelcomed = false;
    if (!this.#isSame) intake.take('ready', { cursor: cursor ?? '' }, undefined);
    this.#show(state);
  }

  #takeAll(events: readonly SharedEvent[], place: number): void {
    for (const [i, event] of events.entries()) {
      // The state of the line is news to everyone.
      if (event.kind === 'state') this.#show(event.state);
      if (this.#place === undefined || place + i < this.#place) continue;
      if (place + i > this.#place) return this.#leave();
      this.#place++;
      this.#take(event);
    }
  }

  #take(event: SharedEvent): void {
    const { intake, onTransport } = this.#options;
    switch (event.kind) {
      case 'message':
        intake.take(event.type, event.data, event.cursor);
        break;
      case 'cursor':
        intake.moveTo(event.cursor);
        break;
      case 'transport':
        onTransport?.(event.name, event.left);
        intake.begin(event.sendsReady);
        break;
      case 'call':
        intake.takeCall(event.data);
        break;
      case 'attempt':
        // Only who stands where the leader goes on from may go along.
        if (event.cursor === intake.cursor && !this.#isWelcomed) intake.begin(event.sendsReady);
        else this.#leave();
        break;
      case 'state':
        break;
      default:
        event satisfies never;
    }
  }

  #show(state: SharedState): void {
    // Live is who knows what the leader knows.
    if (state.name === 'live' && (this.#place === undefined || this.#isWelcomed)) return;
    this.isOver = state.name === 'closed';
    this.#options.onState(heardState(state));
  }

  #leave(): void {
    this.#place = undefined;
    this.#isWelcomed = false;
    this.#options.onState(heardState({ name: 'connecting', attempt: 1 }));
    this.#options.join();
  }
}
