import type { Call, CallUpdate, Vocabulary } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';

/** An update without its call's id, which the tests do not care for. */
export type Fact = Omit<CallUpdate, 'call'>;

/** What the reducer makes of these updates, delivered in this order. */
export function reduceAll(facts: readonly Fact[], vocabulary?: Vocabulary): Call {
  let call: Call | undefined;
  for (const fact of facts) call = reduceCall(call, { call: '42', ...fact }, vocabulary);
  if (!call) throw new Error('reduceAll needs at least one update');
  return call;
}

/** Numbers updates in the order in which they are listed. */
export const numbered = (facts: readonly Fact[]): Fact[] => facts.map((fact, index) => ({ ...fact, seq: index + 1 }));

/** The statuses, as updates in a definite order. */
export const inOrder = (...statuses: readonly string[]): Fact[] => numbered(statuses.map((status) => ({ status })));

/** A call with its updates, which stand in no field of its own and do not count where calls are compared. */
export const everythingOf = (call: Call): object => ({ ...call, updates: call.updates });
