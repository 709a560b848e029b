import { describe, expect, it } from 'vitest';
import { ProviderEventError } from '../../../src/providers/index.js';
import { telnyx } from '../../../src/providers/telnyx/index.js';
import { deliver, seen } from '../deliver.js';
import { CALL, event, hangup, texml, timeOf } from './telnyx-fixtures.js';

const only = (body: unknown) => {
  const updates = telnyx.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('an event of Call Control', () => {
  it('becomes one update, with its time and number', () => {
    expect(telnyx.updates(JSON.stringify(event('call.answered', 2)))).toEqual([
      { call: CALL, status: 'in-progress', at: timeOf(2), number: { display: '+447700900123' } },
    ]);
  });

  it.each([
    ['call.initiated', 'queued'], ['call.ringing', 'ringing'], ['call.answered', 'in-progress'], ['call.bridged', 'in-progress'],
    ['call_answered', 'in-progress'], ['call_initiated', 'queued'], ['call_bridged', 'in-progress'],
  ])('reads %s as %s', (type, status) => {
    expect(only(event(type, 0))?.status).toBe(status);
  });

  it('reads the older envelope without data, and the oldest with its time inside', () => {
    const { data } = event('call.answered', 1) as { data: { payload: object } };
    const { occurred_at: time, ...flat } = { occurred_at: '', ...data };
    expect(only(data)?.at).toBe(timeOf(1));
    expect(only({ ...flat, event_type: 'call_answered', created_at: 'later', payload: { ...data.payload, occurred_at: time } })?.at).toBe(timeOf(1));
  });

  it('reads several at once, each for its call', () => {
    const other = event('call.initiated', 0, { call_control_id: 'v3:other' });
    expect(telnyx.updates([event('call.answered', 1), other]).map(({ call, status }) => [call, status])).toEqual([[CALL, 'in-progress'], ['v3:other', 'queued']]);
  });

  it('shows the caller where the call came in', () => {
    expect(only(event('call.initiated', 0, { direction: 'incoming', state: 'parked' }))?.number).toEqual({ display: '+12025550100' });
    expect(only(event('call.initiated', 0, { direction: 'outgoing', state: 'bridging' }))?.number).toEqual({ display: '+447700900123' });
  });

  it('counts pressed keys as proof, and their absence as nothing', () => {
    expect(only(event('call.dtmf.received', 3, { digit: '1' }))).toMatchObject({ status: 'in-progress', keyPressed: true });
    expect(only(event('call.gather.ended', 3, { digits: '12#', status: 'valid' }))).toMatchObject({ keyPressed: true });
    expect(telnyx.updates(event('call.gather.ended', 3, { digits: '', status: 'timeout' }))).toEqual([]);
  });

  it.each([
    ['the end of a prompt', event('call.speak.ended', 3, { status: 'completed' })],
    ['the end of a playback', event('call.playback.ended', 3, { status: 'call_hangup' })],
    ['a recording', event('call.recording.saved', 3, { recording_urls: {} })],
    ['a conference', event('conference.participant.joined', 3)],
    ['a message', { data: { event_type: 'message.finalized', payload: { id: 'm1', to: [{ status: 'delivered' }] } } }],
    ['a result of something else', event('call.conversation.ended', 3, { result: 'human' })],
    ['an answer machine whose greeting may have ended', event('call.machine.greeting.ended', 3, { result: 'perhaps' })],
    ['a Call resource, which never says how a call went', { data: { call_control_id: CALL, is_alive: false, record_type: 'call', call_duration: 50, end_time: '2026-03-04T09:31:00Z' } }],
    ['the answer to Dial', { data: { call_control_id: CALL, call_leg_id: 'leg-42', call_session_id: 'session-42', is_alive: true, record_type: 'call' } }],
  ])('says nothing for %s', (_name, body) => {
    expect(telnyx.updates(body)).toEqual([]);
  });
});

describe('a hang-up', () => {
  it.each([
    ['normal_clearing', 'completed'], ['time_limit', 'completed'], ['originator_cancel', 'cancelled'], ['timeout', 'no-answer'], ['no_answer', 'no-answer'],
    ['user_busy', 'busy'], ['not_found', 'network-disconnect'], ['unspecified', 'failed'], ['call_rejected', 'no-answer', 'declined'],
  ])('because of %s is %s', (cause, status, detail?: string) => {
    const update = only(hangup(5, cause));
    expect(update).toMatchObject({ status, at: timeOf(5), cause: { source: 'telnyx', code: cause } });
    expect(update?.detail).toBe(detail);
  });

  it.each([
    ['unspecified', '404', 'network-disconnect'], ['unspecified', '480', 'far-end-disconnect'], ['unspecified', '486', 'busy'], ['unspecified', '603', 'no-answer', 'declined'],
    ['call_rejected', '603', 'no-answer', 'declined'], ['call_rejected', '404', 'network-disconnect'], ['a_new_cause', '503', 'far-end-disconnect'],
  ])('because of %s with SIP %s is %s, and says that this is inferred', (cause, sip, status, detail?: string) => {
    const update = only(hangup(5, cause, sip));
    expect(update).toMatchObject({ status, cause: { source: 'sip', code: sip } });
    expect(update?.detail).toBe(detail);
    expect(update?.cause?.text).toBe('Inferred from the SIP code.');
  });

  it('does not take a refusal by the carrier for one by the callee', () => {
    expect(only(hangup(5, 'call_rejected', '403'))).toMatchObject({ status: 'failed', cause: { source: 'sip', code: '403' } });
    expect(only(hangup(5, 'call_rejected', '403'))).not.toHaveProperty('detail');
  });

  it.each([['user_busy', '486'], ['user_busy', '603'], ['no_answer', '480'], ['timeout', '487'], ['not_found', '404'], ['normal_clearing', '503']])('keeps %s whatever the SIP code says (%s), and shows the code', (cause, sip) => {
    expect(only(hangup(5, cause, sip))).toMatchObject({ status: only(hangup(5, cause))?.status, cause: { source: 'sip', code: sip } });
  });

  it.each(['200', 'unspecified', ''])('takes "%s" for no SIP failure', (sip) => {
    expect(only(hangup(5, 'user_busy', sip))?.cause).toEqual({ source: 'telnyx', code: 'user_busy' });
  });

  it('for a reason that is not known is over, and claims nothing', () => {
    expect(seen(deliver(telnyx, [event('call.initiated', 0), hangup(5, 'a_new_cause')]))).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true, code: 'a_new_cause' });
  });
});

