import type { CallUpdate } from '../../model/index.js';

/** What a handle stands for. It does not change within one life of its table. */
export interface Handle {
  readonly number: number;
  /** The update that it was made from, without what is said only once, as JSON. */
  readonly text: string;
  readonly status: string;
  readonly at: number | undefined;
  readonly seq: number | undefined;
  /** What an update must repeat to be told by this handle. */
  readonly repeated: string;
}

/** One life of a table: the same number stands for another handle in the next. */
export type HandleLife = symbol;

const newLife = (): HandleLife => Symbol('the life of a handle table');

const isExact = (value: number | undefined): boolean => value === undefined || Number.isSafeInteger(value);

/** What is likely to come again with the next update of the call. */
const repeatedPart = ({ try: tried, round, number, contact, plan }: CallUpdate) => ({ try: tried, round, number, contact, plan });

/** Gives handles to calls. A call whose updates begin to repeat something else is given another one. */
export class HandleTable {
  readonly #limit: number;
  readonly #handles = new Map<string, Handle>();
  #next = 0;
  #life = newLife();

  /** @param limit How many handles there are. When all are used, a new life begins. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get life(): HandleLife { return this.#life; }

  /** Makes sure that so many handles can be given in one life; false where there are not so many at all. */
  makeRoom(wanted: number): boolean {
    if (wanted > this.#limit) return false;
    if (this.#next + wanted <= this.#limit) return true;
    this.#handles.clear();
    this.#next = 0;
    this.#life = newLife();
    return true;
  }

  /** The handle for an update; `undefined` for one with numbers of which no difference can be told exactly. */
  handleFor(update: CallUpdate): Handle | undefined {
    const { call, status, at, seq } = update;
    if (!isExact(at) || !isExact(seq)) return undefined;
    const part = repeatedPart(update);
    const repeated = JSON.stringify([part, at === undefined, seq === undefined]);
    const known = this.#handles.get(call);
    if (known?.repeated === repeated) return known;
    const handle = { number: this.#next++, text: JSON.stringify({ call, status, seq, at, ...part }), status, at, seq, repeated };
    this.#handles.set(call, handle);
    return handle;
  }
}
