import { CALL_STATUSES } from '../model/index.js';
import type { Fault } from './message-faults.js';

/** A host may have so many handles in use, from 0 on. */
const HANDLES = 65_536;

const COMMA = 44;
const DIGIT_0 = 48;
const OPENING = 91;
const CLOSING = 93;
/** Numbers of so few digits are read here; the few that are longer are left to `JSON.parse`. */
const MOST_DIGITS = 12;

/** What a handle stands for: an update as it stands on the wire, not checked. */
type Base = Readonly<Record<string, unknown>>;

/** An update as plain data that is still to be checked; or why there is none. `isLost` says that it was about a handle that stands for nothing. */
export type CompactEntry =
  | { readonly value: Base; readonly fault?: undefined }
  | { readonly fault: Fault; readonly isLost: boolean; readonly value?: undefined };

const isObject = (value: unknown): value is Base => typeof value === 'object' && value !== null && !Array.isArray(value);

const faulty = (path: string, rule: string): CompactEntry => ({ fault: { path, rule }, isLost: false });
const LOST: CompactEntry = { fault: { path: '[0]', rule: 'must be a handle that was introduced on this connection' }, isLost: true };

const isOffset = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
const isHandle = (value: unknown): value is number => isOffset(value) && value >= 0 && value < HANDLES;

function takeBack(updates: unknown[], before: number): -1 {
  updates.length = before;
  return -1;
}

/**
 * Makes updates of the entries of the compact form: what a handle stands for, with what is new.
 *
 * One for each connection: handles are a connection's own. It checks that an entry can be read and what it refers to; whether
 * the update that comes out is a good one is the schema's to say, as for every other.
 */
export class CompactUpdates {
  #bases: (Base | undefined)[] = [];
  // What the last short entry said.
  #handle = 0;
  #status = 0;
  #at = 0;
  #seq = 0;

  /** No handle stands for anything any more: something was lost that may have introduced some. */
  forget(): void {
    this.#bases = [];
  }

  /**
   * Adds the updates of short entries in the plainest spelling, `[7,2,1000,1]` or `[[7,2,1000,1],[9,4]]`, that begin here. Gives where they end; -1,
   * with nothing added, for all others, which may be good too.
   */
  readShort(bytes: Uint8Array, start: number, updates: unknown[]): number {
    const before = updates.length;
    const isList = bytes[start] === OPENING && bytes[start + 1] === OPENING;
    for (let at = isList ? start + 1 : start; ;) {
      const end = this.#scan(bytes, at);
      const base = end < 0 ? undefined : this.#bases[this.#handle];
      const update = base && this.#say(base, CALL_STATUSES[this.#status], this.#at, this.#seq);
      if (update === undefined) return takeBack(updates, before);
      updates.push(update);
      if (!isList) return end;
      if (bytes[end] === CLOSING) return end + 1;
      if (bytes[end] !== COMMA) return takeBack(updates, before);
      at = end + 1;
    }
  }

  /** The update of one entry. */
  read(entry: readonly unknown[]): CompactEntry {
    const [handle, second] = entry;
    if (!isHandle(handle)) return faulty('[0]', `must be a handle, from 0 to ${HANDLES - 1}`);
    const isIntroduced = isObject(second);
    if (isIntroduced) this.#bases[handle] = second;
    if (isIntroduced && entry.length === 2) return { value: second };
    const base = this.#bases[handle];
    if (base === undefined) return LOST;
    const [place, at = 0, seq = 0, fields = {}] = entry.slice(isIntroduced ? 2 : 1);
    const status = typeof place === 'number' ? CALL_STATUSES[place] : place;
    if (typeof status !== 'string') return faulty('status', 'must be text, or the place of a status');
    if (!isOffset(at) || !isOffset(seq)) return faulty('at', 'and seq must be whole numbers, how much later and higher');
    if (!isObject(fields)) return faulty('fields', 'must be an object');
    const value = this.#say(base, status, at, seq);
    if (value === undefined) return faulty('at', 'and seq must be left out where the handle has none');
    return { value: { ...value, ...fields, call: base['call'] } };
  }

  #say(base: Base, status: string | undefined, later: number, higher: number): Base | undefined {
    if (status === undefined) return undefined;
    const { at, seq } = base;
    const update: Record<string, unknown> = { ...base, status };
    if (typeof at === 'number') update['at'] = at + later;
    else if (later !== 0) return undefined;
    if (typeof seq === 'number') update['seq'] = seq + higher;
    else if (higher !== 0) return undefined;
    return update;
  }

  /** Reads the short entry that begins here; where it ends, or -1 where none does. */
  #scan(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== OPENING) return -1;
    let field = 0;
    let value = 0;
    let digits = 0;
    this.#at = this.#seq = 0;
    for (let index = start + 1; index < bytes.length; index++) {
      const code = bytes[index] ?? 0;
      if (code >= DIGIT_0 && code < DIGIT_0 + 10) {
        // JSON knows no number with a nought before it.
        if (digits === 1 && value === 0) return -1;
        value = value * 10 + code - DIGIT_0;
        digits++;
        continue;
      }
      if (digits === 0 || digits > MOST_DIGITS) return -1;
      switch (field++) {
        case 0: this.#handle = value; break;
        case 1: this.#status = value; break;
        case 2: this.#at = value; break;
        case 3: this.#seq = value; break;
        default: return -1;
      }
      if (code === CLOSING) return field > 1 ? index + 1 : -1;
      if (code !== COMMA) return -1;
      value = 0;
      digits = 0;
    }
    return -1;
  }
}
