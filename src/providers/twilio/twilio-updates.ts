import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult } from '../call-result.js';
import { parseTime } from '../parse-time.js';
import { withSipCode } from '../with-sip-code.js';
import { twilioEvents, type TwilioEvent } from './twilio-events.js';
import { TWILIO_STATUSES, TWILIO_VERDICTS } from './twilio-words.js';

/** Twilio's own result stands; only its coarsest, *failed*, is sharpened by what the network said. */
function resultOfWord(word: string, sipCode: string | undefined): CallResult {
  const status = TWILIO_STATUSES.find(word);
  if (status === undefined) return unknownResult('twilio', word);
  const own = { ...resultOf(status), ...(/^(initiated|undialed)$/i.test(word) && { cause: { source: 'twilio', code: word } }) };
  return withSipCode(own, sipCode, 'Twilio said only "failed"');
}

/** Who picked up. Only for a call that was picked up: Twilio has sent a verdict beside *busy*. */
function verdictOf(status: string, word: string | undefined): Partial<CallUpdate> {
  const answeredBy = TWILIO_VERDICTS.find(word);
  if (!answeredBy || word === undefined || (status !== 'in-progress' && status !== 'completed')) return {};
  return { answeredBy, cause: { source: 'twilio', code: word }, ...(/^fax$/i.test(word) && { detail: 'fax' }) };
}

function placeOf({ fields }: TwilioEvent, status: string): Partial<CallUpdate> {
  const seq = fields.count('sequencenumber');
  const hasEnded = status !== 'queued' && status !== 'ringing' && status !== 'in-progress';
  const at = parseTime(fields.raw('timestamp')) ?? (hasEnded ? parseTime(fields.raw('endtime')) : undefined) ?? parseTime(fields.raw('dateupdated'));
  return { ...(seq !== undefined && { seq }), ...(at !== undefined && { at }) };
}

function talkOf({ fields, shape }: TwilioEvent, status: string): Partial<CallUpdate> {
  const duration = fields.count(shape === 'resource' ? 'duration' : fields.has('callstate') ? 'connectduration' : 'callduration');
  // `Record` reports the caller hanging up as the digits "hangup".
  const hasKeys = /^[\d*#a-d]+$/i.test(fields.text('digits') ?? '');
  return { ...(duration !== undefined && status === 'completed' && { duration }), ...(hasKeys && { keyPressed: true }) };
}

function ownUpdate(event: TwilioEvent): CallUpdate[] {
  const { call, shape, fields } = event;
  const verdict = fields.text('answeredby');
  const word = fields.text('callstatus') ?? fields.text('callstate') ?? (shape === 'resource' ? fields.text('status') : undefined);
  // The callback of asynchronous detection says who answered and nothing else; it can come long after the end.
  if (word === undefined && TWILIO_VERDICTS.find(verdict) === undefined) return [];
  const result = word === undefined ? { status: 'in-progress' } : resultOfWord(word, fields.text('sipresponsecode'));
  const display = fields.text(fields.text('direction') === 'inbound' ? 'from' : 'to');
  return [{
    call, ...result, ...verdictOf(result.status, verdict), ...placeOf(event, result.status), ...talkOf(event, result.status),
    ...(display !== undefined && { number: { display } }),
  }];
}

/** The action of a `Dial` verb tells of the call that it dialled, beside the one that it is part of. */
function dialledUpdate({ fields }: TwilioEvent): CallUpdate[] {
  const [call, word] = [fields.text('dialcallsid'), fields.text('dialcallstatus')];
  if (call === undefined || word === undefined) return [];
  const result = resultOfWord(word, undefined);
  const duration = result.status === 'completed' ? fields.count('dialcallduration') : undefined;
  return [{ call, ...result, ...(duration !== undefined && { duration }) }];
}

/** Twilio's events as updates; see `Provider.updates`. */
export function twilioUpdates(body: unknown): CallUpdate[] {
  return twilioEvents(body).flatMap((event) => [...ownUpdate(event), ...dialledUpdate(event)]);
}
