import { Subject, type Observable } from 'rxjs';
import type { Call, Vocabulary } from '../../model/index.js';
import { parseMessage, parseMessageText, type WireMessage } from '../../wire/index.js';
import type { TapNote } from '../transports/tap.js';
import type { TransportEvent } from '../transports/transport.js';
import { TEXT_LENGTH, type TapeEntry, type TapeKind, type TapeStep } from './tape-entry.js';
import { TapeState } from './tape-state.js';

/** How many entries a tape keeps where it is given no limit of its own. */
export const DEFAULT_TAPE_LENGTH = 500;

/**
 * What came over a line lately, letter for letter, and what was known of the calls after each of it.
 *
 * It keeps so many entries and no more; what falls off its end is folded into the state that the rest begins with.
 */
export class CallTape {
  readonly #vocabulary: Vocabulary;
  readonly #length: number;
  readonly #base: TapeState;
  readonly #changes = new Subject<void>();
  #steps: TapeStep[] = [];
  #count = 0;
  #messages = 0;
  #updates = 0;

  constructor(vocabulary: Vocabulary, length: number) {
    this.#vocabulary = vocabulary;
    this.#length = Math.max(1, length);
    this.#base = new TapeState(vocabulary);
  }

  /** What is kept, oldest first. */
  get entries(): readonly TapeEntry[] {
    return this.#steps.map(({ entry }) => entry);
  }

  /** How many messages came in all, kept or not. */
  get messages(): number { return this.#messages; }

  /** How many updates they brought. */
  get updates(): number { return this.#updates; }

  /** Tells that something was added. */
  get changes$(): Observable<void> {
    return this.#changes.asObservable();
  }

  /** What was known of the calls after an entry; an entry that is not kept any more stands for the oldest that is. */
  callsAt(id: number): ReadonlyMap<string, Call> {
    const state = this.#base.copy();
    for (const [index, step] of this.#steps.entries()) {
      if (index > 0 && step.entry.id > id) break;
      state.take(step);
    }
    return state.calls;
  }

  /** Takes what a tapped transport tells. */
  take(note: TapNote, at: number): void {
    switch (note.kind) {
      case 'begin':
        this.#add({ kind: 'begin', text: note.cursor === undefined ? 'asks for everything' : `asks for what came after ${note.cursor}` }, at, { isAnew: note.cursor === undefined });
        break;
      case 'event':
        this.#takeEvent(note.event, at);
        break;
      case 'end':
        this.#add({ kind: 'end', text: note.error instanceof Error ? note.error.message : 'ended' }, at);
        break;
      default:
        note satisfies never;
    }
  }

  #takeEvent(event: TransportEvent, at: number): void {
    if (event.kind === 'message') this.#takeMessage(event, at);
    else if (event.kind === 'open') this.#add({ kind: 'open', text: 'accepted' }, at);
    else if (event.kind === 'retry') this.#add({ kind: 'retry', text: `come back after ${event.milliseconds} ms` }, at);
    else if (event.kind === 'skipped') this.#add({ kind: 'skipped', text: event.error.message }, at);
  }

  #takeMessage({ type, data, cursor }: Extract<TransportEvent, { kind: 'message' }>, at: number): void {
    const { message } = typeof data === 'string' ? parseMessageText(type, data, cursor, this.#vocabulary) : parseMessage({ type, data, cursor }, this.#vocabulary);
    this.#messages++;
    this.#add({ kind: message?.type ?? 'unread', text: textOf(data), cursor }, at, { message });
  }

  #add(facts: { readonly kind: TapeKind; readonly text: string; readonly cursor?: string | undefined }, at: number, step: Omit<TapeStep, 'entry'> = {}): void {
    const updates = updatesOf(step.message);
    const newest = Math.max(...updates.map((update) => update.at ?? Number.NEGATIVE_INFINITY));
    this.#count++;
    this.#updates += updates.length;
    const entry: TapeEntry = {
      ...facts, at, id: this.#count, text: facts.text.slice(0, TEXT_LENGTH),
      calls: [...new Set(updates.map(({ call }) => call))], updates: updates.length,
      ...(Number.isFinite(newest) && { lag: at - newest }),
    };
    this.#steps.push({ ...step, entry });
    if (this.#steps.length > this.#length) {
      const [oldest] = this.#steps.splice(0, 1);
      if (oldest) this.#base.take(oldest);
    }
    this.#changes.next();
  }
}

function updatesOf(message: WireMessage | undefined) {
  return message?.type === 'update' || message?.type === 'snapshot' ? message.updates : [];
}

function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  try {
    return JSON.stringify(data) ?? '';
  } catch {
    return 'a value that is no JSON';
  }
}
