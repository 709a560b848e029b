import { describe, expect, it } from 'vitest';
import { ProviderEventError } from '../../../src/providers/index.js';
import { twilio } from '../../../src/providers/twilio/index.js';
import { CALL, callback, form, timeOf } from './twilio-fixtures.js';

const only = (body: unknown) => {
  const updates = twilio.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('a status callback', () => {
  it('becomes one update, complete, from the form text', () => {
    expect(twilio.updates(form(callback({ CallStatus: 'completed', CallDuration: '49', Duration: '1', SequenceNumber: '3', AnsweredBy: 'human' })))).toEqual([{
      call: CALL, status: 'completed', answeredBy: 'person', duration: 49, seq: 3, at: timeOf(3),
      number: { display: '+447700900123' }, cause: { source: 'twilio', code: 'human' },
    }]);
  });

  it.each([
    ['the parsed form', callback()],
    ['URLSearchParams', new URLSearchParams(callback())],
    ['JSON text', JSON.stringify(callback())],
    ['an array', [callback()]],
    ['an array of arrays', [[callback()]]],
    ['a form without values for some names', `${form(callback())}&ForwardedFrom`],
  ])('reads %s alike', (_name, body) => {
    expect(twilio.updates(body)).toEqual([{ call: CALL, status: 'ringing', seq: 0, at: timeOf(0), number: { display: '+447700900123' } }]);
  });

  it.each([
    ['queued', 'queued'], ['initiated', 'queued'], ['ringing', 'ringing'], ['in-progress', 'in-progress'], ['answered', 'in-progress'],
    ['completed', 'completed'], ['busy', 'busy'], ['no-answer', 'no-answer'], ['canceled', 'cancelled'], ['cancelled', 'cancelled'],
    ['failed', 'failed'], ['IN_PROGRESS', 'in-progress'], ['NoAnswer', 'no-answer'],
  ])('reads CallStatus %s as %s', (word, status) => {
    expect(only(callback({ CallStatus: word }))?.status).toBe(status);
  });

  it.each(['speaking', 'held', '0', 'outgoing', 'Network Disconnect', 'answer machine', 'TryNumber2', 'no response'])('passes on "%s", which is no word of Twilio, with the name before it', (word) => {
    expect(only(callback({ CallStatus: word }))?.status).toBe(`twilio: ${word}`);
  });

  it('shows the caller where the call is inbound', () => {
    expect(only(callback({ Direction: 'inbound' }))?.number).toEqual({ display: '+12025550100' });
  });

  it('never takes billed minutes for seconds', () => {
    expect(only(callback({ CallStatus: 'completed', Duration: '2' }))).not.toHaveProperty('duration');
  });

  it('gives no duration for a call that was not answered', () => {
    expect(only(callback({ CallStatus: 'busy', CallDuration: '0' }))).not.toHaveProperty('duration');
  });

  it('leaves out what is empty or unreadable: sequence, time, duration, verdict', () => {
    const body = callback({ CallStatus: 'completed', SequenceNumber: '', Timestamp: 'Thurs, 20 July 2023 18:30:43 +0000', CallDuration: '', AnsweredBy: '' });
    expect(only(body)).toEqual({ call: CALL, status: 'completed', number: { display: '+447700900123' } });
  });

  it('takes numbers where texts are usual', () => {
    expect(only({ ...callback({ CallStatus: 'completed' }), SequenceNumber: 0, CallDuration: 7 })).toMatchObject({ seq: 0, duration: 7 });
  });

  it('survives nulls and objects where texts are usual', () => {
    expect(only({ ...callback(), SequenceNumber: null, Timestamp: {}, To: [], AnsweredBy: false })).toEqual({ call: CALL, status: 'ringing' });
  });

  it('reads the time of a compatible service that writes its zone as a name', () => {
    expect(only(callback({ Timestamp: 'Sun, 09 Feb 2020 09:30:03 Etc/UTC' }))?.at).toBe(Date.UTC(2020, 1, 9, 9, 30, 3));
  });
});

describe('machine detection', () => {
  it.each([
    ['human', 'person'], ['machine_start', 'machine'], ['machine_end_beep', 'machine'], ['machine_end_silence', 'machine'],
    ['machine_end_other', 'machine'], ['machine', 'machine'], ['fax', 'machine'], ['unknown', 'unknown'],
  ])('reads AnsweredBy %s as %s', (word, answeredBy) => {
    expect(only(callback({ CallStatus: 'in-progress', AnsweredBy: word }))).toMatchObject({ status: 'in-progress', answeredBy, cause: { source: 'twilio', code: word } });
  });

  it('says that a fax is a fax', () => {
    expect(only(callback({ CallStatus: 'completed', AnsweredBy: 'fax' }))?.detail).toBe('fax');
  });

  it('does not guess at a verdict that it does not know', () => {
    expect(only(callback({ CallStatus: 'in-progress', AnsweredBy: 'parrot' }))).not.toHaveProperty('answeredBy');
  });

  it('claims nobody on a call that was not picked up', () => {
    expect(only(callback({ CallStatus: 'busy', AnsweredBy: 'human' }))).not.toHaveProperty('answeredBy');
  });

  it('reads the callback of asynchronous detection, which has no status and no place in the order', () => {
    expect(twilio.updates({ CallSid: CALL, AccountSid: 'AC7', AnsweredBy: 'machine_end_beep', MachineDetectionDuration: '3200' })).toEqual([
      { call: CALL, status: 'in-progress', answeredBy: 'machine', cause: { source: 'twilio', code: 'machine_end_beep' } },
    ]);
  });
});

describe('the SIP code', () => {
  it.each([
    ['404', 'network-disconnect'], ['604', 'network-disconnect'], ['410', 'outgoing', 'number-changed'], ['480', 'far-end-disconnect'],
    ['502', 'far-end-disconnect'], ['503', 'far-end-disconnect'], ['504', 'far-end-disconnect'], ['408', 'far-end-disconnect'],
    ['486', 'busy'], ['600', 'busy'], ['603', 'no-answer', 'declined'],
  ])('%s sharpens failed to %s and says that this is inferred', (code, status, detail?: string) => {
    const update = only(callback({ CallStatus: 'failed', SipResponseCode: code }));
    expect(update).toMatchObject({ status, cause: { source: 'sip', code } });
    expect(update?.detail).toBe(detail);
    expect(update?.cause?.text).toMatch(/Inferred from the SIP code/);
  });

  it.each(['403', '484', '487', '488', '500', '499', '666'])('%s leaves failed as it is', (code) => {
    const update = only(callback({ CallStatus: 'failed', SipResponseCode: code }));
    expect(update).toMatchObject({ status: 'failed', cause: { source: 'sip', code } });
    expect(update?.cause?.text ?? '').not.toMatch(/inferred/i);
  });

  it.each([['busy', '487'], ['busy', '603'], ['no-answer', '480'], ['no-answer', '404'], ['canceled', '487']])('never overrules %s (%s)', (word, code) => {
    expect(only(callback({ CallStatus: word, SipResponseCode: code }))).toMatchObject({ status: only(callback({ CallStatus: word }))?.status, cause: { source: 'sip', code } });
  });

  it.each(['200', '', 'abc', '0'])('"%s" is no reason for anything', (code) => {
    expect(only(callback({ CallStatus: 'failed', SipResponseCode: code }))).not.toHaveProperty('cause');
  });
});

describe('keys', () => {
  it('counts pressed keys as proof', () => {
    expect(only(callback({ CallStatus: 'in-progress', Digits: '1#' }))?.keyPressed).toBe(true);
  });

  it.each(['', 'hangup'])('does not take the digits "%s" for keys', (digits) => {
    expect(only(callback({ CallStatus: 'in-progress', Digits: digits }))).not.toHaveProperty('keyPressed');
  });
});

describe('other shapes', () => {
  const resource = {
    sid: CALL, status: 'completed', answered_by: null, direction: 'outbound-api', from: '+12025550100', to: '+447700900123', duration: '15',
    date_created: 'Wed, 04 Mar 2026 09:30:00 +0000', date_updated: 'Wed, 04 Mar 2026 09:31:30 +0000', start_time: 'Wed, 04 Mar 2026 09:30:15 +0000', end_time: 'Wed, 04 Mar 2026 09:31:00 +0000',
  };

  it('reads a Call resource, whose duration is in seconds, at the time when it ended', () => {
    expect(only(resource)).toEqual({ call: CALL, status: 'completed', duration: 15, at: Date.UTC(2026, 2, 4, 9, 31), number: { display: '+447700900123' } });
  });

  it('reads a Call resource that goes on at the time when it last changed', () => {
    expect(only({ ...resource, status: 'in-progress', end_time: null, duration: null })).toMatchObject({ status: 'in-progress', at: Date.UTC(2026, 2, 4, 9, 31, 30) });
  });

  it('reads the Node library\'s spelling of it', () => {
    const instance = { sid: CALL, status: 'canceled', answeredBy: null, to: '+447700900123', endTime: new Date(timeOf(2)) };
    expect(only(instance)).toEqual({ call: CALL, status: 'cancelled', at: timeOf(2), number: { display: '+447700900123' } });
  });

  it('reads a page of Call resources', () => {
    expect(twilio.updates({ page: 0, calls: [resource, { ...resource, sid: 'CA43', status: 'busy' }] }).map(({ call, status }) => [call, status]))
      .toEqual([[CALL, 'completed'], ['CA43', 'busy']]);
  });

  it.each([['fail', 'failed'], ['noanswer', 'no-answer'], ['undialed', 'failed'], ['answered', 'in-progress'], ['completed', 'completed']])('reads the Insights word %s as %s', (word, status) => {
    const summary = { call_sid: CALL, call_state: word, answered_by: 'machine_start', duration: 100, connect_duration: 80, end_time: '2026-03-04T09:31:00Z', from: {}, to: {} };
    const update = only(summary);
    expect(update?.status).toBe(status);
    expect(update?.duration).toBe(status === 'completed' ? 80 : undefined);
  });

  it('unwraps Event Streams and passes over what is not about a call', () => {
    const event = { specversion: '1.0', type: 'com.twilio.voice.status-callback.call.ringing', id: 'EZ1', data: { sid: CALL, request: { method: 'POST', parameters: callback() } } };
    const message = { specversion: '1.0', type: 'com.twilio.messaging.message.sent', id: 'EZ2', data: { messageSid: 'SM1' } };
    expect(twilio.updates([event, message, { ...message, data: { request: { parameters: null } } }]).map(({ status }) => status)).toEqual(['ringing']);
  });

  it('tells of both calls in the action of a Dial', () => {
    const updates = twilio.updates(callback({ CallStatus: 'in-progress', DialCallSid: 'CA43', DialCallStatus: 'completed', DialCallDuration: '12' }));
    expect(updates.map(({ call, status, duration }) => [call, status, duration])).toEqual([[CALL, 'in-progress', undefined], ['CA43', 'completed', 12]]);
  });

  it.each([
    ['a recording', { CallSid: CALL, RecordingSid: 'RE1', RecordingStatus: 'completed' }],
    ['a recording resource', { sid: 'RE1', call_sid: CALL, status: 'completed', duration: '9' }],
    ['a conference event', { CallSid: CALL, ConferenceSid: 'CF1', StatusCallbackEvent: 'participant-join' }],
    ['a verdict that is not known', { CallSid: CALL, AnsweredBy: 'parrot' }],
    ['an empty array', []],
  ])('says nothing for %s', (_name, body) => {
    expect(twilio.updates(body)).toEqual([]);
  });

  it.each([
    ['no CallSid', form({ CallStatus: 'ringing' }), 'no-call'], ['a message', { MessageSid: 'SM1', SmsStatus: 'sent' }, 'no-call'],
    ['a message resource', { sid: 'SM1', status: 'delivered' }, 'no-call'], ['an empty CallSid', callback({ CallSid: ' ' }), 'no-call'],
    ['nothing', '', 'no-call'], ['truncated JSON', '{"CallSid":"CA4', 'unreadable'], ['null', null, 'no-call'], ['a number', 7, 'no-call'],
    ['undefined', undefined, 'unreadable'],
  ])('refuses %s with the reason', (_name, body, reason) => {
    expect(() => twilio.updates(body)).toThrow(expect.objectContaining({ name: 'ProviderEventError', provider: 'twilio', reason }));
    expect(() => twilio.updates(body)).toThrow(ProviderEventError);
  });
});
