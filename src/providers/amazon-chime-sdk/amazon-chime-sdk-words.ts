import type { StatusWord } from '../call-result.js';
import { wordTable, type WordTable } from '../word-table.js';

/**
 * `InvocationEventType` of a SIP media application. `HANGUP` is not here: it is the end of a leg, or a call that never came
 * about. The results of actions are not about the call: *ACTION_FAILED* is a prompt that did not play. Source:
 * docs.aws.amazon.com/chime-sdk/latest/dg/pstn-invocations.html.
 */
export const CHIME_EVENTS: WordTable<StatusWord> = wordTable<StatusWord>({
  queued: 'NEW_OUTBOUND_CALL',
  ringing: 'RINGING',
  'in-progress': 'CALL_ANSWERED',
});

/** `SipResponseCode` of a `HANGUP`: what Chime says of the most common ones. For all others see `SIP_RESULTS`. Source: as above. */
export const CHIME_CODES: WordTable<StatusWord> = wordTable<StatusWord>({
  // 0: normal clearing; 200: not in the list: the call had been taken
  completed: '0, 200',
  'no-answer': '480',
  busy: '486',
  // 487: not among those: inferred from what the code means, a call that was taken back
  cancelled: '487',
});