describe('machine detection', () => {
  it.each([
    ['call.machine.detection.ended', 'human', 'person'], ['call.machine.detection.ended', 'machine', 'machine'], ['call.machine.detection.ended', 'not_sure', 'unknown'],
    ['call.machine.premium.detection.ended', 'human_residence', 'person'], ['call.machine.premium.detection.ended', 'human_business', 'person'],
    ['call.machine.premium.detection.ended', 'machine', 'machine'], ['call.machine.premium.detection.ended', 'silence', 'unknown'],
    ['call.machine.premium.detection.ended', 'not_sure', 'unknown'], ['call.machine.greeting.ended', 'beep_detected', 'machine'],
    ['call.machine.greeting.ended', 'ended', 'machine'], ['call.machine.premium.greeting.ended', 'beep_detected', 'machine'],
    ['call.machine.premium.greeting.ended', 'no_beep_detected', 'machine'],
  ])('reads %s %s as %s', (type, result, answeredBy) => {
    expect(only(event(type, 3, { result }))).toMatchObject({ status: 'in-progress', answeredBy, cause: { source: 'telnyx', code: result } });
  });

  it('says that a fax is a fax', () => {
    expect(only(event('call.machine.premium.detection.ended', 3, { result: 'fax_detected' }))).toMatchObject({ answeredBy: 'machine', detail: 'fax' });
  });
});

