import { standardVocabulary, type Call, type CallPlan, type CallUpdate, type Vocabulary } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';

/** 09:14 on a Monday in London, which is also 09:14 in UTC. */
export const MORNING = Date.UTC(2026, 10, 23, 9, 14);

/** A minute, in milliseconds. */
export const MINUTE = 60_000;

/** Three numbers, as a school has them for a family. The numbers are from the ranges kept for fiction. */
export const FAMILY: CallPlan = {
  numbers: [
    { slot: 'mobile', line: 'mobile', display: '+44 7700 900123' },
    { slot: 'home', line: 'landline', display: '+1 202 555 0142' },
    { slot: 'work', line: 'landline', display: '+1 202 555 0177' },
  ],
  rounds: 2,
};

/** What was told about a call, without the call's id. */
export type Told = Omit<CallUpdate, 'call'>;

/** The call that the reducer makes of these updates, numbered in this order. */
export function callOf(told: readonly Told[], vocabulary: Vocabulary = standardVocabulary): Call {
  let call: Call | undefined;
  told.forEach((update, index) => { call = reduceCall(call, { call: 'call-1', seq: index + 1, ...update }, vocabulary); });
  if (!call) throw new Error('A call needs at least one update.');
  return call;
}
