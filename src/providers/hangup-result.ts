import { resultOf, type CallResult, type StatusWord } from './call-result.js';
import { SIP_RESULTS } from './sip-result.js';
import { isSipFailure } from './with-sip-code.js';

/**
 * How a call ended, by what a switch says of its channel. That the channel was up makes it *completed*, and nothing else does:
 * "normal clearing" is also the cause of calls that nobody answered. The SIP code goes before the cause that the switch made of
 * it, because switches do not agree about that.
 *
 * @param cause The cause as the switch gives it.
 * @param word What that cause says of a call that was not answered; `undefined` for a normal clearing, which says nothing.
 * @param sip The SIP code behind the cause.
 * @param isAnswered Whether the channel was ever up; `undefined` where the switch does not tell.
 * @param hasRung Whether the phone is known to have rung.
 */
export function hangupResult(
  cause: NonNullable<CallResult['cause']>, word: StatusWord | undefined, sip: string | undefined, isAnswered: boolean | undefined, hasRung: boolean | undefined,
): CallResult {
  if (isAnswered) return { status: 'completed', cause };
  // Unavailable after it rang is a phone that nobody picked up.
  // A switch makes *rejected* of refusals of the network as well; only 603 is the callee's.
  const isRefused = word === 'no-answer/declined' && isSipFailure(sip);
  const said = sip === '480' && hasRung ? 'no-answer' : SIP_RESULTS(sip) ?? (isRefused ? 'failed' : undefined);
  if (said) return resultOf(said, { source: 'sip', code: sip });
  if (word) return resultOf(word, cause);
  return isAnswered === undefined
    ? { status: 'completed', cause: { ...cause, text: 'Inferred: the reason is not known.' } }
    : { status: 'no-answer', cause: { ...cause, text: 'Inferred: the channel was never up.' } };
}
