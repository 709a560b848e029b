import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult } from '../call-result.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { asEvent } from '../read-events.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { isSipFailure, withSipCode } from '../with-sip-code.js';
import { VONAGE_DETAILS, VONAGE_STATUSES, VONAGE_VERDICTS } from './vonage-words.js';

/** The result of a status word. Where it is coarse, Vonage's own detail decides, and after it the SIP code. */
function resultOfWord(word: string, { detail, sipcode, duration }: Fields): CallResult {
  const status = VONAGE_STATUSES(word);
  if (!status) return unknownResult('vonage', word);
  const isCoarse = /^(failed|no-answer)$/.test(status);
  const meaning = isCoarse ? VONAGE_DETAILS(detail) : undefined;
  if (meaning) return resultOf(meaning, { source: 'vonage', code: detail });
  // *Unanswered* may be declined (603). A call of no duration with a SIP failure was never answered: `completed` follows every end.
  const isVague = isSipFailure(sipcode) && (status === 'completed' ? !countOf(duration) : status === 'no-answer' && sipcode === '603');
  const result = withSipCode(isVague ? { status: 'failed' } : resultOf(status), sipcode);
  return isCoarse ? { ...result, cause: result.cause ?? { source: 'vonage', code: word } } : result;
}

function draftsOf(event: unknown): DraftUpdate[] {
  const fields = fieldsOf(event);
  const { status: word = '', uuid: call = fields.calluuid } = fields;
  // In-app events of the Conversation API name a conversation otherwise.
  if (!call && !(fields.conversationuuid ?? fields.conversationid)) return [{}];
  const answeredBy = VONAGE_VERDICTS(word);
  // A pressed key: in an input event of today, and of the first version of the API.
  const keyPressed = /[\d*#]/.test(fields.dtmf_digits ?? fields.dtmf ?? fields.digits ?? '') || undefined;
  const isSilent = /^(|input|record|transfer|payment|disconnected)$/.test(word);
  const display = fields.direction === 'inbound' ? fields.from ?? fields.from_number : fields.to ?? fields.to_number;
  // The legs to a WebSocket have words of the same names.
  if (!call || (isSilent && !keyPressed) || display?.startsWith('ws')) return [];
  const result: DraftUpdate = answeredBy ? { answeredBy, cause: { source: 'vonage', code: fields.substate ?? word } } : isSilent ? {} : resultOfWord(word, fields);
  return [{
    call, status: 'in-progress', ...result, keyPressed, duration: (result.status === 'completed' && countOf(fields.duration)) || undefined,
    at: parseIsoTime(fields.timestamp ?? fields.endtime), number: display && { display },
  }];
}

/** Vonage's events as updates; see `Provider.updates`. */
export const vonageUpdates = (body: unknown): CallUpdate[] => updatesFrom('vonage', body, (outer) =>
  [asEvent(outer['_embedded'])['calls'] ?? outer].flat().flatMap(draftsOf));