describe('TeXML', () => {
  it.each([
    ['initiated', 'queued'], ['queued', 'queued'], ['ringing', 'ringing'], ['answered', 'in-progress'], ['in-progress', 'in-progress'], ['busy', 'busy'],
    ['no-answer', 'no-answer'], ['failed', 'failed'], ['canceled', 'cancelled'],
  ])('reads CallStatus %s as %s', (word, status) => {
    expect(telnyx.updates(new URLSearchParams(texml(word, 1)))).toEqual([{ call: CALL, status, at: timeOf(1), number: { display: '+447700900123' } }]);
  });

  it.each([['not_found', 'network-disconnect'], ['call_rejected', 'no-answer'], ['unspecified', 'failed'], ['normal_clearing', 'failed'], ['something_new', 'failed']])(
    'sharpens failed by the HangupCause %s: %s', (HangupCause, status) => {
      expect(only(texml('failed', 4, { HangupCause }))?.status).toBe(status);
      expect(only(texml('busy', 4, { HangupCause }))?.status).toBe('busy');
    });

  it('reads the duration in seconds, and no order from a sequence that never rises', () => {
    const update = only(texml('completed', 4, { CallDuration: '12' }));
    expect(update).toMatchObject({ status: 'completed', duration: 12, at: timeOf(4) });
    expect(update).not.toHaveProperty('seq');
  });

  it.each([
    ['human', 'person'], ['machine_start', 'machine'], ['machine_end_beep', 'machine'], ['machine_end_silence', 'machine'], ['machine_end_other', 'machine'],
    ['fax', 'machine'], ['unknown', 'unknown'],
  ])('reads the verdict %s, which comes apart, as %s', (word, answeredBy) => {
    const body = { AccountSid: 'account-7', AnsweredBy: word, CallSid: CALL, CallSidLegacy: CALL, ConnectionId: '7', MachineDetectionDuration: '2500' };
    expect(only(body)).toMatchObject({ call: CALL, status: 'in-progress', answeredBy });
  });

  it('claims nobody on a call that was not picked up', () => {
    expect(only(texml('busy', 2, { AnsweredBy: 'human' }))).not.toHaveProperty('answeredBy');
  });

  it.each(['speaking', 'outgoing'])('passes on the unknown word %s with the name before it', (word) => {
    expect(only(texml(word, 2))?.status).toBe(`telnyx: ${word}`);
  });
});

describe('a whole call, in whatever order and however often its events come', () => {
  it('to a person', () => {
    const call = deliver(telnyx, [event('call.initiated', 0), event('call.answered', 2), event('call.machine.detection.ended', 3, { result: 'human' }), event('call.speak.ended', 4, { status: 'completed' }), hangup(5, 'normal_clearing', '200')]);
    expect(seen(call)).toMatchObject({ status: 'completed', outcome: 'person', isOver: true });
  });

  it('to a machine of which only the beep was told', () => {
    const call = deliver(telnyx, [event('call.initiated', 0), event('call.answered', 2), event('call.machine.premium.greeting.ended', 3, { result: 'beep_detected' }), hangup(5, 'normal_clearing')]);
    expect(seen(call)).toMatchObject({ status: 'completed', outcome: 'machine', isOver: true });
  });

  it('to something that was not detected', () => {
    expect(seen(deliver(telnyx, [event('call.initiated', 0), event('call.answered', 2), hangup(5, 'normal_clearing', '200')]))).toMatchObject({ status: 'completed', outcome: 'unsure' });
  });

  it('to a phone that was busy', () => {
    expect(seen(deliver(telnyx, [event('call.initiated', 0), hangup(2, 'user_busy', '486')]))).toMatchObject({ status: 'busy', outcome: 'not-reached', isOver: true });
  });

  it('that a redelivered beginning does not set back', () => {
    const again = { ...event('call.initiated', 0), meta: { attempt: 3, delivered_to: 'https://calls.example.org/webhooks/telnyx' } };
    expect(seen(deliver(telnyx, [event('call.initiated', 0), event('call.answered', 2), again]))).toMatchObject({ status: 'in-progress', isOver: false });
  });
});

it.each([
  ['nothing', '', 'no-call'], ['an event about no call', event('call.answered', 0, { call_control_id: undefined }), 'no-call'], ['a form without a CallSid', 'CallStatus=ringing', 'no-call'],
  ['an empty object', {}, 'no-call'], ['truncated JSON', '{"data":{"event_ty', 'unreadable'], ['null', null, 'no-call'], ['a number', 7, 'no-call'], ['a text in a list', '["x"]', 'no-call'],
])('refuses %s with the reason', (_name, body, reason) => {
  expect(() => telnyx.updates(body)).toThrow(ProviderEventError);
  expect(() => telnyx.updates(body)).toThrow(expect.objectContaining({ provider: 'telnyx', reason }));
});
