import type { CallResult } from './call-result.js';
import { countOf, type Fields } from './fields-of.js';
import type { DraftUpdate } from './read-updates.js';

/**
 * What the action of a `Dial` verb says of the call that it dialled, beside the one that it is part of: Twilio's `DialCallSid` and
 * `DialCallStatus`, which SignalWire and Telnyx send as well. Nothing, where it names no such call.
 *
 * @param resultOfWord The result behind the provider's word.
 */
export function dialledLeg({ dialcallsid: call, dialcallstatus, dialcallduration }: Fields, resultOfWord: (word: string | undefined) => CallResult | undefined): DraftUpdate[] {
  const result = resultOfWord(dialcallstatus);
  return call && result ? [{ call, ...result, duration: countOf(dialcallduration) || undefined }] : [];
}
