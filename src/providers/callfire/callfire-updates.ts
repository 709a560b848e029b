import type { CallNumber, CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { eventFields, type EventFields } from '../event-fields.js';
import { ProviderEventError } from '../provider-event-error.js';
import { readEvents, type ProviderEvent } from '../read-events.js';
import { CALLFIRE_RESULTS, CALLFIRE_STATES } from './callfire-words.js';

function resultOfWord(word: string): CallResult {
  const status = CALLFIRE_RESULTS.find(word);
  return { ...(status === undefined ? unknownResult('callfire', word) : resultOf(status)), cause: { source: 'callfire', code: word } };
}

const resultIn = (record: EventFields): string | undefined => record.text('result') ?? record.text('callresult');

/** When an attempt was over, in milliseconds; a number that is too small for that is none. */
function timeOf(fields: EventFields, name: string): { readonly at?: number } {
  const at = fields.count(name);
  return at !== undefined && at > 1e12 ? { at } : {};
}

/** A number, and which of the contact's it is. */
function numberOf(display: string | undefined, contact: EventFields): { readonly number?: CallNumber } {
  const slot = ['mobile', 'home', 'work'].find((each) => display !== undefined && contact.text(`${each}phone`) === display);
  return display === undefined ? {} : { number: { display, ...(slot !== undefined && { slot }) } };
}

/** Every attempt that has a result, one by one: a number that comes again is the next round. */
function attemptsOf(call: EventFields, id: string): CallUpdate[] {
  const rounds = new Map<string, number>();
  return [call.raw('records')].flat().map(eventFields)
    .filter((record) => !/^(XFER_LEG|UNDIALED|POSTPONED)$/i.test(resultIn(record) ?? 'XFER_LEG'))
    .sort((a, b) => (a.count('finishtime') ?? 0) - (b.count('finishtime') ?? 0))
    .map((record) => {
      const display = record.text('tonumber') ?? call.text('tonumber');
      const round = (rounds.get(display ?? '') ?? 0) + 1;
      rounds.set(display ?? '', round);
      const result = resultOfWord(resultIn(record) ?? '');
      const duration = result.status.startsWith('answer') ? record.count('duration') : undefined;
      return {
        call: id, ...result, try: [...rounds.keys()].indexOf(display ?? '') + 1, round, ...timeOf(record, 'finishtime'),
        ...(duration !== undefined && { duration }), ...numberOf(display, call.inner('contact')),
      };
    });
}

/** What a call says that has no attempts to tell of. */
function resultOfCall(state: string | undefined, word: string | undefined): CallResult | undefined {
  const own = CALLFIRE_RESULTS.find(word);
  if (word !== undefined && own !== 'queued' && !/^XFER_LEG$/i.test(word)) return resultOfWord(word);
  const standing = CALLFIRE_STATES.find(state);
  if (standing === undefined) return state === undefined ? own && resultOf(own) : unknownResult('callfire', state);
  if (standing === 'completed') return unknownEnd('callfire', state);
  return { ...resultOf(standing), ...(state !== undefined && standing !== 'queued' && { cause: { source: 'callfire', code: state } }) };
}

function updatesOfCall(call: EventFields, id: string): CallUpdate[] {
  const state = call.text('state');
  const standing = CALLFIRE_STATES.find(state);
  const result = resultOfCall(state, call.text('finalcallresult'));
  const display = call.text(call.raw('inbound') === true ? 'fromnumber' : 'tonumber');
  const attempts = attemptsOf(call, id);
  const last = attempts.pop() ?? (result && { call: id, ...result, ...timeOf(call, 'modified'), ...numberOf(display, call.inner('contact')) });
  // A call that is still to be dialled is not over, whatever its last attempt came to.
  const isResult = last !== undefined && standing !== undefined && last.status !== 'queued';
  return last ? [...attempts, { ...last, ...(isResult && { final: standing !== 'queued' }) }] : [];
}

/** The calls inside a webhook's events or a page of the REST API. Webhooks tell of texts and broadcasts, too. */
function updatesOf(outer: ProviderEvent): CallUpdate[] {
  const fields = eventFields(outer);
  const list = fields.raw('events') ?? fields.raw('items');
  const resources = [list ?? outer].flat().map(eventFields).map((event) => /call$/i.test(event.text('resourcetype') ?? '') ? event.inner('resource') : event);
  return resources.flatMap((call) => {
    const id = call.text('id');
    const isCall = (call.has('state') || call.has('finalcallresult')) && !call.has('finaltextresult') && !call.has('message');
    if (id === undefined && list === undefined) throw new ProviderEventError('callfire', 'no-call', 'it has no id');
    return id !== undefined && isCall ? updatesOfCall(call, id) : [];
  });
}

/** CallFire's events as updates; see `Provider.updates`. */
export const callfireUpdates = (body: unknown): CallUpdate[] => readEvents('callfire', body).flatMap(updatesOf);
