import { BehaviorSubject, NEVER } from 'rxjs';
import { CallStreams } from '../../../src/client/call-streams.js';
import type { CallsClient } from '../../../src/client/calls-client.js';
import { defaultEnvironment, type Connection } from '../../../src/client/index.js';
import { CALL_STATUSES, standardVocabulary, type CallUpdate } from '../../../src/model/index.js';
import { createCallStore } from '../../../src/reducer/index.js';

/** Calls without a line, and a storm over them: all contestants look at the same. */
export interface BoardWorld {
  readonly client: CallsClient;
  /** Applies so many updates and lets the next frame tell them. */
  storm(updates: number): void;
}

const FIRST = ['Maria', 'Tomás', 'Aisha', 'Ewa', 'Jun', 'Fatima', 'Rhys', 'Olga', 'Samir', 'Chloë'];
const LAST = ['Lindqvist', 'Okafor', 'Nowak', 'Evans', 'Rahman', 'Garcia', 'Schmidt', 'Popescu', 'Chen', 'Haddad'];
const numbers = [{ slot: 'mobile', display: '+44 7700 900123' }, { slot: 'home', display: '+1 202 555 0142' }, { slot: 'work', display: '+1 202 555 0177' }];

/** So many calls, the same ones each time. */
export function boardWorld(count: number): BoardWorld {
  const store = createCallStore();
  const streams = new CallStreams({ store, environment: defaultEnvironment, onFrame: () => {} });
  const start = Date.now();
  let seed = 1;
  const random = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * limit);
  };
  const sequence = new Uint32Array(count);
  const update = (index: number): CallUpdate => {
    const seq = (sequence[index] ?? 0) + 1;
    sequence[index] = seq;
    return {
      call: `call-${index}`, seq, status: CALL_STATUSES[random(CALL_STATUSES.length)] ?? 'busy', try: 1 + random(3), round: seq, at: start - random(600_000),
      ...(seq === 1 && { contact: { name: `${FIRST[random(10)]} ${LAST[random(10)]} ${index}` }, plan: { numbers } }),
    };
  };
  for (let index = 0; index < count; index++) store.apply(update(index));
  store.takeChanged();
  const connection: Connection = { state: 'live', transport: 'none', since: start, skipped: 0 };
  return {
    client: {
      call$: (id) => streams.call$(id), calls$: streams.calls$, summary$: streams.summary$, connection$: new BehaviorSubject(connection),
      errors$: NEVER, vocabulary: standardVocabulary, now: () => start, close: () => {}, [Symbol.dispose]: () => {},
    },
    storm(updates) {
      for (let done = 0; done < updates; done++) store.apply(update(random(count)));
      streams.touch();
    },
  };
}
