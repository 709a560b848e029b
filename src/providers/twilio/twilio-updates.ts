import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult } from '../call-result.js';
import { countOf, textOf } from '../fields-of.js';
import { parseTime } from '../parse-time.js';
import { withSipCode } from '../with-sip-code.js';
import { twilioEvents, type TwilioEvent } from './twilio-events.js';
import { TWILIO_STATUSES, TWILIO_VERDICTS } from './twilio-words.js';

/** Twilio's own result stands; only its coarsest, *failed*, is sharpened by what the network said. */
function resultOfWord(word: string, sipCode: string | undefined): CallResult {
  const status = TWILIO_STATUSES.find(word);
  if (status === undefined) return unknownResult('twilio', word);
  const own = { ...resultOf(status), ...(/^(init|und)/i.test(word) && { cause: { source: 'twilio', code: word } }) };
  return withSipCode(own, sipCode, `Twilio said only "${word}"`);
}

function ownUpdate({ call, isResource, fields }: TwilioEvent): CallUpdate[] {
  const word = textOf(fields.callstatus ?? fields.callstate ?? (isResource ? fields.status : undefined));
  const verdict = textOf(fields.answeredby);
  const result = word === undefined ? { status: 'in-progress' } : resultOfWord(word, textOf(fields.sipresponsecode));
  // Only for a call that was picked up: Twilio has sent a verdict beside *busy*.
  const answeredBy = /^(in-p|comp)/.test(result.status) ? TWILIO_VERDICTS.find(verdict) : undefined;
  // The callback of asynchronous detection says who answered and nothing else; it can come long after the end.
  if (word === undefined && answeredBy === undefined) return [];
  const seq = countOf(fields.sequencenumber);
  const at = parseTime(fields.timestamp) ?? parseTime(fields.endtime) ?? parseTime(fields.dateupdated);
  const duration = result.status === 'completed' && countOf(isResource ? fields.duration : fields.connectduration ?? fields.callduration);
  // `Record` reports the caller hanging up as the digits "hangup".
  const keyPressed = /^[\d*#a-d]+$/i.test(textOf(fields.digits) ?? '');
  const display = textOf(textOf(fields.direction) === 'inbound' ? fields.from : fields.to);
  return [{
    call, ...result, ...(answeredBy && verdict && { answeredBy, cause: { source: 'twilio', code: verdict }, ...(/^fax$/i.test(verdict) && { detail: 'fax' }) }),
    ...(keyPressed && { keyPressed }), ...(duration && { duration }), ...(seq !== undefined && { seq }), ...(at && { at }), ...(display && { number: { display } }),
  }];
}

/** The action of a `Dial` verb tells of the call that it dialled, beside the one that it is part of. */
function dialledUpdate({ fields }: TwilioEvent): CallUpdate[] {
  const [call, word] = [textOf(fields.dialcallsid), textOf(fields.dialcallstatus)];
  if (call === undefined || word === undefined) return [];
  const result = resultOfWord(word, undefined);
  const duration = result.status === 'completed' && countOf(fields.dialcallduration);
  return [{ call, ...result, ...(duration && { duration }) }];
}

/** Twilio's events as updates; see `Provider.updates`. */
export const twilioUpdates = (body: unknown): CallUpdate[] => twilioEvents(body).flatMap((event) => [...ownUpdate(event), ...dialledUpdate(event)]);
