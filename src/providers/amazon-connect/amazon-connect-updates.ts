import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, type CallResult } from '../call-result.js';
import { eventFields, type EventFields } from '../event-fields.js';
import { parseIsoTime } from '../parse-iso-time.js';
import { ProviderEventError } from '../provider-event-error.js';
import { readEvents, type ProviderEvent } from '../read-events.js';
import { CONNECT_EVENTS, CONNECT_REASONS, CONNECT_TONES, CONNECT_VERDICTS } from './amazon-connect-words.js';

const SOURCE = 'amazon-connect';

/** How long Connect lets a phone ring before it gives up, and gives the reason that a cancelled call has. */
const RING_LIMIT = 60_000;

/** A time as events and contact records write it, as the API does, in seconds, or as its library does. */
const timeOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 && value < 1e11 ? Math.floor(value * 1000) : parseIsoTime(value instanceof Date ? value.toJSON() : value);

/** When a contact began, was put through and ended, as far as that has happened. */
interface Times {
  readonly begun?: number | undefined;
  readonly connected?: number | undefined;
  readonly ended?: number | undefined;
}

function endOf(contact: EventFields, { begun, connected, ended }: Times): CallResult {
  const reason = contact.text('disconnectreason');
  const cause = { source: SOURCE, ...(reason !== undefined && { code: reason }) };
  const word = CONNECT_REASONS.find(reason);
  const isQuick = begun !== undefined && ended !== undefined && ended - begun < RING_LIMIT;
  if (word !== undefined && (isQuick || !/ORIGINATOR_CANCEL/i.test(reason ?? ''))) return { ...resultOf(word), cause };
  const isOutbound = /^(outbound|external_outbound|api|callback)/i.test(contact.text('initiationmethod') ?? '');
  if (word === undefined && (connected !== undefined || begun === undefined || !isOutbound)) return unknownEnd(SOURCE, reason);
  // After 60 seconds Connect gives up and calls that a cancel by the originator; of both it is true that nobody answered.
  return { status: 'no-answer', cause: { ...cause, text: 'Inferred: it ended without having been connected.' } };
}

function factsOf(event: string, contact: EventFields, times: Times): Omit<CallUpdate, 'call'> | undefined {
  const own = CONNECT_EVENTS.find(event);
  if (own === undefined || own === 'queued') return own && { status: own };
  const detection = contact.text('answeringmachinedetectionstatus') ?? '';
  const cause = { source: SOURCE, code: detection };
  const tone = CONNECT_TONES.find(detection);
  if (tone !== undefined) return { ...resultOf(tone), cause };
  const result = own === 'completed' ? endOf(contact, times) : { status: own };
  const answeredBy = /completed|in-progress/.test(result.status) ? CONNECT_VERDICTS.find(detection) : undefined;
  const { connected = Number.NaN, ended = Number.NaN } = times;
  return {
    ...result, ...(result.status === 'completed' && ended >= connected && { duration: Math.round((ended - connected) / 1000) }),
    ...(answeredBy && { answeredBy, cause, ...(detection.startsWith('FAX') && { detail: 'fax' }) }),
  };
}

/** A contact event, inside EventBridge's envelope or without, a contact as the API gives it, or a contact record. */
function updatesOf(outer: ProviderEvent): CallUpdate[] {
  const envelope = eventFields(outer);
  const contact = eventFields(envelope.raw('detail') ?? envelope.raw('contact') ?? outer);
  const call = contact.text('contactid') ?? (contact.has('initiationmethod') ? contact.text('id') : undefined);
  const [begun, connected, ended] = ['initiation', 'connectedtosystem', 'disconnect'].map((name) => timeOf(contact.raw(`${name}timestamp`)));
  // The API has no events, but tells what has happened.
  const state = ended !== undefined ? 'DISCONNECTED' : connected !== undefined ? 'CONNECTED_TO_SYSTEM' : begun !== undefined ? 'INITIATED' : '';
  const event = contact.raw('eventtype') === undefined ? state : (contact.text('eventtype')?.toUpperCase() ?? '');
  if (call === undefined && (envelope.text('source') !== 'aws.connect' || event !== '')) throw new ProviderEventError(SOURCE, 'no-call', 'it has no contactId');
  const facts = /^voice$/i.test(contact.text('channel') ?? 'voice') ? factsOf(event, contact, { begun, connected, ended }) : undefined;
  if (call === undefined || facts === undefined) return [];
  const at = { INITIATED: begun, CONNECTED_TO_SYSTEM: connected, DISCONNECTED: ended }[event] ?? timeOf(envelope.raw('time'));
  const display = contact.inner('customerendpoint').text('address');
  return [{ call, ...facts, ...(at !== undefined && { at }), ...(display !== undefined && { number: { display } }) }];
}

/** Amazon Connect's events as updates; see `Provider.updates`. */
export const amazonConnectUpdates = (body: unknown): CallUpdate[] => readEvents(SOURCE, body).flatMap(updatesOf);
