import { describe, expect, it } from 'vitest';
import { ProviderEventError } from '../../../src/providers/index.js';
import { signalwire } from '../../../src/providers/signalwire/index.js';
import { deliver, seen } from '../deliver.js';
import { CALL, callback, completed, detected, event, state, timeOf } from './signalwire-fixtures.js';

const only = (body: unknown) => {
  const updates = signalwire.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};
const NUMBER = { display: '+447700900123' };

describe('a callback of the Compatibility API', () => {
  it.each([
    ['the form text', new URLSearchParams(callback('ringing', 1)).toString()], ['URLSearchParams', new URLSearchParams(callback('ringing', 1))],
    ['the parsed form', callback('ringing', 1)], ['JSON', JSON.stringify(callback('ringing', 1))],
  ])('becomes one update from %s', (_name, body) => {
    expect(signalwire.updates(body)).toEqual([{ call: CALL, status: 'ringing', at: timeOf(1), number: NUMBER }]);
  });

  it.each([
    ['queued', 'queued'], ['initiated', 'queued'], ['ringing', 'ringing'], ['answered', 'in-progress'], ['in-progress', 'in-progress'], ['completed', 'completed'],
    ['busy', 'busy'], ['no-answer', 'no-answer'], ['failed', 'failed'], ['canceled', 'cancelled'],
  ])('reads CallStatus %s as %s', (word, status) => {
    expect(only(callback(word, 1))?.status).toBe(status);
  });

  it('has its duration in seconds, also where it comes as a number', () => {
    expect(only(completed(9))).toEqual({ call: CALL, status: 'completed', duration: 58, at: timeOf(9), number: NUMBER });
    expect(only({ ...completed(9), CallDuration: 94, SequenceNumber: 4 })).toMatchObject({ duration: 94 });
  });

  it('takes no order from a sequence that is documented and not sent', () => {
    expect(only({ ...completed(9), SequenceNumber: '4' })).not.toHaveProperty('seq');
  });

  it.each([
    ['404', 'network-disconnect'], ['604', 'network-disconnect'], ['480', 'far-end-disconnect'], ['503', 'far-end-disconnect'], ['410', 'outgoing', 'number-changed'], ['603', 'no-answer', 'declined'],
  ])('sharpens failed by SipResultCode %s to %s, and says so', (code, status, detail?: string) => {
    const update = only(callback('failed', 4, { SipResultCode: code }));
    expect(update).toMatchObject({ status, cause: { source: 'sip', code, text: expect.stringMatching(/^Inferred from the SIP code/) as string } });
    expect(update?.detail).toBe(detail);
  });

  it.each([['busy', '486'], ['busy', '603'], ['no-answer', '487'], ['canceled', '487'], ['failed', '403']])('keeps %s beside SipResultCode %s', (word, code) => {
    expect(only(callback(word, 4, { SipResultCode: code }))).toMatchObject({ status: only(callback(word, 4))?.status, cause: { source: 'sip', code } });
  });

  it.each([
    ['human', 'person'], ['machine', 'machine'], ['machine_start', 'machine'], ['machine_end_beep', 'machine'], ['machine_end_silence', 'machine'], ['machine_end_other', 'machine'], ['unknown', 'unknown'],
  ])('reads AnsweredBy %s as %s, with a status and without', (word, answeredBy) => {
    expect(only(callback('in-progress', 2, { AnsweredBy: word }))).toMatchObject({ status: 'in-progress', answeredBy, cause: { source: 'signalwire', code: word } });
    expect(only({ CallSid: CALL, AnsweredBy: word, MachineDetectionDuration: '3200' })).toMatchObject({ status: 'in-progress', answeredBy });
  });

  it('claims nobody on a call that was not picked up', () => {
    expect(only(callback('busy', 2, { AnsweredBy: 'human' }))).not.toHaveProperty('answeredBy');
  });

  it('counts pressed keys as proof', () => {
    expect(only(callback('in-progress', 3, { Digits: '1' }))).toMatchObject({ keyPressed: true });
  });

  it.each(['speaking', 'outgoing'])('passes on the unknown word %s with the name before it', (word) => {
    expect(only(callback(word, 2))?.status).toBe(`signalwire: ${word}`);
  });

  it('shows the caller where the call came in', () => {
    expect(only(callback('ringing', 1, { Direction: 'inbound' }))?.number).toEqual({ display: '+12025550100' });
  });
});

