import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, type CallResult } from '../call-result.js';
import { fieldsOf, type Fields } from '../fields-of.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { asEvent, type ProviderEvent } from '../read-events.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { CONNECT_EVENTS, CONNECT_REASONS, CONNECT_TONES, CONNECT_VERDICTS } from './amazon-connect-words.js';

const SOURCE = 'amazon-connect';

/** A time as events and contact records write it, or in seconds, as the API does. */
const timeOf = (text = ''): number | undefined => (/^\d{1,10}(\.\d+)?$/.test(text) ? Math.floor(Number(text) * 1000) : parseIsoTime(text));

/** When a contact began, was put through and ended, as far as that has happened. */
interface Times {
  readonly begun: number | undefined;
  readonly connected: number | undefined;
  readonly ended: number | undefined;
}

function endOf({ disconnectreason: code, initiationmethod = '' }: Fields, { begun, connected, ended }: Times): CallResult {
  const cause = { source: SOURCE, code };
  const word = CONNECT_REASONS(code);
  // After 60 seconds of ringing Connect gives up, and gives the reason that a cancelled call has.
  const isQuick = Number(ended) - Number(begun) < 60_000;
  // A fault of the network that cuts a call which was connected is the end of it, and no message in place of a ring.
  if (connected && /PROBLEM/i.test(code ?? '')) return { status: 'completed', cause };
  const isOurs = begun && /outbound|^api|callback/i.test(initiationmethod);
  // What is never put through was hung up before anybody answered.
  const isUnanswered = word === 'completed' && isOurs && !connected;
  if (word && !isUnanswered && (isQuick || !/ORIGINATOR_CANCEL/i.test(code ?? ''))) return resultOf(word, cause);
  if (!word && (connected || !isOurs)) return unknownEnd(SOURCE, code);
  // Of both it is true that nobody answered.
  return { status: 'no-answer', cause: { ...cause, text: 'Inferred: it was never connected.' } };
}

function factsOf(event: string, contact: Fields, times: Times): DraftUpdate | undefined {
  const own = CONNECT_EVENTS(event);
  const code = contact.answeringmachinedetectionstatus;
  const verdict = CONNECT_VERDICTS(code);
  if (own === 'queued') return { status: own };
  // The verdict may come apart, in an event that says nothing else of the call; *COMPLETED* comes after the end.
  if (!own && (!verdict || event === 'COMPLETED')) return undefined;
  const cause = { source: SOURCE, code };
  const tone = CONNECT_TONES(code);
  if (tone) return resultOf(tone, cause);
  const result = own === 'completed' ? endOf(contact, times) : { status: 'in-progress' };
  const answeredBy = /completed|in-progress/.test(result.status) ? verdict : undefined;
  const seconds = Math.round((Number(times.ended) - Number(times.connected)) / 1000);
  return {
    ...result, duration: result.status === 'completed' && seconds >= 0 ? seconds : undefined,
    ...(answeredBy && { answeredBy, cause, detail: code?.startsWith('FAX') ? 'fax' : undefined }),
  };
}

/** A contact event, inside EventBridge's envelope or without, a contact as the API gives it, or a contact record. */
function draftsOf(outer: ProviderEvent): DraftUpdate[] {
  const envelope = fieldsOf(outer);
  const inner = outer['detail'] ?? outer['Contact'] ?? outer;
  const contact = fieldsOf(inner);
  const call = contact.contactid ?? (contact.initiationmethod ? contact.id : undefined);
  const [begun, connected, ended] = [timeOf(contact.initiationtimestamp), timeOf(contact.connectedtosystemtimestamp), timeOf(contact.disconnecttimestamp)];
  // The API has no events, but tells what has happened.
  const state = ended ? 'DISCONNECTED' : connected ? 'CONNECTED_TO_SYSTEM' : begun ? 'INITIATED' : '';
  const event = contact.eventtype?.toUpperCase() ?? ('eventType' in asEvent(inner) ? '' : state);
  const facts = /^voice$/i.test(contact.channel ?? 'voice') ? factsOf(event, contact, { begun, connected, ended }) : undefined;
  // Rules that matched, and the stream of what agents do.
  if (call ? !facts : (envelope.source === 'aws.connect' && !event) || contact.agentarn) return [];
  const at = { INITIATED: begun, CONNECTED_TO_SYSTEM: connected, DISCONNECTED: ended }[event] ?? timeOf(envelope.time);
  const display = contact.customerendpoint_address;
  return [{ call, ...facts, at, number: display && { display } }];
}

/** Amazon Connect's events as updates; see `Provider.updates`. */
export const amazonConnectUpdates = (body: unknown): CallUpdate[] => updatesFrom(SOURCE, body, draftsOf);
