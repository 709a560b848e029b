import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult } from '../call-result.js';
import { eventFields, type EventFields } from '../event-fields.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { ProviderEventError } from '../provider-event-error.js';
import { isEvent, readEvents } from '../read-events.js';
import { SINCH_EVENTS, SINCH_REASONS, SINCH_RESULTS, SINCH_VERDICTS } from './sinch-words.js';

type Facts = Omit<CallUpdate, 'call'>;

const SOURCE = 'sinch';

/** How a call ended or, where there is no event, how it stands. The reason decides only where the result is *failed* or *not answered*. */
function standOf(call: EventFields, event: string | undefined, evidence: Partial<Facts>): Facts | undefined {
  const [word, code, status] = [call.text('result') ?? call.text('callresult'), call.text('reason') ?? call.text('callreason'), call.text('status')];
  const own = SINCH_RESULTS.find(word);
  // API v1 gives a call that goes on with the result that it has so far.
  if (status === 'ONGOING') return own === 'completed' ? { status: 'in-progress' } : undefined;
  const isOver = event !== undefined || status === 'FINAL';
  if (word === undefined || (isOver && /queued|in-progress/.test(own ?? ''))) return isOver ? unknownEnd(SOURCE, code) : undefined;
  if (own === undefined) return unknownResult(SOURCE, word);
  // A user of an app who is not found is no number that does not exist.
  const isApp = code === 'USERNOTFOUND' && /^(username|sip)$/i.test(call.inner('to').text('type') ?? '');
  const inferred = /failed|no-answer$/.test(own) && !isApp ? SINCH_REASONS.find(code) : undefined;
  const duration = call.count('duration') ?? call.count('calldurationseconds');
  return {
    ...resultOf(inferred ?? own),
    ...(code !== undefined && { cause: { source: SOURCE, code, ...(inferred !== undefined && inferred !== own && { text: `Inferred from the reason: the result was "${word}".` }) } }),
    ...(own === 'completed' && { ...evidence, ...(duration !== undefined && { duration }) }),
  };
}

/** What an event or, where there is none, a call says; `undefined` where it says nothing about the call's status. */
function factsOf(event: string | undefined, call: EventFields): Facts | undefined {
  const menu = call.inner('menuresult');
  const verdict = call.inner('amd').text('status') ?? /^call\.amd\.(.+)/i.exec(event ?? '')?.[1];
  const answeredBy = SINCH_VERDICTS.find(verdict);
  const evidence = answeredBy && { answeredBy, cause: { source: SOURCE, code: verdict ?? '' } };
  const status = SINCH_EVENTS.find(event);
  if (status !== undefined) return { ...resultOf(status), ...(status === 'in-progress' && evidence) };
  if (event === undefined || /^(dice|call\.hangup)$/i.test(event)) return standOf(call, event, evidence ?? {});
  // That no key came in time is just what the vocabulary has *no response* for.
  if (/^timeout$/i.test(menu.text('type') ?? '')) return { status: 'no-response', cause: { source: SOURCE, code: 'timeout' } };
  if (/[\d*#]/.test(menu.text('value') ?? call.inner('menu').text('input') ?? '')) return { status: 'in-progress', keyPressed: true };
  return evidence && { status: 'in-progress', ...evidence };
}

function updatesOf(outer: unknown, isListed: boolean): CallUpdate[] {
  const inner = isEvent(outer) ? outer['call'] : undefined;
  const call = eventFields({ ...(isEvent(outer) && outer), ...(isEvent(inner) && inner) });
  const id = call.text('callid');
  const event = call.text('event');
  if (id === undefined && !isListed) throw new ProviderEventError(SOURCE, 'no-call', 'it has no callId');
  const facts = factsOf(event, call);
  if (id === undefined || facts === undefined) return [];
  // The timestamp of a call is when it began. Those of API v1 are in UTC, and do not always say so.
  const time = [event && 'timestamp', 'updatetime', 'endtime'].map((name) => call.text(name ?? '')).find((text) => text !== undefined);
  const at = parseIsoTime(time?.replace(/T[\d:.]+$/, '$&Z'));
  const other = call.inner(call.text('direction') === 'INBOUND' ? 'from' : 'to');
  const display = other.text('endpoint') ?? other.inner('phone').text('number');
  return [{ call: id, ...facts, ...(at !== undefined && { at }), ...(display !== undefined && { number: { display } }) }];
}

/** Sinch's events as updates; see `Provider.updates`. */
export const sinchUpdates = (body: unknown): CallUpdate[] =>
  readEvents(SOURCE, body).flatMap((outer) => [outer['calls'] ?? outer].flat().flatMap((one) => updatesOf(one, one !== outer)));
