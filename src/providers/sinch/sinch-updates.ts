import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult } from '../call-result.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { SINCH_EVENTS, SINCH_REASONS, SINCH_RESULTS, SINCH_VERDICTS } from './sinch-words.js';

/** How a call ended or, where there is no event, how it stands. The reason decides only where the result is *failed* or *not answered*. */
function standOf(call: Fields, evidence: DraftUpdate | undefined): DraftUpdate | undefined {
  const [word, code, status] = [call.result ?? call.callresult, call.reason ?? call.callreason, call.status];
  const own = SINCH_RESULTS(word);
  // API v1 gives a call that goes on with the result that it has so far.
  if (status === 'ONGOING') return own === 'completed' ? { status: 'in-progress' } : undefined;
  const isOver = call.event ?? status === 'FINAL';
  if (!word || (isOver && /queued|in-progress/.test(own ?? ''))) return isOver ? unknownEnd('sinch', code) : undefined;
  if (!own) return unknownResult('sinch', word);
  // A user of an app who is not found is no number that does not exist.
  const isApp = code === 'USERNOTFOUND' && /^(username|sip)$/i.test(call.to_type ?? '');
  const inferred = (/failed|no-answer$/.test(own) && !isApp && SINCH_REASONS(code)) || own;
  return {
    ...resultOf(inferred, code ? { source: 'sinch', code, text: inferred === own ? undefined : `Inferred from the reason: the result was "${word}".` } : undefined),
    ...(own === 'completed' && { ...evidence, duration: countOf(call.duration ?? call.calldurationseconds) }),
  };
}

/** What an event or, where there is none, a call says; `undefined` where it says nothing about the call's status. */
function factsOf(call: Fields): DraftUpdate | undefined {
  const { event = 'dice' } = call;
  const code = call.amd_status ?? /^call\.amd\.(.+)/i.exec(event)?.[1];
  const answeredBy = SINCH_VERDICTS(code);
  const evidence = answeredBy && { answeredBy, cause: { source: 'sinch', code } };
  const status = SINCH_EVENTS(event);
  if (status) return { ...resultOf(status), ...(status === 'in-progress' && evidence) };
  if (/^(dice|call\.hangup)$/i.test(event)) return standOf(call, evidence);
  // That no key came in time is just what the vocabulary has *no response* for.
  if (/^timeout$/i.test(call.menuresult_type ?? '')) return { status: 'no-response', cause: { source: 'sinch', code: 'timeout' } };
  // What was chosen by voice was not pressed, and what was pressed may be a name of the menu's.
  const key = call.menuresult_inputmethod;
  const told = call.menuresult_value ?? call.menu_input ?? '';
  const isPressed = key ? /^dtmf$/i.test(key) && told !== '' : /[\d*#]/.test(told);
  if (isPressed) return { status: 'in-progress', keyPressed: true };
  return evidence && { status: 'in-progress', ...evidence };
}

function draftsOf(outer: unknown, isListed: boolean): DraftUpdate[] {
  const call = fieldsOf(outer, /^call_/);
  const facts = factsOf(call);
  if (call.callid ? !facts : isListed) return [];
  // The timestamp of a call is when it began. Those of API v1 are in UTC, and do not always say so.
  const time = (call.event && call.timestamp) ?? call.updatetime ?? call.endtime;
  const side = call.direction === 'INBOUND' ? 'from' : 'to';
  const display = call[`${side}_endpoint`] ?? call[`${side}_phone_number`];
  return [{ call: call.callid, ...facts, at: parseIsoTime(time?.replace(/T[\d:.]+$/, '$&Z')), number: display && { display } }];
}

/** Sinch's events as updates; see `Provider.updates`. */
export const sinchUpdates = (body: unknown): CallUpdate[] =>
  updatesFrom('sinch', body, (outer) => [outer['calls'] ?? outer].flat().flatMap((one) => draftsOf(one, one !== outer)));
