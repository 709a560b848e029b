// A call as an app of its own would have it: facts that its backend gave, made into a call by the rules of the package.
import { reduceCall } from 'ringback';

/** A call of yesterday that nobody answered. */
export const oldCall = reduceCall(undefined, {
  call: '7', status: 'no-answer', seq: 1, at: Date.UTC(2030, 4, 13, 9, 0, 0), final: true, contact: { name: 'Ada Okafor' },
});
