import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult } from '../call-result.js';
import { countOf, fieldsOf, textOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { ProviderEventError } from '../provider-event-error.js';
import { readEvents } from '../read-events.js';
import { isSipFailure, withSipCode } from '../with-sip-code.js';
import { VONAGE_DETAILS, VONAGE_STATUSES, VONAGE_VERDICTS } from './vonage-words.js';

/** The result of a status word. Where it is coarse, Vonage's own detail decides, and after it the SIP code. */
function resultOfWord(word: string, { detail: rawDetail, sipcode, duration }: Fields): CallResult {
  const status = VONAGE_STATUSES.find(word);
  if (status === undefined) return unknownResult('vonage', word);
  const [detail, code] = [textOf(rawDetail), textOf(sipcode)];
  const isCoarse = /^(failed|no-answer)$/.test(status);
  const meaning = isCoarse ? VONAGE_DETAILS.find(detail) : undefined;
  if (meaning !== undefined && detail !== undefined) return { ...resultOf(meaning), cause: { source: 'vonage', code: detail } };
  // *Unanswered* may be declined (603). A call of no duration with a SIP failure was never answered: `completed` follows every end.
  const isVague = isSipFailure(code) && (status === 'completed' ? !countOf(duration) : status === 'no-answer' && code === '603');
  const result = withSipCode(isVague ? { status: 'failed' } : resultOf(status), code, `vonage said "${word}"`);
  return { ...(isCoarse && { cause: { source: 'vonage', code: word } }), ...result };
}

function updatesOf(event: unknown): CallUpdate[] {
  const fields = fieldsOf(event);
  const [call, word] = [textOf(fields.uuid ?? fields.calluuid), textOf(fields.status) ?? ''];
  if (call === undefined && fields.conversationuuid === undefined) throw new ProviderEventError('vonage', 'no-call', 'it has no uuid');
  const answeredBy = VONAGE_VERDICTS.find(word);
  // A pressed key: in an input event of today, and of the first version of the API.
  const keyPressed = /[\d*#]/.test(textOf(fieldsOf(fields.dtmf).digits) ?? textOf(fields.dtmf ?? fields.digits) ?? '');
  const isSilent = /^(|input|record|transfer|disconnected)$/.test(word);
  const number = textOf(fields.direction) === 'inbound' ? fields.from : fields.to;
  const display = textOf(number) ?? textOf(fieldsOf(number).number);
  // The legs to a WebSocket have words of the same names.
  if (call === undefined || (isSilent && !keyPressed) || display?.startsWith('ws')) return [];
  const cause = { source: 'vonage', code: textOf(fields.substate) ?? word };
  const result = { status: 'in-progress', ...(answeredBy ? { answeredBy, cause } : !isSilent && resultOfWord(word, fields)) };
  const at = parseIsoTime(fields.timestamp) ?? parseIsoTime(fields.endtime);
  const duration = result.status === 'completed' && countOf(fields.duration);
  return [{ call, ...result, ...(keyPressed && { keyPressed }), ...(duration && { duration }), ...(at && { at }), ...(display && { number: { display } }) }];
}

/** Vonage's events as updates; see `Provider.updates`. */
export const vonageUpdates = (body: unknown): CallUpdate[] => readEvents('vonage', body).flatMap((outer) => {
  const { calls } = fieldsOf(fieldsOf(outer).embedded);
  return (Array.isArray(calls) ? calls : [outer]).flatMap(updatesOf);
});
