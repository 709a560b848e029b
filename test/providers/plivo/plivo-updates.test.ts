import { describe, expect, it } from 'vitest';
import { ProviderEventError } from '../../../src/providers/index.js';
import { plivo } from '../../../src/providers/plivo/index.js';
import { deliver, seen } from '../deliver.js';
import { ANSWERED, CALL, hangup, request } from './plivo-fixtures.js';

const only = (body: unknown) => {
  const updates = plivo.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('a request', () => {
  it.each([
    ['the form text', new URLSearchParams(request()).toString()], ['URLSearchParams', new URLSearchParams(request())], ['the parsed form', request()],
    ['JSON', JSON.stringify(request())], ['an array', [request()]],
  ])('becomes one update from %s, without a time that nobody knows', (_name, body) => {
    expect(plivo.updates(body)).toEqual([{ call: CALL, status: 'ringing', number: { display: '447700900123' } }]);
  });

  it.each([
    ['queued', 'queued'], ['ringing', 'ringing'], ['in-progress', 'in-progress'], ['completed', 'completed'], ['busy', 'busy'], ['no-answer', 'no-answer'],
    ['failed', 'failed'], ['cancel', 'cancelled'], ['canceled', 'cancelled'], ['cancelled', 'cancelled'], ['timeout', 'far-end-disconnect'],
  ])('with CallStatus %s is %s', (word, status) => {
    expect(only(request({ CallStatus: word }))?.status).toBe(status);
  });

  it('for an answer is in progress, and ringing where the call came in', () => {
    expect(only(request({ Event: 'StartApp', CallStatus: 'in-progress' }))?.status).toBe('in-progress');
    expect(only(request({ Event: 'StartApp', CallStatus: 'ringing', Direction: 'inbound' }))).toMatchObject({ status: 'ringing', number: { display: '12025550100' } });
  });

  it.each(['speaking', 'outgoing'])('with the unknown CallStatus %s passes it on with the name before it', (word) => {
    expect(only(request({ CallStatus: word }))?.status).toBe(`plivo: ${word}`);
  });

  it('with keys is proof of a person', () => {
    expect(only(request({ Event: 'Redirect', CallStatus: 'in-progress', Digits: '1' }))).toMatchObject({ status: 'in-progress', keyPressed: true });
    expect(only(request({ Event: 'Redirect', CallStatus: 'in-progress', Digits: '' }))).not.toHaveProperty('keyPressed');
  });

  it.each(['DialDigitsMatch', 'ConferenceEnter', 'ConferenceExit'])('about %s says nothing of the call', (event) => {
    expect(plivo.updates(request({ Event: event, CallStatus: 'in-progress' }))).toEqual([]);
  });

  it('without a status says nothing', () => {
    expect(plivo.updates({ CallUUID: CALL, RecordUrl: 'https://example.org/r.mp3', RecordingDuration: '9' })).toEqual([]);
  });
});

describe('what a Dial element called', () => {
  const leg = (fields: Readonly<Record<string, string>>) =>
    only(request({ CallStatus: 'in-progress', DialALegUUID: CALL, DialBLegUUID: 'leg-2', DialBLegTo: '447700900124', DialBLegPosition: '1', ...fields }));

  it.each(['answer', 'connected'])('is a call of its own, in progress by its %s', (step) => {
    expect(leg({ Event: 'DialAnswer', DialAction: step, DialBLegStatus: step })).toEqual({ call: 'leg-2', status: 'in-progress', number: { display: '447700900124' } });
  });

  it.each(['queued', 'ringing', 'in-progress'])('goes on while its status is %s', (status) => {
    expect(leg({ DialBLegStatus: status })).toEqual({ call: 'leg-2', status, number: { display: '447700900124' } });
  });

  it('ends by its own code and lasts its own time', () => {
    const end = { Event: 'DialHangup', DialAction: 'hangup', DialBLegStatus: 'hangup' };
    expect(leg({ ...end, DialBLegDuration: '0', DialBLegHangupCause: 'USER_BUSY', DialBLegHangupCauseCode: '3010', DialBLegHangupCauseName: 'Busy Line' }))
      .toMatchObject({ call: 'leg-2', status: 'busy', cause: { source: 'plivo', code: '3010', text: 'Busy Line' } });
    expect(leg({ ...end, DialBLegDuration: '12', DialBLegHangupCauseCode: '4000' })).toMatchObject({ call: 'leg-2', status: 'completed', duration: 12 });
    expect(leg({ ...end, DialBLegDuration: '0', DialBLegHangupCauseCode: '4000' })).toMatchObject({ call: 'leg-2', status: 'no-answer' });
  });

  it.each([['completed', 'NORMAL_CLEARING', 'completed'], ['busy', 'USER_BUSY', 'busy'], ['timeout', '', 'no-answer'], ['failed', 'UNALLOCATED_NUMBER', 'network-disconnect']])(
    'came out as the action says: %s (%s) is %s', (word, cause, status) => {
      expect(leg({ DialStatus: word, DialHangupCause: cause, DialRingStatus: 'true' })).toMatchObject({ call: 'leg-2', status });
    });

  it('says nothing by keys, and nothing by a word that is not known', () => {
    for (const step of ['digits', 'toString', '']) expect(plivo.updates(request({ DialBLegUUID: 'leg-2', DialAction: step, DialBLegStatus: step }))).toEqual([]);
  });
});

describe('the code of a hang-up', () => {
  it.each([
    ['1000', 'cancelled'], ['1010', 'failed'], ['1020', 'failed'], ['2000', 'failed'], ['2010', 'far-end-disconnect'], ['2020', 'far-end-disconnect'],
    ['2030', 'failed'], ['2040', 'failed'], ['2050', 'failed'], ['2060', 'failed'], ['2070', 'failed'], ['3000', 'no-answer'], ['3010', 'busy'],
    ['3020', 'no-answer', 'declined'], ['3030', 'failed'], ['3040', 'failed'], ['3050', 'network-disconnect'], ['3070', 'far-end-disconnect'],
    ['3080', 'far-end-disconnect'], ['3090', 'far-end-disconnect'], ['3100', 'busy'], ['3110', 'no-answer', 'declined'], ['3120', 'network-disconnect'],
    ['3130', 'failed'], ['3140', 'failed'], ['5000', 'failed'], ['5010', 'failed'], ['5020', 'failed'], ['5030', 'failed'], ['6010', 'no-answer'],
    ['7011', 'failed'], ['8011', 'failed'], ['9000', 'cancelled'],
  ])('%s is %s, although the status says completed', (code, status, detail?: string) => {
    const update = only(hangup(code));
    expect(update).toMatchObject({ status, cause: { source: 'plivo', code, text: `Name of ${code}` } });
    expect(update?.detail).toBe(detail);
    expect(only({ ...hangup(code), HangupCauseCode: Number(code) })).toEqual(update);
  });

  it.each(['4000', '4010', '4020', '4030', '6000', '6020', '7012', '7013', '7014', '7022', '7023', '7024', '7032', '7033', '7034', '8012', '8013', '8014'])('%s is the end of a call that was answered', (code) => {
    expect(only(hangup(code, ANSWERED))).toEqual({ call: CALL, status: 'completed', duration: 13, cause: { source: 'plivo', code, text: `Name of ${code}` }, number: { display: '447700900123' } });
  });

  it('9100 is a machine, 9110 a picked-up phone on which no key was pressed', () => {
    expect(only(hangup('9100', ANSWERED))).toMatchObject({ status: 'completed', answeredBy: 'machine', cause: { code: '9100' } });
    expect(only(hangup('9110', ANSWERED))).toMatchObject({ status: 'no-response', cause: { code: '9110' } });
  });

  it('4000 without an answer is no answer, and says that this is inferred', () => {
    expect(only(hangup('4000'))).toMatchObject({ status: 'no-answer', cause: { source: 'plivo', code: '4000', text: expect.stringMatching(/^Inferred/) as string } });
    expect(only(hangup('4000', { AnswerTime: '2026-03-04 15:00:07' }))?.status).toBe('completed');
  });

  it('0 decides nothing: the status does, or the older cause', () => {
    expect(only(hangup('0', { CallStatus: 'busy' }))).toMatchObject({ status: 'busy' });
    expect(only(hangup('0', { HangupCause: 'USER_BUSY' }))).toMatchObject({ status: 'busy', cause: { code: 'USER_BUSY' } });
    expect(only(hangup('0', { ...ANSWERED }))).toMatchObject({ status: 'completed' });
  });

  it('goes before a status that is exact', () => {
    expect(only(hangup('3050', { CallStatus: 'failed' }))?.status).toBe('network-disconnect');
    expect(only(hangup('3020', { CallStatus: 'busy' }))).toMatchObject({ status: 'no-answer', detail: 'declined' });
  });

  it('that is not known leaves it to the status', () => {
    expect(only(hangup('3999', { CallStatus: 'busy' }))).toMatchObject({ status: 'busy', cause: { code: '3999' } });
    expect(only(hangup('4999', ANSWERED))).toMatchObject({ status: 'completed', cause: { code: '4999' } });
  });

  it('is missed by nobody where the status is not known either: the call is over', () => {
    expect(only(hangup('4999', { ...ANSWERED, CallStatus: 'gone' }))).toMatchObject({ status: 'completed', cause: { code: '4999', text: expect.stringMatching(/^Inferred/) as string } });
  });

  it.each([
    ['USER_BUSY', 'busy'], ['NO_ANSWER', 'no-answer'], ['NO_USER_RESPONSE', 'no-answer'], ['ORIGINATOR_CANCEL', 'cancelled'], ['UNALLOCATED_NUMBER', 'network-disconnect'],
    ['CALL_REJECTED', 'no-answer', 'declined'], ['NUMBER_CHANGED', 'outgoing', 'number-changed'], ['SUBSCRIBER_ABSENT', 'far-end-disconnect'],
  ])('is replaced by the older cause %s where there is none', (cause, status, detail?: string) => {
    const body = hangup('', { HangupCause: cause, HangupCauseName: '' });
    expect(only(body)).toMatchObject({ status, cause: { source: 'plivo', code: cause } });
    expect(only(body)?.detail).toBe(detail);
  });
});

describe('machine detection', () => {
  it.each([['true', 'machine'], ['false', 'person']])('reads Machine=%s as %s', (machine, answeredBy) => {
    const body = `From=12025550100&To=447700900123&Machine=${machine}&CallUUID=${CALL}&Event=MachineDetection&CallStatus=in-progress`;
    expect(only(body)).toMatchObject({ call: CALL, status: 'in-progress', answeredBy, cause: { source: 'plivo', code: `Machine=${machine}` } });
    expect(only({ ...request({ Event: 'MachineDetection', CallStatus: 'in-progress' }), Machine: machine })).toMatchObject({ answeredBy });
    expect(only({ CallUUID: CALL, Machine: machine, RequestUUID: CALL })).toMatchObject({ status: 'in-progress', answeredBy });
  });

  it('claims nobody where the word is not known, or the call was not picked up', () => {
    expect(only(request({ CallStatus: 'in-progress', Machine: 'maybe' }))).not.toHaveProperty('answeredBy');
    expect(only(hangup('3010', { Machine: 'false' }))).not.toHaveProperty('answeredBy');
  });
});

describe('the REST API', () => {
  const over = {
    answer_time: '2026-03-04 15:00:07', api_id: 'a1', bill_duration: 13, billed_duration: 60, call_direction: 'outbound', call_duration: 13, call_uuid: CALL,
    end_time: '2026-03-04 15:00:20', from_number: '+12025550100', to_number: '447700900123', hangup_cause_code: 4000, hangup_cause_name: 'Normal Hangup', hangup_source: 'Callee',
  };

  it('tells of a call that is over', () => {
    expect(plivo.updates(over)).toEqual([{ call: CALL, status: 'completed', duration: 13, cause: { source: 'plivo', code: '4000', text: 'Normal Hangup' }, number: { display: '447700900123' } }]);
  });

  it('tells of a page of calls', () => {
    const page = { api_id: 'a1', meta: { limit: 20 }, objects: [over, { ...over, call_uuid: 'other', answer_time: null, call_duration: 0, hangup_cause_code: 3010, hangup_cause_name: 'Busy Line' }] };
    expect(plivo.updates(page).map(({ call, status }) => [call, status])).toEqual([[CALL, 'completed'], ['other', 'busy']]);
  });

  it('tells of a call that goes on', () => {
    expect(plivo.updates({ direction: 'outbound', from: '12025550100', to: '447700900123', call_status: 'in-progress', call_uuid: CALL, session_start: '2026-03-04 09:30:00.123456' }))
      .toEqual([{ call: CALL, status: 'in-progress', number: { display: '447700900123' } }]);
  });
});

describe('a whole call, in whatever order and however often its requests come', () => {
  const answered = request({ Event: 'StartApp', CallStatus: 'in-progress' });

  it('that was busy', () => {
    expect(seen(deliver(plivo, [request(), hangup('3010')]))).toMatchObject({ status: 'busy', outcome: 'not-reached', isOver: true });
  });

  it('that a machine answered', () => {
    const machine = request({ Event: 'MachineDetection', CallStatus: 'in-progress', Machine: 'true' });
    expect(seen(deliver(plivo, [request(), answered, machine, hangup('4000', ANSWERED)]))).toMatchObject({ status: 'completed', outcome: 'machine' });
  });

  it('that something answered: silence about machines says nothing about people', () => {
    expect(seen(deliver(plivo, [request(), answered, hangup('4010', ANSWERED)]))).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true });
  });

  it('in which a key was pressed', () => {
    expect(seen(deliver(plivo, [request(), answered, request({ Event: 'Redirect', CallStatus: 'in-progress', Digits: '1' }), hangup('4000', ANSWERED)]))).toMatchObject({ outcome: 'person' });
  });
});

it.each([
  ['no CallUUID', { CallStatus: 'ringing' }, 'no-call'], ['nothing', '', 'no-call'], ['a message', { MessageUUID: 'm1', Status: 'sent' }, 'no-call'],
  ['truncated JSON', '{"CallUUID":"0042', 'unreadable'], ['null', null, 'no-call'], ['a number', 7, 'no-call'],
])('refuses %s with the reason', (_name, body, reason) => {
  expect(() => plivo.updates(body)).toThrow(ProviderEventError);
  expect(() => plivo.updates(body)).toThrow(expect.objectContaining({ provider: 'plivo', reason }));
});
