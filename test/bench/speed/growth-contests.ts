// Whether the cost of an update grows with the number of calls: the same updates, a thousand at a time, to stores that hold more and more.
import type { CallUpdate } from '../../../src/model/index.js';
import { createCallStore } from '../../../src/reducer/index.js';
import type { Contest, Contestant } from './contest.js';

/** So many updates go to each store. */
const UPDATES = 20_000;
/** As few calls have news, so that it is the store's size that is measured, and not how much memory is visited. */
const VISITED = 1000;
const AT = 1_760_000_000_000;

const update = (call: number, seq: number): CallUpdate => ({ call: `call-${call}`, status: seq % 2 === 0 ? 'ringing' : 'in-progress', seq, at: AT + seq * 1000 });

function storeOf(calls: number): Contestant {
  const store = createCallStore({ calls: Number.POSITIVE_INFINITY });
  for (let call = 0; call < calls; call++) store.apply(update(call, 1));
  store.takeChanged();
  let seq = 1;
  return {
    name: `${calls.toLocaleString('en')} calls`, isOurs: true,
    prepare: () => {
      // A call keeps 1,024 updates; its list must not be cut in one turn and grow in another.
      const updates = Array.from({ length: UPDATES }, (_, index) => update((index % VISITED) * Math.max(1, Math.floor(calls / VISITED)) % calls, seq + 1 + Math.floor(index / VISITED)));
      seq += UPDATES / VISITED;
      return () => {
        for (const each of updates) store.apply(each);
        return store.takeChanged().length === Math.min(VISITED, calls) ? UPDATES : 0;
      };
    },
  };
}

/** Stores of a thousand to a million calls, as far as `most` goes. */
export function growthContests(most: number): readonly Contest[] {
  const [base, ...others] = [1000, 10_000, 100_000, 1_000_000].filter((calls) => calls <= most).map(storeOf);
  if (base === undefined) throw new RangeError('Growth begins at a thousand calls.');
  return [{ id: 'growth', title: `${UPDATES} updates to a store that holds more and more calls`, base, others, expected: UPDATES }];
}
