import { describe, expect, it } from 'vitest';
import { freeswitch } from '../../../src/providers/freeswitch/index.js';
import { deliver, seen } from '../deliver.js';
import { CALL, ended, event, plain, record, timeOf } from './freeswitch-fixtures.js';

const only = (body: unknown) => {
  const updates = freeswitch.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

const CAUSES = [
  ['UNALLOCATED_NUMBER', 'network-disconnect'], ['USER_BUSY', 'busy'], ['NO_USER_RESPONSE', 'no-answer'], ['NO_ANSWER', 'no-answer'], ['SUBSCRIBER_ABSENT', 'far-end-disconnect'], ['CALL_REJECTED', 'no-answer', 'declined'],
  ['NUMBER_CHANGED', 'outgoing', 'number-changed'], ['REDIRECTION_TO_NEW_DESTINATION', 'outgoing'], ['DESTINATION_OUT_OF_ORDER', 'far-end-disconnect'], ['NORMAL_CIRCUIT_CONGESTION', 'far-end-disconnect'],
  ['NETWORK_OUT_OF_ORDER', 'far-end-disconnect'], ['NORMAL_TEMPORARY_FAILURE', 'far-end-disconnect'], ['SWITCH_CONGESTION', 'far-end-disconnect'], ['INCOMING_CALL_BARRED', 'failed', 'blocked'],
  ['RECOVERY_ON_TIMER_EXPIRE', 'far-end-disconnect'], ['ORIGINATOR_CANCEL', 'cancelled'], ['LOSE_RACE', 'cancelled'], ['MANAGER_REQUEST', 'cancelled'], ['ALLOTTED_TIMEOUT', 'no-answer'], ['PROGRESS_TIMEOUT', 'far-end-disconnect'],
  ['MEDIA_TIMEOUT', 'far-end-disconnect'], ['USER_NOT_REGISTERED', 'far-end-disconnect'], ['BUSY_EVERYWHERE', 'busy'], ['DOES_NOT_EXIST_ANYWHERE', 'network-disconnect'],
  ['DECLINE', 'no-answer', 'declined'], ['PICKED_OFF', 'cancelled'],
  ['GATEWAY_DOWN', 'failed'], ['INVALID_GATEWAY', 'failed'], ['INVALID_URL', 'failed'], ['INVALID_PROFILE', 'failed'], ['INVALID_NUMBER_FORMAT', 'failed'], ['SYSTEM_SHUTDOWN', 'failed'], ['CRASH', 'failed'], ['INTERWORKING', 'failed'], ['SOMETHING_NEW', 'failed'],
] as const;

describe('an event', () => {
  const busy = ended('USER_BUSY');
  const update = { call: CALL, status: 'busy', at: timeOf(5), number: { display: '+447700900123' }, cause: { source: 'freeswitch', code: 'USER_BUSY' } };

  it.each([
    ['an object', busy], ['a list', [busy]], ['JSON', JSON.stringify(busy)], ['JSON in the socket\'s frame', `Content-Length: 1234\nContent-Type: text/event-json\n\n${JSON.stringify(busy)}`],
    ['a text', plain(busy)], ['a text in the socket\'s frame', `Content-Length: 1234\nContent-Type: text/event-plain\n\n${plain(busy)}`], ['a text with carriage returns', plain(busy).replaceAll('\n', '\r\n')],
    ['an object with the double cause as a list', { ...busy, 'Hangup-Cause': ['NORMAL_CLEARING', 'USER_BUSY'] }], ['a record', record('USER_BUSY')], ['a posted record', JSON.stringify(record('USER_BUSY'))],
    ['a record in a form', new URLSearchParams({ cdr: JSON.stringify(record('USER_BUSY')) }).toString()], ['a parsed form', { cdr: JSON.stringify(record('USER_BUSY')) }],
  ])('is read as %s', (_form, body) => expect(freeswitch.updates(body)).toEqual([update]));

  it('may come with others in one text', () => {
    const text = [event('CHANNEL_CREATE', 0), event('CHANNEL_PROGRESS', 1), event('CHANNEL_ANSWER', 2), ended('NORMAL_CLEARING', 2)].map(plain).join('');
    expect(freeswitch.updates(text).map(({ status }) => status)).toEqual(['queued', 'ringing', 'in-progress', 'completed']);
  });

  it.each([['CHANNEL_CREATE', 'queued'], ['CHANNEL_PROGRESS', 'ringing'], ['CHANNEL_PROGRESS_MEDIA', 'ringing'], ['CHANNEL_ANSWER', 'in-progress']])('%s is %s', (name, status) => {
    expect(only(event(name, 2))).toEqual({ call: CALL, status, at: timeOf(2), number: { display: '+447700900123' } });
  });

  it.each(['CHANNEL_HANGUP', 'CHANNEL_DESTROY', 'CHANNEL_BRIDGE', 'CHANNEL_EXECUTE', 'HEARTBEAT', 'RE_SCHEDULE', 'SOMETHING_NEW'])('%s says nothing', (name) => {
    expect(freeswitch.updates(event(name, 3, { 'Hangup-Cause': 'NORMAL_CLEARING', 'Answer-State': 'answered' }))).toEqual([]);
  });

  it('may be a reply of the socket, which says nothing', () => {
    expect(freeswitch.updates('Content-Type: command/reply\nReply-Text: +OK accepted\n\n')).toEqual([]);
    expect(freeswitch.updates({ 'Event-Name': 'HEARTBEAT' })).toEqual([]);
  });

  it('is not stopped by an escape that is none', () => {
    expect(only(event('CHANNEL_CREATE', 0, { 'Caller-Destination-Number': '100%' }))?.number).toEqual({ display: '100%' });
  });

  it('names the caller where the call came in', () => {
    expect(only(event('CHANNEL_CREATE', 0, { 'Call-Direction': 'inbound' }))?.number).toEqual({ display: '+12025550100' });
    expect(only(record('NORMAL_CLEARING', 2, { direction: 'inbound' }))?.number).toEqual({ display: '+12025550100' });
  });
});

describe('the state of a channel', () => {
  it.each([['DIALING', 'queued'], ['RINGING', 'ringing'], ['EARLY', 'ringing'], ['ACTIVE', 'in-progress'], ['HELD', 'in-progress']])('%s is %s', (state, status) => {
    expect(only(event('CHANNEL_CALLSTATE', 2, { 'Channel-Call-State': state }))?.status).toBe(status);
  });

  it.each([['ringing', 'ringing'], ['early', 'ringing'], ['answered', 'in-progress']])('may be an answer state: %s is %s', (state, status) => {
    expect(only(event('CHANNEL_STATE', 2, { 'Answer-State': state }))?.status).toBe(status);
  });

  it.each(['DOWN', 'HANGUP', 'PARROT'])('%s says nothing', (state) => expect(freeswitch.updates(event('CHANNEL_CALLSTATE', 2, { 'Channel-Call-State': state }))).toEqual([]));
});

describe('the end', () => {
  it.each(CAUSES)('by %s of a channel that nobody answered is %s', (cause, status, detail?: string) => {
    for (const body of [ended(cause), record(cause)]) {
      const update = only(body);
      expect(update).toMatchObject({ call: CALL, status, cause: { source: 'freeswitch', code: cause } });
      expect(update?.detail).toBe(detail);
    }
  });

  it.each([...CAUSES.map(([cause]) => cause), 'NORMAL_CLEARING', 'BLIND_TRANSFER'])('by %s of one that was answered is completed', (cause) => {
    for (const body of [ended(cause, 2), record(cause, 2)]) expect(only(body)).toMatchObject({ status: 'completed', duration: 30, cause: { code: cause } });
  });

  it.each(['NORMAL_CLEARING', 'NONE', 'SUCCESS', undefined])('by %s of one that nobody answered is no answer, and says that this is inferred', (cause) => {
    for (const body of [ended(cause), record(cause)]) {
      const update = only(body);
      expect(update).toMatchObject({ status: 'no-answer', cause: { source: 'freeswitch' } });
      expect(update?.cause?.text).toMatch(/^Inferred/);
    }
  });

  it('without a word about the answer is over, and no more', () => {
    const update = only({ 'Event-Name': 'CHANNEL_HANGUP_COMPLETE', 'Unique-ID': CALL, 'Hangup-Cause': 'NORMAL_CLEARING' });
    expect(update).toMatchObject({ status: 'completed' });
    expect(update?.cause?.text).toMatch(/^Inferred/);
    expect(only({ 'Event-Name': 'CHANNEL_HANGUP_COMPLETE', 'Unique-ID': CALL, 'Hangup-Cause': 'USER_BUSY' })?.status).toBe('busy');
    expect(only({ 'Event-Name': 'CHANNEL_HANGUP_COMPLETE', 'Unique-ID': CALL, 'Hangup-Cause': 'PARROT' })).toMatchObject({ status: 'completed', cause: { code: 'PARROT' } });
  });

  it.each([[486, 'busy'], [404, 'network-disconnect'], [604, 'network-disconnect'], [603, 'no-answer'], [503, 'far-end-disconnect'], [480, 'no-answer']])('has the SIP response %i behind a cause', (sip, status) => {
    for (const body of [ended('NORMAL_TEMPORARY_FAILURE', undefined, { variable_sip_term_status: String(sip) }), record('NORMAL_TEMPORARY_FAILURE', undefined, { proto_specific_hangup_cause: `sip:${sip}` }), plain(ended('NORMAL_TEMPORARY_FAILURE', undefined, { variable_proto_specific_hangup_cause: `sip:${sip}` }))]) {
      expect(only(body)).toMatchObject({ status, cause: { source: 'sip', code: String(sip) } });
    }
  });

  it('with 480 from a phone that had not rung is the far end\'s', () => {
    expect(only(ended('NO_USER_RESPONSE', undefined, { 'Caller-Channel-Progress-Time': '0', 'variable_sip_term_status': '480' }))?.status).toBe('far-end-disconnect');
  });

  it('by a cancel after the whole time for ringing is no answer', () => {
    const limited = (duration: string) => only(ended('ORIGINATOR_CANCEL', undefined, { variable_originate_timeout: '30', variable_duration: duration }));
    expect(limited('29')).toMatchObject({ status: 'cancelled' });
    expect(limited('30')).toMatchObject({ status: 'no-answer', cause: { code: 'ORIGINATOR_CANCEL', text: 'Inferred: it rang up to its limit.' } });
    expect(only(record('ORIGINATOR_CANCEL', undefined, { call_timeout: '45' }))?.status).toBe('no-answer');
    expect(only(record('ORIGINATOR_CANCEL', undefined, { call_timeout: '55' }))?.status).toBe('cancelled');
  });
});

describe('evidence of who answered', () => {
  it.each([['HUMAN', 'person'], ['person', 'person'], ['MACHINE', 'machine'], ['machine', 'machine'], ['NOTSURE', 'unknown'], ['unsure', 'unknown']])('the verdict %s says %s', (verdict, answeredBy) => {
    expect(only(event('CHANNEL_EXECUTE_COMPLETE', 3, { Application: 'amd', variable_amd_result: verdict }))).toMatchObject({ status: 'in-progress', answeredBy, cause: { source: 'freeswitch', code: verdict } });
    expect(only(ended('NORMAL_CLEARING', 2, { variable_amd_status: verdict }))).toMatchObject({ status: 'completed', answeredBy });
    expect(only(record('NORMAL_CLEARING', 2, { amd_result: verdict }))).toMatchObject({ status: 'completed', answeredBy });
  });

  it('does not belong to another application, or to a call that nobody answered', () => {
    expect(freeswitch.updates(event('CHANNEL_EXECUTE_COMPLETE', 3, { Application: 'playback', variable_amd_result: 'HUMAN' }))).toEqual([]);
    expect(freeswitch.updates(event('CHANNEL_EXECUTE_COMPLETE', 3, { Application: 'amd', variable_amd_result: 'PARROT' }))).toEqual([]);
    expect(only(ended('USER_BUSY', undefined, { variable_amd_result: 'HUMAN' }))).not.toHaveProperty('answeredBy');
  });

  it('a pressed key is', () => {
    expect(only(event('DTMF', 3, { 'DTMF-Digit': '1' }))).toMatchObject({ status: 'in-progress', keyPressed: true });
    expect(freeswitch.updates(event('DTMF', 3))).toEqual([]);
  });

  it('DIALSTATUS is none: it is SUCCESS when the dialling worked, whoever answered', () => {
    expect(only(ended('NORMAL_CLEARING', 2, { variable_DIALSTATUS: 'SUCCESS', variable_originate_disposition: 'SUCCESS' }))).toMatchObject({ status: 'completed' });
    expect(only(ended('NO_ANSWER', undefined, { variable_DIALSTATUS: 'SUCCESS', variable_originate_disposition: 'SUCCESS' }))).toMatchObject({ status: 'no-answer' });
  });
});

describe('a call from beginning to end', () => {
  const begin = [event('CHANNEL_CREATE', 0), event('CHANNEL_PROGRESS', 1)];

  it('is completed, and nobody knows by whom', () => {
    expect(seen(deliver(freeswitch, [...begin, event('CHANNEL_ANSWER', 2), ended('NORMAL_CLEARING', 2), record('NORMAL_CLEARING', 2)]))).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true });
  });

  it.each([['USER_BUSY', 'busy'], ['NO_ANSWER', 'no-answer'], ['NORMAL_CLEARING', 'no-answer'], ['UNALLOCATED_NUMBER', 'network-disconnect']])('may end before anybody answered: %s is %s', (cause, status) => {
    expect(seen(deliver(freeswitch, [...begin, ended(cause), record(cause)]))).toMatchObject({ status, outcome: 'not-reached', isOver: true });
  });

  it('tells a person from a machine', () => {
    const verdict = (word: string) => event('CHANNEL_EXECUTE_COMPLETE', 3, { Application: 'amd', variable_amd_result: word });
    expect(seen(deliver(freeswitch, [...begin, event('CHANNEL_ANSWER', 2), verdict('MACHINE'), ended('NORMAL_CLEARING', 2)]))).toMatchObject({ outcome: 'machine' });
    expect(seen(deliver(freeswitch, [...begin, event('CHANNEL_ANSWER', 2), verdict('HUMAN'), ended('NORMAL_CLEARING', 2)]))).toMatchObject({ outcome: 'person' });
  });
});

describe('what is no event of FreeSWITCH', () => {
  it.each(['', 'hello', '0', '{', '[1]', 'cdr=', 'cdr={', undefined, null, 1, {}, { variables: {} }, { variables: { hangup_cause: 'USER_BUSY' } }, { cdr: '{' }, { 'Event-Name': 'CHANNEL_ANSWER' }, { 'Event-Name': 'CHANNEL_HANGUP_COMPLETE', 'Unique-ID': '' }])('%j is refused', (body) => {
    expect(() => freeswitch.updates(body)).toThrow(expect.objectContaining({ name: 'ProviderEventError' }));
  });
});

describe('verify', () => {
  it('wants what mod_json_cdr sends as its cred', async () => {
    const request = (authorization: string) => new Request('https://calls.example.org/webhooks/freeswitch', { method: 'POST', body: '{}', headers: { authorization } });
    expect(await freeswitch.verify(request(`Basic ${btoa('ringback:s3cret')}`), 'ringback:s3cret')).toBe(true);
    expect(await freeswitch.verify(request(`Basic ${btoa('ringback:other')}`), 'ringback:s3cret')).toBe(false);
  });
});
