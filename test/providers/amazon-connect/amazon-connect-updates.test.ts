import { describe, expect, it } from 'vitest';
import { amazonConnect } from '../../../src/providers/amazon-connect/index.js';
import { ProviderEventError } from '../../../src/providers/index.js';
import { deliver, seen } from '../deliver.js';
import { CALL, contact, ended, event, iso, timeOf, unconnected } from './amazon-connect-fixtures.js';

const only = (body: unknown) => {
  const updates = amazonConnect.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('a contact event', () => {
  it('is completed where the network cut a call that was connected: that was no message in place of a ring', () => {
    expect(only(ended({ disconnectReason: 'TELECOM_PROBLEM' }))).toMatchObject({ status: 'completed', duration: 30, cause: { source: 'amazon-connect', code: 'TELECOM_PROBLEM' } });
    expect(only(unconnected({ disconnectReason: 'TELECOM_PROBLEM' }))?.status).toBe('far-end-disconnect');
  });

  it('becomes one update, at the time when it happened and not when it was sent', () => {
    expect(amazonConnect.updates(JSON.stringify(event('CONNECTED_TO_SYSTEM', 3, { connectedToSystemTimestamp: iso(1) })))).toEqual([{ call: CALL, status: 'in-progress', at: timeOf(1) }]);
    expect(only(event('QUEUED', 3))?.at).toBe(timeOf(3));
  });

  it.each([['INITIATED', 'queued'], ['CONNECTED_TO_SYSTEM', 'in-progress'], ['QUEUED', 'in-progress'], ['CONNECTED_TO_AGENT', 'in-progress'], ['DISCONNECTED', 'completed']])('reads %s as %s', (type, status) => {
    expect(only(event(type, 2, { connectedToSystemTimestamp: iso(1) }))?.status).toBe(status);
  });

  it('is read without its envelope, with lower-case and mixed-case words', () => {
    expect(only(contact('Queued', { channel: 'Voice' }))).toMatchObject({ call: CALL, status: 'in-progress' });
  });

  it('takes a verdict that comes apart, but not from an event that comes after the end', () => {
    expect(only(event('CONTACT_DATA_UPDATED', 2, { answeringMachineDetectionStatus: 'HUMAN_ANSWERED' }))).toMatchObject({ status: 'in-progress', answeredBy: 'person' });
    expect(amazonConnect.updates(event('COMPLETED', 9, { answeringMachineDetectionStatus: 'HUMAN_ANSWERED' }))).toEqual([]);
  });

  it.each(['COMPLETED', 'CONTACT_DATA_UPDATED', 'PAUSED', 'RESUMED', 'HOLD', 'UNHOLD', 'AMD_DISABLED', 'SOMETHING_NEW'])('says nothing for %s', (type) => {
    expect(amazonConnect.updates(event(type, 5, { connectedToSystemTimestamp: iso(1), disconnectTimestamp: iso(4), disconnectReason: 'CUSTOMER_DISCONNECT' }))).toEqual([]);
  });

  it.each(['CHAT', 'TASK', 'EMAIL'])('says nothing for a %s', (channel) => {
    expect(amazonConnect.updates(event('DISCONNECTED', 4, { channel, disconnectReason: 'CUSTOMER_DISCONNECT' }))).toEqual([]);
  });

  it('says nothing for other events of Connect', () => {
    expect(amazonConnect.updates({ 'detail-type': 'Contact Lens Post Call Rules Matched', 'source': 'aws.connect', 'detail': { ruleName: 'x' } })).toEqual([]);
  });
});

describe('the reason for the end', () => {
  it.each([
    ['TELECOM_BUSY', 'busy'], ['TELECOM_UNANSWERED', 'far-end-disconnect'], ['TELECOM_TIMEOUT', 'no-answer'], ['TELECOM_NUMBER_INVALID', 'network-disconnect'],
    ['TELECOM_POTENTIAL_BLOCKING', 'failed', 'blocked'], ['TELECOM_PROBLEM', 'far-end-disconnect'], ['CUSTOMER_NEVER_ARRIVED', 'no-answer'], ['OUTBOUND_DESTINATION_ENDPOINT_ERROR', 'failed'],
    ['OUTBOUND_RESOURCE_ERROR', 'failed'], ['OUTBOUND_ATTEMPT_FAILED', 'failed'], ['OUTBUND_PREVIEW_DISCARDED', 'cancelled'], ['OUTBOUND_PREVIEW_DISCARDED', 'cancelled'], ['EXPIRED', 'failed'],
  ])('%s is %s', (reason, status, detail?: string) => {
    const update = only(unconnected({ disconnectReason: reason }));
    expect(update).toMatchObject({ status, cause: { source: 'amazon-connect', code: reason } });
    expect(update?.detail).toBe(detail);
  });

  it.each(['CUSTOMER_DISCONNECT', 'AGENT_DISCONNECT', 'THIRD_PARTY_DISCONNECT', 'CONTACT_FLOW_DISCONNECT', 'BARGED'])('%s ends a call that was connected, and no other of ours', (code) => {
    expect(only(ended({ disconnectReason: code }))).toMatchObject({ status: 'completed', cause: { code } });
    expect(only(unconnected({ disconnectReason: code }))).toMatchObject({ status: 'no-answer', cause: { code, text: 'Inferred: it was never connected.' } });
  });

  it.each([[59, 'cancelled'], [60, 'no-answer'], [75, 'no-answer']])('tells a call that was cancelled after %i seconds from one that nobody answered: %s', (seconds, status) => {
    const update = only(unconnected({ disconnectReason: 'TELECOM_ORIGINATOR_CANCEL' }, seconds));
    expect(update).toMatchObject({ status, cause: { code: 'TELECOM_ORIGINATOR_CANCEL' } });
    expect(update?.cause?.text ?? 'Inferred').toMatch(/^Inferred/);
  });

  it('says of both what is true of both, where there is no time', () => {
    expect(only(unconnected({ disconnectReason: 'TELECOM_ORIGINATOR_CANCEL', initiationTimestamp: undefined }))).toMatchObject({ status: 'no-answer' });
  });

  it.each(['OTHER', 'API', 'SOMETHING_NEW', undefined])('%s says nothing, so that the connection decides', (disconnectReason) => {
    expect(only(ended({ disconnectReason }))).toMatchObject({ status: 'completed' });
    const update = only(unconnected({ disconnectReason }));
    expect(update).toMatchObject({ status: 'no-answer' });
    expect(update?.cause?.text).toMatch(/^Inferred/);
    expect(only(unconnected({ disconnectReason, initiationMethod: 'INBOUND' }))).toMatchObject({ status: 'completed' });
    expect(only(unconnected({ disconnectReason, initiationTimestamp: undefined }))).toMatchObject({ status: 'completed' });
  });

  it('comes with the seconds that the callee was on the line', () => {
    expect(only(ended({ disconnectReason: 'CUSTOMER_DISCONNECT' }))).toEqual({ call: CALL, status: 'completed', duration: 30, at: timeOf(4), cause: { source: 'amazon-connect', code: 'CUSTOMER_DISCONNECT' } });
    expect(only(unconnected({ disconnectReason: 'TELECOM_BUSY' }))).not.toHaveProperty('duration');
  });
});

describe('machine detection', () => {
  it.each([
    ['HUMAN_ANSWERED', 'person'], ['VOICEMAIL_BEEP', 'machine'], ['VOICEMAIL_NO_BEEP', 'machine'], ['AMD_UNRESOLVED', 'unknown'], ['AMD_UNRESOLVED_SILENCE', 'unknown'],
    ['AMD_ERROR', 'unknown'], ['UNDETECTED', 'unknown'], ['ERROR', 'unknown'], ['FAX_MACHINE_DETECTED', 'machine', 'fax'],
  ])('reads the verdict %s as %s', (answeringMachineDetectionStatus, answeredBy, detail?: string) => {
    for (const body of [event('CONNECTED_TO_SYSTEM', 1, { answeringMachineDetectionStatus }), ended({ answeringMachineDetectionStatus, disconnectReason: 'CUSTOMER_DISCONNECT' })]) {
      const update = only(body);
      expect(update).toMatchObject({ answeredBy, cause: { source: 'amazon-connect', code: answeringMachineDetectionStatus } });
      expect(update?.detail).toBe(detail);
    }
  });

  it.each([['AMD_UNANSWERED', 'no-answer'], ['SIT_TONE_BUSY', 'busy'], ['SIT_TONE_INVALID_NUMBER', 'network-disconnect'], ['SIT_TONE_DETECTED', 'far-end-disconnect']])('takes the tone %s for %s, connected or not', (tone, status) => {
    const detail = { answeringMachineDetectionStatus: tone, disconnectReason: 'CONTACT_FLOW_DISCONNECT' };
    for (const body of [event('CONNECTED_TO_SYSTEM', 1, detail), ended(detail)]) expect(only(body)).toMatchObject({ status, cause: { code: tone } });
  });

  it.each(['AMD_NOT_APPLICABLE', 'ANSWERED', 'PARROT'])('does not take %s for a verdict', (answeringMachineDetectionStatus) => {
    expect(only(ended({ answeringMachineDetectionStatus, disconnectReason: 'CUSTOMER_DISCONNECT' }))).not.toHaveProperty('answeredBy');
  });

  it('claims nobody on a call that was not picked up', () => {
    expect(only(unconnected({ answeringMachineDetectionStatus: 'HUMAN_ANSWERED', disconnectReason: 'TELECOM_BUSY' }))).not.toHaveProperty('answeredBy');
  });
});

describe('a contact of the API, and a contact record', () => {
  const described = { Id: CALL, Arn: 'arn:aws:connect:x', InitiationMethod: 'API', Channel: 'VOICE', InitiationTimestamp: timeOf(0) / 1000, CustomerEndpoint: { Type: 'TELEPHONE_NUMBER', Address: '+447700900123' } };

  it('is read by what has happened to it', () => {
    expect(only({ Contact: described })).toEqual({ call: CALL, status: 'queued', at: timeOf(0), number: { display: '+447700900123' } });
    expect(only({ Contact: { ...described, ConnectedToSystemTimestamp: timeOf(1) / 1000 } })).toMatchObject({ status: 'in-progress', at: timeOf(1) });
    expect(only({ Contact: { ...described, ConnectedToSystemTimestamp: new Date(timeOf(1)), DisconnectTimestamp: new Date(timeOf(4)), DisconnectReason: 'CUSTOMER_DISCONNECT' } })).toMatchObject({ status: 'completed', at: timeOf(4), duration: 30 });
  });

  it('may be a record', () => {
    expect(only({ ContactId: CALL, Channel: 'VOICE', InitiationMethod: 'OUTBOUND', InitiationTimestamp: iso(0), DisconnectTimestamp: iso(2), DisconnectReason: 'TELECOM_BUSY', CustomerEndpoint: { Address: '+447700900123' } }))
      .toMatchObject({ call: CALL, status: 'busy', number: { display: '+447700900123' } });
  });

  it('says nothing where nothing is known', () => {
    expect(amazonConnect.updates({ Contact: { Id: CALL, InitiationMethod: 'API' } })).toEqual([]);
  });
});

describe('a call from beginning to end', () => {
  const put = event('CONNECTED_TO_SYSTEM', 1, { connectedToSystemTimestamp: iso(1) });

  it('is not taken back into a queue by the queue for agents', () => {
    const call = deliver(amazonConnect, [event('INITIATED', 0), put, event('QUEUED', 2), event('CONNECTED_TO_AGENT', 3), ended({ disconnectReason: 'AGENT_DISCONNECT' })]);
    expect(seen(call)).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true });
    expect(seen(deliver(amazonConnect, [event('INITIATED', 0), put, event('QUEUED', 2)]))).toMatchObject({ status: 'in-progress', isOver: false });
  });

  it('keeps the tone beside a disconnection that says no more than that the flow ended it', () => {
    const tone = event('CONNECTED_TO_SYSTEM', 1, { connectedToSystemTimestamp: iso(1), answeringMachineDetectionStatus: 'SIT_TONE_INVALID_NUMBER' });
    expect(seen(deliver(amazonConnect, [event('INITIATED', 0), tone, ended({ disconnectReason: 'CONTACT_FLOW_DISCONNECT' })]))).toMatchObject({ status: 'network-disconnect', outcome: 'not-reached' });
  });

  it('reaches the person whom detection heard', () => {
    expect(seen(deliver(amazonConnect, [event('INITIATED', 0), put, ended({ disconnectReason: 'CUSTOMER_DISCONNECT', answeringMachineDetectionStatus: 'HUMAN_ANSWERED' })]))).toMatchObject({ status: 'completed', outcome: 'person' });
  });
});

