import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, unknownResult, type CallResult } from '../call-result.js';
import { countOf, fieldsOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { asEvent, type ProviderEvent } from '../read-events.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { CALLFIRE_RESULTS, CALLFIRE_STATES } from './callfire-words.js';

function resultOfWord(code: string): CallResult {
  const status = CALLFIRE_RESULTS(code);
  return { ...(status ? resultOf(status) : unknownResult('callfire', code)), cause: { source: 'callfire', code } };
}

/** When an attempt was over, in milliseconds, or as API 1.1 writes it; a number that is too small for that is none. */
function timeOf(text: string | undefined): number | undefined {
  const at = countOf(text) ?? 0;
  return at > 1e12 ? at : parseIsoTime(text);
}

/** A number, and which of the contact's it is. */
function numberOf(display: string | undefined, call: Fields): DraftUpdate['number'] {
  return display ? { display, slot: ['mobile', 'home', 'work'].find((each) => call[`contact_${each}phone`] === display) } : undefined;
}

/** Every attempt that has a result, one by one: a number that comes again is the next round. */
function attemptsOf(records: unknown, call: Fields): DraftUpdate[] {
  const rounds = new Map<string, number>();
  return [records].flat().map((record) => {
    const fields = fieldsOf(record);
    return { ...fields, word: fields.result ?? fields.callresult ?? 'XFER_LEG' };
  })
    .filter(({ word }) => !/^(XFER_LEG|UNDIALED|POSTPONED)$/i.test(word))
    .sort((a: Fields, b: Fields) => (timeOf(a.finishtime) ?? 0) - (timeOf(b.finishtime) ?? 0))
    .map(({ word, ...record }: Fields & { readonly word: string }) => {
      const display = record.tonumber ?? call.tonumber;
      const round = (rounds.get(display ?? '') ?? 0) + 1;
      rounds.set(display ?? '', round);
      const result = resultOfWord(word);
      return {
        call: call.id, ...result, try: [...rounds.keys()].indexOf(display ?? '') + 1, round, at: timeOf(record.finishtime),
        duration: result.status.startsWith('answer') ? countOf(record.duration) : undefined, number: numberOf(display, call),
      };
    });
}

/** What a call says that has no attempts to tell of. */
function resultOfCall(code: string | undefined, word: string | undefined): CallResult | undefined {
  const own = CALLFIRE_RESULTS(word);
  if (word && own !== 'queued' && !/^XFER_LEG$/i.test(word)) return resultOfWord(word);
  const standing = CALLFIRE_STATES(code);
  if (!standing) return code ? unknownResult('callfire', code) : own && resultOf(own);
  if (standing === 'completed') return unknownEnd('callfire', code);
  return resultOf(standing, standing === 'queued' ? undefined : { source: 'callfire', code });
}

function draftsOfCall(records: unknown, call: Fields): DraftUpdate[] {
  const standing = CALLFIRE_STATES(call.state);
  const result = resultOfCall(call.state, call.finalcallresult ?? call.finalresult);
  const attempts = attemptsOf(records, call);
  const last: DraftUpdate | undefined = attempts.pop()
    ?? (result && { call: call.id, ...result, at: timeOf(call.modified), number: numberOf(call.inbound === 'true' ? call.fromnumber : call.tonumber, call) });
  // A call that is still to be dialled is not over, whatever its last attempt came to.
  return last ? [...attempts, { ...last, final: standing && last.status !== 'queued' ? standing !== 'queued' : undefined }] : [];
}

/** The calls inside a webhook's events, a notification of API 1.1 or a page of the REST API. Webhooks tell of texts and broadcasts, too. */
function draftsOf(outer: ProviderEvent): DraftUpdate[] {
  const list = outer['events'] ?? outer['items'] ?? asEvent(outer['CallFinished'])['Call'];
  return [list ?? outer].flat().flatMap((event) => {
    const resource = asEvent(/call$/i.test(fieldsOf(event).resourcetype ?? '') ? asEvent(event)['resource'] : event);
    const call = fieldsOf(resource);
    const isCall = (call.state ?? call.finalcallresult) && !(call.finaltextresult ?? call.message);
    if (!call.id) return list ? [] : [{}];
    return isCall ? draftsOfCall(resource['records'] ?? resource['CallRecord'] ?? [], call) : [];
  });
}

/** CallFire's events as updates; see `Provider.updates`. */
export const callfireUpdates = (body: unknown): CallUpdate[] => updatesFrom('callfire', body, draftsOf);
