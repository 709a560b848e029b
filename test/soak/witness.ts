import type { Call } from '../../src/model/index.js';
import type { CallsClient, Connection } from '../../src/client/index.js';
import { createCallStore } from '../../src/reducer/index.js';
import { contentOf } from '../../src/reducer/order-updates.js';
import type { UpdateLog } from '../../src/host/index.js';

/** What must not differ between what a client shows and what its host holds. */
const essenceOf = ({ id, status, outcome, isOver, attempts, missing, updates }: Call): string =>
  contentOf({ id, status, outcome, isOver, attempts, missing, updates });

/** What was wrong, counted. All zeros where nothing was. */
export interface Faultless {
  /** Updates that the host holds and the client does not. */
  readonly lost: number;
  /** Updates that count twice, and updates that the host does not hold. */
  readonly doubled: number;
  /** Times at which a call was shown as it had been before. */
  readonly backward: number;
}

/** What the host of a story holds, call by call. */
export async function truthOf(log: UpdateLog): Promise<ReadonlyMap<string, Call>> {
  const store = createCallStore();
  for await (const updates of log.snapshot()) for (const update of updates) store.apply(update);
  return new Map([...store.values()].map((call) => [call.id, call]));
}

/** Watches one client: what it shows, and how it holds its line. */
export class Witness {
  readonly #now: () => number;
  readonly #furthest = new Map<string, number>();
  #shown: ReadonlyMap<string, Call> = new Map();
  #mendedAt: number | undefined;
  #connection: Connection | undefined;
  #hasBeenLive = false;
  /** Calls may begin anew: the host has forgotten them. */
  mayGoBack = false;
  backward = 0;
  doubled = 0;
  reconnects = 0;
  /** How long the client took to be live once nothing stood in its way, in milliseconds by its clock; `undefined` where it was. */
  timeToLive: number | undefined;

  constructor(client: Pick<CallsClient, 'calls$' | 'connection$'>, now: () => number) {
    this.#now = now;
    client.connection$.subscribe((connection) => this.#follow(connection));
    client.calls$.subscribe((calls) => {
      const isFirst = this.#shown.size === 0;
      this.#shown = new Map([...calls.values()].map((call) => [call.id, call]));
      for (const id of isFirst ? this.#shown.keys() : calls.changed) this.#look(id);
    });
  }

  get state(): Connection['state'] | undefined { return this.#connection?.state; }

  /** From now on nothing stands in the client's way. */
  beginMending(): void {
    if (this.state !== 'live') this.#mendedAt = this.#now();
  }

  /** What differs from the truth. `story` is empty where nothing does. */
  compare(truth: ReadonlyMap<string, Call>): Faultless & { readonly story: string } {
    let lost = 0;
    let doubled = this.doubled;
    const differences: string[] = [];
    for (const id of new Set([...truth.keys(), ...this.#shown.keys()])) {
      const [held, shown] = [truth.get(id), this.#shown.get(id)];
      if (held !== undefined && shown !== undefined && essenceOf(held) === essenceOf(shown)) continue;
      const ofHost = new Set((held?.updates ?? []).map((update) => contentOf(update)));
      const ofClient = new Set((shown?.updates ?? []).map((update) => contentOf(update)));
      const missing = [...ofHost].filter((update) => !ofClient.has(update));
      const extra = [...ofClient].filter((update) => !ofHost.has(update));
      lost += missing.length;
      doubled += extra.length;
      differences.push(`${id}: host ${held?.status ?? 'nothing'}, client ${shown?.status ?? 'nothing'}; not there: ${missing.join(' ') || '-'}; too much: ${extra.join(' ') || '-'}`);
    }
    if (this.backward > 0) differences.push(`${this.backward} times a call went backwards`);
    return { lost, doubled, backward: this.backward, story: differences.join('\n') };
  }

  #look(id: string): void {
    const updates = this.#shown.get(id)?.updates ?? [];
    let furthest = -1;
    const seqs = new Set<number>();
    for (const { seq = -1 } of updates) {
      furthest = Math.max(furthest, seq);
      if (seqs.has(seq)) this.doubled++;
      seqs.add(seq);
    }
    if (furthest < (this.#furthest.get(id) ?? -1) && !this.mayGoBack) this.backward++;
    this.#furthest.set(id, furthest);
  }

  #follow(connection: Connection): void {
    const before = this.#connection?.state;
    this.#connection = connection;
    const { state } = connection;
    if (before === 'live' || state !== 'live') return;
    if (this.#hasBeenLive) this.reconnects++;
    this.#hasBeenLive = true;
    if (this.#mendedAt !== undefined) this.timeToLive ??= this.#now() - this.#mendedAt;
  }
}