describe('an event of SWML and Relay', () => {
  it('of a dial that was answered tells of the call that won', () => {
    const call = { call_id: CALL, node_id: 'n1', tag: 't1', device: { type: 'phone', params: { from_number: '+12025550100', to_number: '+447700900123' } }, dial_winner: true };
    expect(only({ event_type: 'calling.call.dial', timestamp: timeOf(2) / 1000, params: { dial_state: 'answered', node_id: 'n1', tag: 't1', call } }))
      .toEqual({ call: CALL, status: 'in-progress', at: timeOf(2), number: { display: '+447700900123' } });
  });

  it.each([['created', 'queued'], ['ringing', 'ringing'], ['answered', 'in-progress']])('in the state %s is %s, at its time in seconds', (word, status) => {
    expect(only(state(word, 2))).toEqual({ call: CALL, status, at: timeOf(2) + 123, number: NUMBER });
  });

  it('is read inside of a message of JSON-RPC, and as text', () => {
    const message = { jsonrpc: '2.0', id: 'm1', method: 'signalwire.event', params: state('answered', 2) };
    expect(signalwire.updates(JSON.stringify(message))).toEqual(signalwire.updates(state('answered', 2)));
    const broadcast = { jsonrpc: '2.0', id: 'm2', method: 'blade.broadcast', params: { channel: 'notifications', event: 'queuing.relay.events', params: state('ended', 3, 'noAnswer') } };
    expect(only(broadcast)).toMatchObject({ call: CALL, status: 'no-answer', at: timeOf(3) + 123 });
  });

  it.each([
    ['hangup', 'completed'], ['max_duration', 'completed'], ['cancel', 'cancelled'], ['abandoned', 'cancelled'], ['busy', 'busy'], ['noAnswer', 'no-answer'],
    ['no_answer', 'no-answer'], ['decline', 'no-answer', 'declined'], ['declined', 'no-answer', 'declined'], ['error', 'failed'], ['failed', 'failed'], ['not_found', 'network-disconnect'],
  ])('that ended for %s is %s', (reason, status, detail?: string) => {
    expect(only(state('ended', 9, reason))).toMatchObject({ status, cause: { source: 'signalwire', code: reason } });
    expect(only(state('ended', 9, reason))?.detail).toBe(detail);
  });

  it.each([['vanished', 'vanished'], [undefined, undefined]])('that ended for a reason that is not known (%s) claims nothing', (reason, code) => {
    expect(seen(deliver(signalwire, [state('ringing', 1), state('ended', 9, reason)]))).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true, source: 'signalwire', code });
    expect(only(state('ended', 9, reason))?.cause?.text).toMatch(/^Inferred/);
  });

  it.each([['HUMAN', 'person'], ['MACHINE', 'machine'], ['UNKNOWN', 'unknown'], ['human', 'person'], ['CED', 'machine']])('that detected %s says %s', (word, answeredBy) => {
    expect(only(detected(word, 3))).toMatchObject({ call: CALL, status: 'in-progress', answeredBy, cause: { code: word } });
  });

  it('with keys is proof of a person', () => {
    expect(only(event('collect', 4, { control_id: 'c1', result: { type: 'digit', params: { digits: '12', terminator: '#' } } }))).toMatchObject({ status: 'in-progress', keyPressed: true });
  });

  it.each([
    ['ending, which is not the end', state('ending', 8)], ['detection that begins', detected('READY', 3)], ['detection that is ready', detected('NOT_READY', 3)], ['detection that ended', detected('finished', 3)],
    ['a prompt', event('play', 3, { control_id: 'c1', state: 'finished' })], ['a stream', { ...event('stream', 3, { state: 'streaming' }), params: { control_id: 'c1', state: 'streaming' } }],
    ['the other leg', event('connect', 3, { connect_state: 'connected', peer: { call_id: 'other' } })], ['collected speech', event('collect', 4, { result: { type: 'speech', params: { text: 'hello' } } })],
    ['a dial that goes on', { event_type: 'calling.call.dial', params: { tag: 't1', dial_state: 'dialing', call: { call_id: CALL } } }],
    ['a dial without its call', { event_type: 'calling.call.dial', params: { tag: 't1', dial_state: 'failed' } }],
  ])('says nothing for %s', (_name, body) => {
    expect(signalwire.updates(body)).toEqual([]);
  });

  it.each(['speaking', 'completed-ish'])('passes on the unknown state %s with the name before it', (word) => {
    expect(only(state(word, 2))?.status).toBe(`signalwire: ${word}`);
  });

  it('asking for a document tells of its call', () => {
    const request = { call: { call_id: CALL, node_id: 'n1', call_state: 'created', direction: 'inbound', type: 'phone', from: '+12025550100', to: '+12025550101' }, vars: {}, params: {} };
    expect(signalwire.updates(request)).toEqual([{ call: CALL, status: 'queued', number: { display: '+12025550100' } }]);
  });
});

