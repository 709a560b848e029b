import { describe, expect, it } from 'vitest';
import { amazonChimeSdk } from '../../src/providers/amazon-chime-sdk/index.js';
import { amazonConnect } from '../../src/providers/amazon-connect/index.js';
import { asterisk } from '../../src/providers/asterisk/index.js';
import { callfire } from '../../src/providers/callfire/index.js';
import { freeswitch } from '../../src/providers/freeswitch/index.js';
import { infobip } from '../../src/providers/infobip/index.js';
import type { Provider } from '../../src/providers/provider.js';
import { plivo } from '../../src/providers/plivo/index.js';
import { signalwire } from '../../src/providers/signalwire/index.js';
import { telnyx } from '../../src/providers/telnyx/index.js';
import { twilio } from '../../src/providers/twilio/index.js';
import { vonage } from '../../src/providers/vonage/index.js';
import { destroyed, hangup } from './asterisk/asterisk-fixtures.js';
import { ended as channelEnded } from './freeswitch/freeswitch-fixtures.js';
import { ended, event as infobipEvent, report } from './infobip/infobip-fixtures.js';
import { detected } from './signalwire/signalwire-fixtures.js';

/** Shapes of the providers' other products and versions, gathered from their documentation and libraries; names and numbers are our own. */

const ACCOUNT = 'AC00000000000000000000000000000007';
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

const dialled = (sid: string, status: string, seconds: string): Record<string, string> =>
  ({ AccountSid: 'account-7', CallSid: 'caller-1', CallStatus: 'in-progress', From: '+12025550100', To: '+447700900123', DialCallSid: sid, DialCallStatus: status, DialCallDuration: seconds });

describe.each<[string, Provider]>([['Twilio', twilio], ['SignalWire', signalwire], ['Telnyx', telnyx]])('the action of a Dial verb at %s', (_name, provider) => {
  it('tells of the call that was dialled, beside the one that goes on', () => {
    expect(provider.updates(form(dialled('callee-1', 'no-answer', '0')))).toMatchObject([{ call: 'caller-1', status: 'in-progress' }, { call: 'callee-1', status: 'no-answer' }]);
    expect(provider.updates(form(dialled('callee-1', 'completed', '9')))[1]).toEqual({ call: 'callee-1', status: 'completed', duration: 9 });
  });

  it('tells of one call where no other was made', () => {
    expect(provider.updates(form(dialled('', 'failed', '')))).toHaveLength(1);
  });
});

