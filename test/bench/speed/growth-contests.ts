// Whether the cost of an update grows with the number of calls: the same updates, a thousand at a time, to stores that hold more and more.
import type { CallUpdate } from '../../../src/model/index.js';
import { createCallStore } from '../../../src/reducer/index.js';
import type { Contest, Contestant } from './contest.js';

/** So many updates go to each store. */
const UPDATES = 20_000;
/** As few calls have news, so that it is the store's size that is measured, and not how much memory is visited. */
const VISITED = 1000;
const AT = 1_760_000_000_000;

const newsOf = (call: number, seq: number): CallUpdate => ({ call: `call-${call}`, status: seq % 2 === 0 ? 'ringing' : 'in-progress', seq, at: AT + seq * 1000 });

/** What takes the updates, and tells how many calls they changed since it was asked last. */
interface Store {
  apply(update: CallUpdate): void;
  changed(): number;
}

function ownStore(): Store {
  const store = createCallStore({ calls: Number.POSITIVE_INFINITY });
  return { apply: (update) => { store.apply(update); }, changed: () => store.takeChanged().length };
}

/** The least that a store can do: it knows no rule. That it grows dearer as well is what the processor's caches and pages come to. */
function plainStore(): Store {
  const kept = new Map<string, { readonly update: CallUpdate; readonly count: number }>();
  let changed = new Set<string>();
  return {
    apply(update) {
      kept.set(update.call, { update, count: (kept.get(update.call)?.count ?? 0) + 1 });
      changed.add(update.call);
    },
    changed() {
      const { size } = changed;
      changed = new Set();
      return size;
    },
  };
}

function contestantOf(calls: number, name: string, isOurs: boolean, store: Store): Contestant {
  for (let call = 0; call < calls; call++) store.apply(newsOf(call, 1));
  store.changed();
  let seq = 1;
  return {
    name, isOurs,
    prepare: () => {
      // A call keeps 1,024 updates; its list must not be cut in one turn and grow in another.
      const updates = Array.from({ length: UPDATES }, (_, index) => newsOf((index % VISITED) * Math.max(1, Math.floor(calls / VISITED)) % calls, seq + 1 + Math.floor(index / VISITED)));
      seq += UPDATES / VISITED;
      return () => {
        for (const each of updates) store.apply(each);
        return store.changed() === Math.min(VISITED, calls) ? UPDATES : 0;
      };
    },
  };
}

/** Stores of a thousand to a million calls, as far as `most` goes. */
export function growthContests(most: number): readonly Contest[] {
  const sizes = [1000, 10_000, 100_000, 1_000_000].filter((calls) => calls <= most);
  const [base, ...others] = [
    ...sizes.map((calls) => contestantOf(calls, `${calls.toLocaleString('en')} calls`, true, ownStore())),
    ...sizes.map((calls) => contestantOf(calls, `${calls.toLocaleString('en')} calls in a plain map, none of the rules`, false, plainStore())),
  ];
  if (base === undefined) throw new RangeError('Growth begins at a thousand calls.');
  return [{ id: 'growth', title: `${UPDATES} updates to a store that holds more and more calls`, base, others, expected: UPDATES }];
}
