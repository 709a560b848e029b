import { standardVocabulary, type Call, type Vocabulary } from '../model/index.js';
import { reduceCall } from '../reducer/index.js';
import { parseUpdate, type WireUpdate } from '../wire/index.js';
import { TEST_START } from './test-start.js';

/** An update for {@link makeCall}: what every call needs, it adds. */
export type CallPart = Partial<WireUpdate> & Pick<WireUpdate, 'status'>;

/** How a call is made. */
export interface MakeCallOptions {
  /** Its id, where no update names one. Default `42`. */
  readonly id?: string;
  /** Default: the standard statuses. */
  readonly vocabulary?: Vocabulary;
}

/**
 * The call that updates make, by the same rules as in a page: for the `value` of an element, or for a function that takes a `Call`.
 *
 * Updates without a time happened at {@link TEST_START}, in the order in which they stand.
 *
 * @throws {RangeError} where there is no update, or one that breaks the schema.
 */
export function makeCall(updates: CallPart | readonly CallPart[], options: MakeCallOptions = {}): Call {
  const { id = '42', vocabulary = standardVocabulary } = options;
  let call: Call | undefined;
  for (const [index, part] of [updates].flat().entries()) {
    const { update, fault } = parseUpdate({ call: id, seq: index + 1, at: TEST_START, ...part }, vocabulary);
    if (update === undefined) throw new RangeError(`Update ${index + 1} of makeCall: ${fault?.path} ${fault?.rule}.`);
    call = reduceCall(call, update, vocabulary);
  }
  if (call === undefined) throw new RangeError('makeCall needs an update.');
  return call;
}