describe('what is refused', () => {
  it.each([
    ['the example of the documentation, which is no JSON', '{"version":"0","source":"aws.connect","detail":{"eventType":"DISCONNECTED","contactId":"x",}}', 'unreadable'],
    ['nothing', '', 'no-call'], ['a contact without an id', contact('QUEUED', { contactId: null }), 'no-call'], ['another event of AWS', { 'source': 'aws.s3', 'detail-type': 'Object Created', 'detail': {} }, 'no-call'],
    ['null', null, 'no-call'],
  ])('%s, with the reason', (_name, body, reason) => {
    expect(() => amazonConnect.updates(body)).toThrow(expect.objectContaining({ name: 'ProviderEventError', provider: 'amazon-connect', reason }));
    expect(() => amazonConnect.updates(body)).toThrow(ProviderEventError);
  });
});

describe('verify', () => {
  it('wants what the connection of the API destination sends', async () => {
    const called = (secret: string) => new Request('https://calls.example.org/webhooks/amazon-connect', { method: 'POST', body: '{}', headers: { authorization: `Basic ${btoa(secret)}` } });
    expect(await amazonConnect.verify(called('connect:s3cret'), 'connect:s3cret')).toBe(true);
    expect(await amazonConnect.verify(called('connect:other'), 'connect:s3cret')).toBe(false);
  });
});