describe('a Call resource', () => {
  const call = {
    sid: CALL, uri: `/api/laml/2010-04-01/Accounts/a7/Calls/${CALL}.json`, status: 'completed', direction: 'outbound-api', from: '+12025550100', to: '+447700900123', duration: 49,
    answered_by: null, end_time: 'Wed, 04 Mar 2026 09:31:00 +0000', date_updated: 'Wed, 04 Mar 2026 09:31:02 +0000',
  };

  it('is read at the time when the call ended, alone and in a page', () => {
    const update = { call: CALL, status: 'completed', duration: 49, at: Date.UTC(2026, 2, 4, 9, 31), number: NUMBER };
    expect(signalwire.updates(call)).toEqual([update]);
    expect(signalwire.updates({ page: 0, calls: [call] })).toEqual([update]);
  });

  it('is not a recording', () => {
    expect(signalwire.updates({ sid: 'r1', call_sid: CALL, status: 'completed', duration: 49, uri: `/api/laml/2010-04-01/Accounts/a7/Calls/${CALL}/Recordings/r1` })).toEqual([]);
  });
});

describe('a whole call, in whatever order and however often its events come', () => {
  it('of which answered and in-progress both tell', () => {
    expect(seen(deliver(signalwire, [callback('initiated', 0), callback('ringing', 1), callback('answered', 2), callback('in-progress', 2), callback('in-progress', 3, { AnsweredBy: 'human' }), completed(9)])))
      .toMatchObject({ status: 'completed', outcome: 'person', isOver: true });
  });

  it('that was busy', () => {
    expect(seen(deliver(signalwire, [callback('initiated', 0), callback('ringing', 1), callback('busy', 4, { SipResultCode: '486' })]))).toMatchObject({ status: 'busy', outcome: 'not-reached', isOver: true });
  });

  it('of Relay, to a machine', () => {
    expect(seen(deliver(signalwire, [state('created', 0), state('ringing', 1), state('answered', 2), detected('MACHINE', 3), state('ending', 8), state('ended', 9, 'hangup')])))
      .toMatchObject({ status: 'completed', outcome: 'machine', isOver: true });
  });

  it('of SWML, of which only the end is told', () => {
    expect(seen(deliver(signalwire, [state('ended', 9, 'no_answer')]))).toMatchObject({ status: 'no-answer', outcome: 'not-reached', isOver: true });
  });
});

it.each([
  ['no call', 'CallStatus=ringing', 'no-call'], ['nothing', '', 'no-call'], ['a message resource', { sid: 'm1', status: 'delivered', uri: '/api/laml/2010-04-01/Accounts/a7/Messages/m1' }, 'no-call'],
  ['truncated JSON', '{"event_type":"call', 'unreadable'], ['null', null, 'no-call'], ['a number', 7, 'no-call'],
])('refuses %s with the reason', (_name, body, reason) => {
  expect(() => signalwire.updates(body)).toThrow(ProviderEventError);
  expect(() => signalwire.updates(body)).toThrow(expect.objectContaining({ provider: 'signalwire', reason }));
});
