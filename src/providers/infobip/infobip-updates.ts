import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult, type StatusWord } from '../call-result.js';
import { eventFields, type EventFields } from '../event-fields.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { ProviderEventError } from '../provider-event-error.js';
import { isEvent, readEvents } from '../read-events.js';
import { withSipCode } from '../with-sip-code.js';
import { INFOBIP_ERRORS, INFOBIP_STATES, INFOBIP_VERDICTS } from './infobip-words.js';

const SOURCE = 'infobip';

const objectIn = (value: unknown): Readonly<Record<string, unknown>> => (isEvent(value) ? value : {});

/** The fields of an event together with those of the call, the call log or the voice call inside it, which tell the same of one call. */
function fieldsOf(outer: unknown): EventFields {
  const event = objectIn(outer);
  const properties = objectIn(event['properties']);
  return eventFields({ ...event, ...properties, ...objectIn(properties['call']), ...objectIn(properties['callLog']), ...objectIn(event['voiceCall']) });
}

/** How the call ended. The error decides, not the word beside it: a report has said *delivered* of a call that nobody answered. */
function endOf(own: StatusWord, fields: EventFields, error: EventFields): CallResult {
  const [name = '', id = 0, text] = [error.text('name'), error.count('id'), error.text('description')];
  const code = name || String(id);
  const word = INFOBIP_ERRORS.find(name.replace(/^EC_VOICE_(ERROR_)?/i, ''));
  const isAnswered = fields.has('answertime') || Number(fields.count('duration')) > 0;
  if ((word ?? own) === 'completed' && fields.has('endtime') && !isAnswered) {
    return { status: 'no-answer', cause: { source: SOURCE, code, text: 'Inferred: it ended, with no time of an answer.' } };
  }
  const cause = { source: SOURCE, code, ...(text !== undefined && { text }) };
  if (word === 'completed' && /human/i.test(text ?? '')) return { status: 'answered', cause };
  if (word !== undefined) return { ...resultOf(word === 'failed' && fields.has('answertime') ? 'completed' : word), cause };
  // 5XXX is an error that has no name of its own; XXX is the SIP status.
  return withSipCode({ ...resultOf(own), ...(code !== '0' && { cause }) }, String(id - 5000), `Infobip said only "${code}"`);
}

/** What an event says; `undefined` where it says nothing about the call's status. */
function factsOf(fields: EventFields): Omit<CallUpdate, 'call'> | undefined {
  const [type = '', group] = [fields.text('type'), fields.inner('status').text('groupname')];
  const error = fields.inner(fields.raw('errorcode') === undefined ? 'error' : 'errorcode');
  const verdict = fields.text('detectionresult') ?? fields.inner('machinedetection').text('detectionresult') ?? error.text('name') ?? type;
  const answeredBy = INFOBIP_VERDICTS.find(verdict);
  const evidence = {
    ...(answeredBy && { answeredBy, cause: { source: SOURCE, code: verdict } }),
    ...(/[\d*#]/.test(fields.text('dtmf') ?? fields.text('dtmfcodes') ?? '') && { keyPressed: true }),
  };
  if (/^(MACHINE_DETECTION|DTMF)_/i.test(type)) return 'answeredBy' in evidence || 'keyPressed' in evidence ? { status: 'in-progress', ...evidence } : undefined;
  const word = type === '' ? fields.text('state') ?? group : /^CALL_(.+)/i.exec(type)?.[1];
  const own = INFOBIP_STATES.find(word);
  if (own === undefined) return type === '' && word !== undefined ? unknownResult(SOURCE, word) : undefined;
  if (group === word && own === 'completed' && !error.has('name') && !error.has('id')) return undefined;
  // A log of the past has an end, whatever its state.
  const isEnd = /completed|failed/.test(own) || (type === '' && fields.has('endtime') && own !== 'busy' && own !== 'cancelled');
  const result = isEnd ? endOf(own === 'failed' ? own : 'completed', fields, error) : resultOf(own);
  const isPickedUp = /in-progress|completed|answer(ed|-machine)$/.test(result.status);
  const duration = isPickedUp && isEnd ? fields.count('duration') : undefined;
  return { ...result, ...(isPickedUp && evidence), ...(duration !== undefined && { duration }) };
}

function updatesOf(outer: unknown, isListed: boolean): CallUpdate[] {
  const fields = fieldsOf(outer);
  const [type, message] = [fields.text('type'), fields.text('messageid')];
  const call = fields.text('callid') ?? message ?? (fields.has('state') ? fields.text('id') : undefined);
  // Reports about text messages have the same shape, with a price by the message.
  const isText = message !== undefined && (fields.has('smscount') || fields.inner('price').has('permessage') || fields.inner('price').has('pricepermessage'));
  // Events about conferences name no call.
  if (call === undefined && !isListed && !/^(?!CALL_)/i.test(type ?? 'CALL_')) throw new ProviderEventError(SOURCE, 'no-call', 'it has neither a callId nor a messageId');
  const facts = call === undefined || isText ? undefined : factsOf(fields);
  if (call === undefined || facts === undefined) return [];
  const at = ['timestamp', facts.status === 'in-progress' ? 'answertime' : 'endtime', 'doneat'].map((name) => parseIsoTime(fields.raw(name))).find((time) => time !== undefined);
  const isInbound = /^inbound$/i.test(fields.text('direction') ?? '');
  const display = isInbound ? fields.text('from') : fields.text('to') ?? fields.inner('endpoint').text('phonenumber');
  return [{ call, ...facts, ...(at !== undefined && { at }), ...(display !== undefined && { number: { display } }) }];
}

/** Infobip's events as updates; see `Provider.updates`. */
export const infobipUpdates = (body: unknown): CallUpdate[] =>
  readEvents(SOURCE, body).flatMap((outer) => [outer['results'] ?? outer].flat().flatMap((one) => updatesOf(one, one !== outer)));
