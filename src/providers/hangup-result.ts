import { resultOf, unknownEnd, type CallResult, type StatusWord } from './call-result.js';
import { SIP_RESULTS } from './sip-result.js';

/** What a switch says of a channel that was hung up. */
export interface Hangup {
  /** The cause as the switch gives it. */
  readonly cause: NonNullable<CallResult['cause']>;
  /** What that cause says of a call that was not answered; `undefined` for a normal clearing, which says nothing. */
  readonly word: StatusWord | undefined;
  /** The SIP code behind the cause. */
  readonly sip: string | undefined;
  /** Whether the channel was ever up; `undefined` where the switch does not tell. */
  readonly isAnswered: boolean | undefined;
  /** Whether the phone is known to have rung. */
  readonly hasRung: boolean;
}

/**
 * How a call ended, by what a switch says of its channel. That the channel was up makes it *completed*, and nothing else does:
 * "normal clearing" is also the cause of calls that nobody answered. The SIP code goes before the cause that the switch made of
 * it, because switches do not agree about that.
 */
export function hangupResult({ cause, word, sip, isAnswered, hasRung }: Hangup): CallResult {
  if (isAnswered) return { status: 'completed', cause };
  // Unavailable after it rang is a phone that nobody picked up.
  const said = sip === '480' && hasRung ? 'no-answer' : SIP_RESULTS.find(sip);
  if (said) return resultOf(said, { source: 'sip', code: sip });
  if (word) return resultOf(word, cause);
  return isAnswered === undefined ? unknownEnd(cause.source, cause.code)
    : { status: 'no-answer', cause: { ...cause, text: 'Inferred: the channel was never up.' } };
}
