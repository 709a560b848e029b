import { Subject, type Observable } from 'rxjs';
import type { Call, CallUpdate, Vocabulary } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import { parseMessageText } from '../../src/wire/index.js';
import type { WireEffect, WireEntry, WireKind } from './wire-entry.js';

/** How many pieces are kept; the oldest go. */
export const KEPT_ENTRIES = 300;

/** Remembers what came over the wire, and works out what each message changed, with the same reducer as the client. */
export class WireLog {
  readonly #vocabulary: Vocabulary;
  readonly #now: () => number;
  readonly #changes = new Subject<void>();
  #entries: readonly WireEntry[] = [];
  #calls = new Map<string, Call>();
  #count = 0;
  #since: number | undefined;

  constructor(vocabulary: Vocabulary, now: () => number = () => performance.now()) {
    this.#vocabulary = vocabulary;
    this.#now = now;
  }

  /** What is kept, oldest first. A new list after each change. */
  get entries(): readonly WireEntry[] {
    return this.#entries;
  }

  /** When the first piece came since the page was opened or the log was cleared, in the milliseconds of `WireEntry.at`. */
  get since(): number {
    return this.#since ?? 0;
  }

  /** Tells that something was added. */
  get changes$(): Observable<void> {
    return this.#changes;
  }

  /** Forgets what came, and keeps what is known of the calls. */
  clear(): void {
    this.#entries = [];
    this.#since = undefined;
    this.#changes.next();
  }

  /** Takes a message of a stream, letter for letter. */
  addFrame(text: string): void {
    const frame = readFrame(text);
    if (frame.data === undefined) {
      this.add(frame.retry === undefined ? 'ping' : 'retry', text, frame.retry === undefined ? 'the line is alive' : `come back after ${frame.retry} ms`);
      return;
    }
    const { message, errors } = parseMessageText(frame.event, frame.data, frame.id, this.#vocabulary);
    if (message === undefined) {
      this.add('garbage', text, errors.length === 0 ? 'of a type that is not known: skipped' : 'malformed: counted and skipped');
      return;
    }
    switch (message.type) {
      case 'update':
        this.#addUpdates('update', text, message.updates);
        return;
      case 'snapshot':
        this.#addUpdates('snapshot', text, message.updates);
        return;
      case 'ready':
        this.add('ready', text, message.resumed ? 'resumed: nothing was missed' : 'the snapshot is whole, now it is live');
        return;
      case 'reset':
        this.#calls = new Map();
        this.add('reset', text, 'forget, a snapshot follows');
        return;
      case 'ping':
        this.add('ping', text, '');
        return;
      default:
        message satisfies never;
    }
  }

  /** Notes something that is no message, or has no effect on calls. */
  add(kind: WireKind, text: string, note: string, effects: readonly WireEffect[] = []): void {
    this.#count++;
    const at = this.#now();
    this.#since ??= at;
    const entry: WireEntry = { id: this.#count, at, kind, text: text.trimEnd(), note, effects };
    this.#entries = [...this.#entries.slice(1 - KEPT_ENTRIES), entry];
    this.#changes.next();
  }

  #addUpdates(kind: WireKind, text: string, updates: readonly CallUpdate[]): void {
    const effects = updates.map((update) => this.#apply(update));
    const shown = effects.filter(({ change }) => change === 'shown').length;
    const learnt = effects.some(({ change }) => change === 'learnt');
    this.add(kind, text, effectNote(effects.length, shown, learnt), effects);
  }

  #apply(update: CallUpdate): WireEffect {
    const before = this.#calls.get(update.call);
    const call = reduceCall(before, update, this.#vocabulary);
    this.#calls.set(update.call, call);
    const isShown = before?.status !== call.status || before.outcome !== call.outcome || before.shown.try !== call.shown.try;
    return { update, call, change: call === before ? 'known' : isShown ? 'shown' : 'learnt' };
  }
}

function effectNote(count: number, shown: number, learnt: boolean): string {
  if (count !== 1) return count === 0 ? 'no calls yet' : `${count} updates, ${shown} changed what is shown`;
  if (shown === 1) return '';
  return learnt ? 'put in its place; the same is shown' : 'known already: nothing changes';
}

/** The fields of a message of a stream. */
function readFrame(text: string): { event: string; data?: string; id?: string; retry?: string } {
  const field = (name: string): string[] => [...text.matchAll(new RegExp(`^${name}: ?(.*)$`, 'gm'))].map(([, value]) => value ?? '');
  const [id] = field('id');
  const [retry] = field('retry');
  const data = field('data');
  return {
    event: field('event')[0] ?? '',
    ...(id !== undefined && { id }),
    ...(retry !== undefined && { retry }),
    ...(data.length > 0 && { data: data.join('\n') }),
  };
}
