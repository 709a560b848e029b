import { expect } from 'vitest';
import type { Call } from '../../src/model/index.js';
import type { Provider } from '../../src/providers/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import { permutations } from '../reducer/permutations.js';

/**
 * What becomes of a call when its events are delivered, each as a webhook of its own. It tries every order (seven events at
 * most) and a second delivery of each event, and expects the same call from all.
 */
export function deliver(provider: Provider, events: readonly unknown[]): Call {
  const updates = events.flatMap((event) => provider.updates(event));
  const reduce = (list: readonly (typeof updates)[number][]): Call | undefined => {
    let call: Call | undefined;
    for (const update of list) call = reduceCall(call, update);
    return call;
  };
  const call = reduce(updates);
  if (!call) throw new Error('these events say nothing');
  for (const order of permutations(updates)) expect(reduce([...order, ...order])).toEqual(call);
  return call;
}

/** The parts of a call that a reader sees. */
export const seen = ({ status, outcome, isOver, shown: { detail, cause } }: Call): object => ({ status, outcome, isOver, detail, source: cause?.source, code: cause?.code });