describe('events that say nothing about a call are no error', () => {
  it.each<[string, Provider, unknown]>([
    ['the end of a conference at Twilio', twilio, form({ AccountSid: ACCOUNT, ConferenceSid: 'CF1', FriendlyName: 'Parents', StatusCallbackEvent: 'conference-end', ReasonConferenceEnded: 'last-participant-left', SequenceNumber: '6' })],
    ['an error that Twilio logged', twilio, form({ AccountSid: ACCOUNT, Sid: 'NO1', Level: 'ERROR', PayloadType: 'application/json', Payload: '{"error_code":"11200"}' })],
    ['a text message of Twilio', twilio, form({ AccountSid: ACCOUNT, MessageSid: 'SM1', MessageStatus: 'delivered' })],
    ['the end of a conference at SignalWire', signalwire, form({ AccountSid: 'account-7', ConferenceSid: 'c-1', StatusCallbackEvent: 'conference-end' })],
    ['the end of a conference at Telnyx', telnyx, form({ AccountSid: 'account-7', ConferenceSid: 'c-1', StatusCallbackEvent: 'end', FriendlyName: 'Parents' })],
    ['a payment at Vonage', vonage, { uuid: 'leg-1', conversation_uuid: 'CON-1', status: 'payment' }],
    ['a member of a conversation at Vonage', vonage, { type: 'member:joined', conversation_id: 'CON-1', from: 'MEM-1', timestamp: '2026-03-04T09:30:00.000Z', body: { user: { name: 'desk' } } }],
    ['an answer of Plivo to a request', plivo, { api_id: 'api-1', message: 'call fired', request_uuid: 'request-1' }],
    ['a list of calls at Plivo', plivo, { api_id: 'api-1', calls: ['leg-1', 'leg-2'] }],
    ['a multiparty call at Plivo', plivo, form({ EventName: 'MPCParticipantExit', MPCUUID: 'mpc-1', MPCName: 'parents', ParticipantCallUUID: 'leg-1' })],
    ['the stream of what agents do at Amazon Connect', amazonConnect, { AgentARN: 'arn:aws:connect:agent/1', EventType: 'HEART_BEAT', EventTimestamp: '2026-03-04T09:30:00Z', Version: '2017-10-01' }],
    ['a voice connector of Amazon Chime', amazonChimeSdk, { 'version': '0', 'source': 'aws.chime', 'detail-type': 'Chime VoiceConnector Streaming Status', 'detail': { callId: 'leg-1', streamingStatus: 'STARTED', transactionId: 't-1' } }],
  ])('%s', (_name, provider, body) => {
    expect(provider.updates(body)).toEqual([]);
  });

  it.each<[string, Provider, unknown]>([
    ['Twilio', twilio, form({ AccountSid: ACCOUNT, CallStatus: 'busy' })], ['Twilio', twilio, form({ AccountSid: ACCOUNT, AnsweredBy: 'human' })],
    ['SignalWire', signalwire, form({ AccountSid: 'account-7', CallStatus: 'busy' })], ['Telnyx', telnyx, form({ AccountSid: 'account-7', CallStatus: 'busy' })],
  ])('but a status of no call is, at %s', (_name, provider, body) => {
    expect(() => provider.updates(body)).toThrow(expect.objectContaining({ reason: 'no-call' }));
  });
});

describe('what was rejected', () => {
  it('was declined by the callee only where the SIP code says so', () => {
    const status = (code: string) => freeswitch.updates(channelEnded('CALL_REJECTED', undefined, { variable_sip_term_status: code }))[0];
    expect(status('603')).toMatchObject({ status: 'no-answer', detail: 'declined' });
    expect(status('')).toMatchObject({ status: 'no-answer', detail: 'declined' });
    expect(status('403')).toMatchObject({ status: 'failed', cause: { source: 'sip', code: '403' } });
    expect(asterisk.updates(hangup('Down', 21, 'Call Rejected', { TechCause: '403' }))[0]).toMatchObject({ status: 'failed', cause: { source: 'sip', code: '403' } });
    expect(asterisk.updates(destroyed(2, 'Down', 21, 'Call Rejected'))[0]).toMatchObject({ status: 'no-answer', detail: 'declined' });
  });

  it('by Infobip itself was never completed, though no error is named', () => {
    expect(infobip.updates(report({ id: 0, name: 'NO_ERROR' }, {}, 'REJECTED'))[0]).toMatchObject({ status: 'failed', cause: { source: 'infobip', code: 'REJECTED_X' } });
    expect(infobip.updates(report({ id: 0, name: 'NO_ERROR' }, {}, 'EXPIRED'))[0]).toMatchObject({ status: 'failed' });
    expect(infobip.updates(report({ id: 0, name: 'NO_ERROR' }, { answerTime: '2026-03-04T09:30:08.000+0000', duration: 12 }, 'DELIVERED'))[0]).toMatchObject({ status: 'completed', duration: 12 });
  });
});

describe('machine detection', () => {
  it('of Infobip that failed has an error of its own, and is undecided', () => {
    expect(infobip.updates(infobipEvent('MACHINE_DETECTION_FAILED', 3, { errorCode: { id: 10_000, name: 'GENERAL_ERROR' } }))[0]).toMatchObject({ status: 'in-progress', answeredBy: 'unknown' });
    expect(infobip.updates(ended('CALL_FINISHED', 5, { id: 10_603, name: 'MACHINE_DETECTED' }, { answerTime: '2026-03-04T09:30:08.000Z' }))[0]).toMatchObject({ status: 'completed', answeredBy: 'machine' });
  });

  it('of SignalWire may listen for keys', () => {
    expect(signalwire.updates(detected('1#', 3, 'digit'))[0]).toMatchObject({ status: 'in-progress', keyPressed: true });
    expect(signalwire.updates(detected('READY', 3))).toEqual([]);
  });
});

