import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, type CallResult } from '../call-result.js';
import { eventFields, type EventFields } from '../event-fields.js';
import { ProviderEventError } from '../provider-event-error.js';
import { isEvent, readEvents, type ProviderEvent } from '../read-events.js';
import { withSipCode } from '../with-sip-code.js';
import { CHIME_CODES, CHIME_EVENTS } from './amazon-chime-sdk-words.js';

const SOURCE = 'amazon-chime-sdk';

/** The documentation writes `LEG-A` and `Leg-A`. */
const isLegA = (leg: EventFields): boolean => /^leg.?a$/i.test(leg.text('participanttag') ?? 'LEG-A');

/** The code comes as a number and as a text, and not at all where one side put the phone down. */
function endOf(code: string | undefined): CallResult {
  if (code === undefined) return unknownEnd(SOURCE, code);
  const word = CHIME_CODES.find(code);
  const cause = { source: 'sip', code, ...(code === '487' && { text: 'Inferred from the SIP code.' }) };
  return word === undefined ? withSipCode({ status: 'failed', cause }, code, 'Chime said only that it ended') : { ...resultOf(word), cause };
}

function updatesOf(outer: ProviderEvent): CallUpdate[] {
  const fields = eventFields(outer);
  const event = fields.text('invocationeventtype');
  const [details, action] = [fields.inner('calldetails'), fields.inner('actiondata')];
  const call = details.text('transactionid');
  if (event === undefined || call === undefined) throw new ProviderEventError(SOURCE, 'no-call', 'it has no InvocationEventType or no TransactionId');
  const leg = [details.raw('participants')].flat().filter(isEvent).map(eventFields).find(isLegA);
  const parameters = action.inner('parameters');
  // The other leg is one that the application added: it is no call of its own here, and its end is not this call's.
  if (!isLegA(parameters)) return [];
  const status = CHIME_EVENTS.find(event);
  const hasKeys = /[\d*#]/.test(action.text('receiveddigits') ?? '');
  const isOtherLeg = status === 'ringing' && leg?.text('status') !== undefined;
  const facts = /^hangup$/i.test(event) ? endOf(parameters.text('sipresponsecode'))
    : hasKeys ? { status: 'in-progress', keyPressed: true } : status === undefined || isOtherLeg ? undefined : resultOf(status);
  const display = leg?.text(/^in/i.test(leg.text('direction') ?? '') ? 'from' : 'to');
  return facts ? [{ call, ...facts, ...(display !== undefined && { number: { display } }) }] : [];
}

/** The events of a SIP media application as updates; see `Provider.updates`. */
export const amazonChimeSdkUpdates = (body: unknown): CallUpdate[] => readEvents(SOURCE, body).flatMap(updatesOf);
