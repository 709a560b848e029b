import type { CallUpdate } from '../../model/index.js';
import { resultOf, unknownEnd, type CallResult } from '../call-result.js';
import { fieldsOf, type Fields } from '../fields-of.js';
import { asEvent, type ProviderEvent } from '../read-events.js';
import { updatesFrom, type DraftUpdate } from '../read-updates.js';
import { withSipCode } from '../with-sip-code.js';
import { CHIME_CODES, CHIME_EVENTS } from './amazon-chime-sdk-words.js';

const SOURCE = 'amazon-chime-sdk';

/** The documentation writes `LEG-A` and `Leg-A`. */
const isLegA = (tag = 'LEG-A'): boolean => /^leg.?a$/i.test(tag);

/** The code comes as a number and as a text, and not at all where one side put the phone down. */
function endOf(code: string | undefined): CallResult {
  if (!code) return unknownEnd(SOURCE, code);
  const word = CHIME_CODES(code);
  const cause = { source: 'sip', code, text: code === '487' ? 'Inferred from the SIP code.' : undefined };
  return word ? resultOf(word, cause) : withSipCode({ status: 'failed', cause }, code);
}

/** The first leg of the call, where the event has its legs. */
function legOf({ CallDetails: details }: ProviderEvent): Fields {
  return [asEvent(details)['Participants']].flat().map((one) => fieldsOf(one)).find(({ participanttag }) => isLegA(participanttag)) ?? {};
}

function draftsOf(outer: ProviderEvent): DraftUpdate[] {
  const fields = fieldsOf(outer);
  const event = fields.invocationeventtype;
  const call = event && fields.calldetails_transactionid;
  // Meetings and voice connectors tell EventBridge.
  if (!call) return fields.source === 'aws.chime' ? [] : [{}];
  // The other leg is one that the application added: it is no call of its own here, and its end is not this call's.
  if (!isLegA(fields.actiondata_parameters_participanttag)) return [];
  const leg = legOf(outer);
  const status = CHIME_EVENTS(event);
  const hasKeys = /[\d*#]/.test(fields.actiondata_receiveddigits ?? '');
  const facts = /^hangup$/i.test(event) ? endOf(fields.actiondata_parameters_sipresponsecode)
    : hasKeys ? { status: 'in-progress', keyPressed: true } : !status || (status === 'ringing' && leg.status) ? undefined : resultOf(status);
  const display = /^in/i.test(leg.direction ?? '') ? leg.from : leg.to;
  return facts ? [{ call, ...facts, number: display && { display } }] : [];
}

/** The events of a SIP media application as updates; see `Provider.updates`. */
export const amazonChimeSdkUpdates = (body: unknown): CallUpdate[] => updatesFrom(SOURCE, body, draftsOf);