describe('what a REST API tells', () => {
  it('of a call of TeXML', () => {
    const call = { sid: 'v3:leg-1', account_sid: 'account-7', status: 'completed', direction: 'outbound', to: '+447700900123', from: '+12025550100', duration: '12', answered_by: 'human' };
    expect(telnyx.updates(call)).toEqual([{ call: 'v3:leg-1', status: 'completed', answeredBy: 'person', cause: { source: 'telnyx', code: 'human' }, duration: 12, number: { display: '+447700900123' } }]);
    expect(telnyx.updates({ calls: [call, { ...call, sid: 'v3:leg-2', status: 'busy', answered_by: null, duration: null }], page: 0 }).map(({ status }) => status)).toEqual(['completed', 'busy']);
    expect(telnyx.updates({ sid: 'recording-1', call_sid: 'v3:leg-1', account_sid: 'account-7', status: 'completed' })).toEqual([]);
  });

  it('of the SIP code in a Voice Insights summary', () => {
    expect(twilio.updates({ call_sid: 'CA42', call_state: 'fail', properties: { last_sip_response_num: 404 } })[0])
      .toMatchObject({ status: 'network-disconnect', cause: { source: 'sip', code: '404', text: 'Inferred from the SIP code.' } });
  });
});

it('reads a leg that Chime ends with 200 as one that had been taken', () => {
  const participant = { CallId: 'leg-1', ParticipantTag: 'LEG-A', To: '+447700900123', From: '+12025550100', Direction: 'Outbound', Status: 'Disconnected' };
  const body = { SchemaVersion: '1.0', Sequence: 4, InvocationEventType: 'HANGUP', ActionData: { Type: 'Hangup', Parameters: { SipResponseCode: '200', ParticipantTag: 'LEG-A' } }, CallDetails: { TransactionId: 't-1', Participants: [participant] } };
  expect(amazonChimeSdk.updates(body)[0]).toMatchObject({ call: 't-1', status: 'completed' });
});

describe('a notification of CallFire\'s API 1.1', () => {
  const record = { '@id': '9001', 'Result': 'LA', 'FinishTime': '2026-03-04T09:35:11Z', 'BilledAmount': 1, 'AnswerTime': '2026-03-04T09:34:15Z', 'Duration': 56 };
  const finished = (result: string, records: unknown): object => ({
    CallFinished: { SubscriptionId: 480, Call: { '@id': '4200017', 'FromNumber': 12_025_550_100, 'ToNumber': 12_025_550_101, 'State': 'FINISHED', 'Inbound': false, 'Created': '2026-03-04T09:34:00Z', 'Modified': '2026-03-04T09:35:12Z', 'FinalResult': result, 'CallRecord': records, 'AgentCall': false } },
  });

  it('has one attempt by itself', () => {
    expect(callfire.updates(JSON.stringify(finished('LA', record)))).toEqual([{
      call: '4200017', status: 'answered', cause: { source: 'callfire', code: 'LA' }, try: 1, round: 1, at: Date.UTC(2026, 2, 4, 9, 35, 11), duration: 56, number: { display: '12025550101' }, final: true,
    }]);
  });

  it('has several as a list, in no order', () => {
    const earlier = { ...record, '@id': '9000', 'Result': 'NO_ANS', 'FinishTime': '2026-03-04T09:20:00Z' };
    const transfer = { ...record, '@id': '9002', 'Result': 'XFER_LEG' };
    expect(callfire.updates(finished('XFER_LEG', [transfer, { ...record, Result: 'XFER' }, earlier])).map(({ status, round }) => [status, round])).toEqual([['no-answer', 1], ['answered', 2]]);
  });

  it('may have none, and then the result of the call counts', () => {
    expect(callfire.updates(finished('BUSY', undefined))).toMatchObject([{ call: '4200017', status: 'busy', at: Date.UTC(2026, 2, 4, 9, 35, 12) }]);
  });
});
