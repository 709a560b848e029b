import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownResult, type CallResult, type StatusWord } from '../call-result.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { isSipFailure, withSipCode } from '../with-sip-code.js';
import { INFOBIP_ERRORS, INFOBIP_STATES, INFOBIP_VERDICTS } from './infobip-words.js';

/** How the call ended. The error decides, not the word beside it: a report has said *delivered* of a call that nobody answered. */
function endOf(own: StatusWord, { answertime, duration, endtime, status_name: state }: Fields, name: string, id: string, text: string | undefined): CallResult {
  const code = (name === 'NO_ERROR' ? state : name) || id;
  const word = INFOBIP_ERRORS(name.replace(/^EC_VOICE_(ERROR_)?/i, ''));
  const cause = { source: 'infobip', code, text };
  // 5XXX is an error that has no name of its own; XXX is the SIP status.
  const sip = String(Number(id) - 5000);
  const isFailure = !word && !answertime && isSipFailure(sip);
  if ((word ?? own) === 'completed' && !isFailure && endtime && !answertime && !countOf(duration)) {
    return { status: 'no-answer', cause: { ...cause, text: 'Inferred: it ended, with no time of an answer.' } };
  }
  if (word === 'completed' && /human/i.test(text ?? '')) return { status: 'answered', cause };
  if (word) return resultOf(word === 'failed' && answertime ? 'completed' : word, cause);
  return withSipCode(resultOf(isFailure ? 'failed' : own, code === '0' ? undefined : cause), sip);
}

/** What an event says; `undefined` where it says nothing about the call's status. */
function factsOf(fields: Fields): DraftUpdate | undefined {
  const { type = '', status_groupname: group } = fields;
  const kind = fields.errorcode_id ?? fields.errorcode_name ? 'errorcode' : 'error';
  const [name, id, text] = [fields[`${kind}_name`], fields[`${kind}_id`], fields[`${kind}_description`]];
  const verdict = fields.detectionresult ?? fields.machinedetection_detectionresult ?? (type.startsWith('M') ? type : name);
  const answeredBy = INFOBIP_VERDICTS(verdict);
  const keyPressed = /[\d*#]/.test(fields.dtmf ?? fields.dtmfcodes ?? '') || undefined;
  const evidence = { keyPressed, ...(answeredBy && { answeredBy, cause: { source: 'infobip', code: verdict } }) };
  if (/^(MACHINE_DETECTION|DTMF)_/i.test(type)) return answeredBy || keyPressed ? { status: 'in-progress', ...evidence } : undefined;
  const word = type ? /^CALL_(.+)/i.exec(type)?.[1] : fields.state ?? group;
  const own = INFOBIP_STATES(word);
  if (!own) return type || !word ? undefined : unknownResult('infobip', word);
  if (group === word && own === 'completed' && !name && !id) return undefined;
  // A log of the past has an end, whatever its state.
  const isEnd = /completed|failed/.test(own) || (!type && fields.endtime && own !== 'busy' && own !== 'cancelled');
  const result = isEnd ? endOf(own === 'failed' ? own : 'completed', fields, name ?? '', id ?? '0', text) : resultOf(own);
  const isPickedUp = /in-progress|completed|answer(ed|-machine)$/.test(result.status);
  return { ...result, ...(isPickedUp && evidence), duration: isPickedUp && isEnd ? countOf(fields.duration) : undefined };
}

function draftsOf(outer: unknown, isListed: boolean): DraftUpdate[] {
  // The call, the call log or the voice call inside an event tell the same of one call.
  const fields = fieldsOf(outer, /^(properties_)?((voice)?call(log)?_)?/);
  const call = fields.callid ?? fields.messageid ?? (fields.state && fields.id);
  // Reports about text messages have the same shape, with a price by the message.
  const isText = fields.messageid && (fields.smscount ?? fields.price_permessage ?? fields.price_pricepermessage);
  const facts = isText ? undefined : factsOf(fields);
  // Events about conferences name no call.
  if (call ? !facts : isListed || /^(?!CALL_)/i.test(fields.type ?? 'CALL_')) return [];
  const at = [fields.timestamp, facts?.status === 'in-progress' ? fields.answertime : fields.endtime, fields.doneat].map((text) => parseIsoTime(text)).find(Boolean);
  const display = /^inbound$/i.test(fields.direction ?? '') ? fields.from : fields.to ?? fields.endpoint_phonenumber;
  return [{ call, ...facts, at, number: display && { display } }];
}

/** Infobip's events as updates; see `Provider.updates`. */
export const infobipUpdates = (body: unknown): CallUpdate[] =>
  updatesFrom('infobip', body, (outer) => [outer['results'] ?? outer].flat().flatMap((one) => draftsOf(one, one !== outer)));
