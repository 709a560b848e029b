import { describe, expect, it } from 'vitest';
import { asterisk } from '../../../src/providers/asterisk/index.js';
import { deliver, seen } from '../deliver.js';
import { ami, ari, ariDial, CALL, CALLER, destroyed, dial, hangup, lines, newstate, response, timeOf } from './asterisk-fixtures.js';

const only = (body: unknown) => {
  const updates = asterisk.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('the manager interface', () => {
  const busy = hangup('Down', 17, 'User busy');
  const update = { call: CALL, status: 'busy', cause: { source: 'q850', code: '17', text: 'User busy' } };

  it.each([
    ['an object', busy], ['a list', [busy]], ['JSON', JSON.stringify(busy)], ['a text', lines(busy)], ['a text with bare line feeds', lines(busy, '\n')], ['a text without an empty line at its end', lines(busy).trimEnd()],
    ['a text after the greeting', `Asterisk Call Manager/9.0.0\r\n${lines(busy)}`], ['a form', new URLSearchParams({ Event: 'Hangup', Uniqueid: CALL, ChannelState: '0', Cause: '17', 'Cause-txt': 'User busy' }).toString()],
    ['other spellings', { event: 'hangup', uniqueID: CALL, channelStateDesc: 'Down', cause: '17', 'Cause-Txt': 'User busy' }],
  ])('is read as %s', (_form, body) => expect(asterisk.updates(body)).toEqual([update]));

  it('may put several events into one text', () => {
    const text = [ami('Newchannel', { ChannelState: 0, ChannelStateDesc: 'Down' }), newstate('Ringing'), newstate('Up'), hangup('Up', 16, 'Normal Clearing')].map((event) => lines(event)).join('');
    expect(asterisk.updates(text).map(({ status }) => status)).toEqual(['queued', 'ringing', 'in-progress', 'completed']);
  });

  it('may tell the time, in seconds', () => {
    expect(only(ami('Newstate', { ChannelStateDesc: 'Up', Timestamp: '1772616600.123456' }))?.at).toBe(1_772_616_600_123);
    expect(only(ami('Newstate', { ChannelStateDesc: 'Up', Timestamp: 'yesterday' }))).not.toHaveProperty('at');
  });

  it('says nothing about replies and other events', () => {
    expect(asterisk.updates('Response: Success\r\nMessage: Authentication accepted\r\n\r\n')).toEqual([]);
    for (const event of ['HangupRequest', 'SoftHangupRequest', 'Newexten', 'BridgeEnter', 'RTCPSent', 'PeerStatus', 'SomethingNew']) expect(asterisk.updates(ami(event, { Cause: 0 }))).toEqual([]);
  });
});

describe('the state of a channel', () => {
  it.each([['Dialing', 'queued'], ['Ring', 'ringing'], ['Ringing', 'ringing'], ['Up', 'in-progress']])('%s is %s', (state, status) => {
    expect(only(newstate(state))?.status).toBe(status);
    expect(only(ami('Status', { ChannelStateDesc: state }))?.status).toBe(status);
    expect(only(ami('Newchannel', { ChannelStateDesc: state }))?.status).toBe(status);
    expect(only(ari('ChannelStateChange', 1, state))?.status).toBe(status);
    expect(only(ari('StasisStart', 1, state))?.status).toBe(status);
  });

  it.each(['Down', 'Rsrvd', 'OffHook', 'Busy', 'Pre-ring', 'Unknown', 'Hungup'])('%s says nothing', (state) => {
    expect(asterisk.updates(newstate(state))).toEqual([]);
    expect(asterisk.updates(ari('ChannelStateChange', 1, state))).toEqual([]);
  });

  it('is read from its number where it has no name', () => {
    expect(only(ami('Newstate', { ChannelState: '6' }))?.status).toBe('in-progress');
    expect(asterisk.updates(ami('Newstate', { ChannelState: '66' }))).toEqual([]);
  });

  it('of a channel of ARI\'s REST API is enough', () => {
    expect(only({ id: CALL, name: 'PJSIP/trunk-0000002a', state: 'Ringing', caller: { number: '' }, creationtime: '2026-03-04T09:30:00.000+0000' })).toEqual({ call: CALL, status: 'ringing' });
  });
});

describe('dialling', () => {
  it.each([
    ['PROCEEDING', 'queued'], ['PROGRESS', 'ringing'], ['RINGING', 'ringing'], ['ANSWER', 'in-progress'], ['BUSY', 'busy'], ['NOANSWER', 'no-answer'], ['TIMEDOUT', 'no-answer'], ['CANCEL', 'cancelled'], ['ABORT', 'cancelled'],
    ['CONGESTION', 'failed'], ['CHANUNAVAIL', 'failed'], ['CONTINUE', 'completed'], ['GOTO', 'completed'], ['GOTO:default^s^1', 'completed'], ['DONTCALL', 'failed'], ['TORTURE', 'failed'], ['INVALIDARGS', 'failed'],
  ])('%s is %s, of the channel that is dialled', (word, status) => {
    expect(only(dial('DialEnd', word))).toEqual({ call: CALL, status, cause: { source: 'asterisk', code: word }, number: { display: '+447700900123' } });
    expect(only(dial('DialState', word))?.status).toBe(status);
    expect(only(ariDial(word))).toMatchObject({ call: CALL, status, at: timeOf(1) });
  });

  it('begins without a status', () => {
    expect(only(dial('DialBegin'))).toMatchObject({ call: CALL, status: 'queued' });
    expect(only(ariDial(''))).toMatchObject({ call: CALL, status: 'queued' });
    expect(only({ Event: 'Dial', SubEvent: 'Begin', Channel: 'SIP/desk-1', Destination: 'SIP/trunk-2', UniqueID: CALLER, DestUniqueID: CALL })).toMatchObject({ call: CALL, status: 'queued' });
  });

  it('is told of the caller\'s channel by old versions', () => {
    expect(only({ Event: 'Dial', SubEvent: 'End', Channel: 'SIP/desk-1', UniqueID: CALLER, DialStatus: 'CHANUNAVAIL' })).toMatchObject({ call: CALLER, status: 'failed' });
  });

  it('passes on a word that is not known', () => {
    expect(only(dial('DialEnd', 'PARROT'))?.status).toBe('asterisk: PARROT');
  });
});

describe('the answer to Originate', () => {
  it.each([[0, 'failed'], [1, 'failed'], [3, 'no-answer'], [4, 'in-progress'], [5, 'busy'], [8, 'failed']])('with the reason %i is %s', (reason, status) => {
    expect(only(response(reason))).toMatchObject({ call: CALL, status, cause: { source: 'asterisk', code: String(reason) } });
  });

  it('says nothing where it names no channel', () => {
    expect(asterisk.updates(response(0, { Uniqueid: '<null>' }))).toEqual([]);
    expect(asterisk.updates(response(0, { Uniqueid: '' }))).toEqual([]);
  });
});

describe('the hangup', () => {
  it('without a cause names none', () => {
    expect(only({ type: 'ChannelDestroyed', channel: { id: CALL, state: 'Up' } })).toEqual({ call: CALL, status: 'completed', cause: { source: 'q850' } });
  });

  it('of a channel that was up is completed, whatever network event ended it', () => {
    for (const [cause, text] of [[16, 'Normal Clearing'], [0, 'Unknown'], [31, 'Normal, unspecified'], [41, 'Temporary failure'], [127, 'Interworking, unspecified']] as const) {
      expect(only(hangup('Up', cause, text))).toEqual({ call: CALL, status: 'completed', cause: { source: 'q850', code: String(cause), text } });
      expect(only(destroyed(4, 'Up', cause, text))).toMatchObject({ status: 'completed', at: timeOf(4) });
    }
  });

  it.each(['Down', 'Ring', 'Ringing', 'Dialing'])('with "Normal Clearing" of a channel that was %s is no answer, and says that this is inferred', (state) => {
    for (const body of [hangup(state, 16, 'Normal Clearing'), destroyed(4, state, 16, 'Normal Clearing')]) {
      const update = only(body);
      expect(update).toMatchObject({ status: 'no-answer', cause: { source: 'q850', code: '16' } });
      expect(update?.cause?.text).toBe('Inferred: the channel was never up.');
    }
  });

  it.each([
    [1, 'network-disconnect'], [17, 'busy'], [18, 'no-answer'], [19, 'no-answer'], [20, 'far-end-disconnect'], [21, 'no-answer', 'declined'], [22, 'outgoing', 'number-changed'], [26, 'cancelled'],
    [27, 'far-end-disconnect'], [34, 'far-end-disconnect'], [38, 'far-end-disconnect'], [42, 'far-end-disconnect'], [28, 'failed'], [111, 'failed'], [127, 'failed'],
  ])('with the cause %i of a channel that was not is %s', (cause, status, detail?: string) => {
    const update = only(hangup('Ringing', cause));
    expect(update).toMatchObject({ status, cause: { source: 'q850', code: String(cause) } });
    expect(update?.detail).toBe(detail);
  });

  it('with the cause 0 is a failure, unless it was ringing', () => {
    expect(only(hangup('Down', 0, 'Unknown'))?.status).toBe('failed');
    expect(only(hangup('Ringing', 0, 'Unknown'))?.status).toBe('no-answer');
  });

  it.each([1, 17, 18, 19, 20, 21, 22])('with the cause %i counts on the caller\'s channel, too, which the dialplan had answered', (cause) => {
    expect(only(hangup('Up', cause))?.status).toBe(only(hangup('Ringing', cause))?.status);
  });

  it.each([[486, 17, 'busy'], [404, 1, 'network-disconnect'], [603, 21, 'no-answer'], [503, 42, 'far-end-disconnect'], [408, 18, 'far-end-disconnect'], [480, 19, 'no-answer']])(
    'has the SIP response %i behind the cause %i', (sip, cause, status) => {
      expect(only(hangup('Ringing', cause, '', { TechCause: sip }))).toMatchObject({ status, cause: { source: 'sip', code: String(sip) } });
    });

  it('with 480 from a phone that had not rung is the far end\'s', () => {
    expect(only(hangup('Down', 19, '', { TechCause: 480 }))?.status).toBe('far-end-disconnect');
  });

  it('without a state says no more than that it is over', () => {
    const update = only(hangup(undefined, 16, 'Normal Clearing'));
    expect(update).toMatchObject({ status: 'completed' });
    expect(update?.cause?.text).toMatch(/^Inferred/);
    expect(only(hangup(undefined, 0))?.status).toBe('completed');
    expect(only(hangup(undefined, 19))?.status).toBe('no-answer');
  });
});

describe('a Local channel', () => {
  it.each(['Local/+447700900123@ringback-00000001;1', 'Local/+447700900123@ringback-00000001;2'])('%s is Asterisk talking to itself', (Channel) => {
    for (const body of [{ ...hangup('Up', 0), Channel }, { ...newstate('Up'), Channel }, { ...response(0), Channel }]) expect(asterisk.updates(body)).toEqual([]);
    expect(asterisk.updates({ ...dial('DialEnd', 'CANCEL'), DestChannel: Channel })).toEqual([]);
    expect(asterisk.updates(ari('ChannelDestroyed', 3, 'Up', { cause: 0, channel: { id: CALL, name: Channel, state: 'Up' } }))).toEqual([]);
  });
});

describe('evidence of who answered', () => {
  it.each([['HUMAN', 'person'], ['MACHINE', 'machine'], ['NOTSURE', 'unknown']])('the variable AMDSTATUS %s says %s', (value, answeredBy) => {
    const update = { status: 'in-progress', answeredBy, cause: { source: 'asterisk', code: value } };
    expect(only(ami('VarSet', { Variable: 'AMDSTATUS', Value: value }))).toMatchObject(update);
    expect(only(ari('ChannelVarset', 3, 'Up', { variable: 'AMDSTATUS', value }))).toMatchObject(update);
  });

  it.each([['AMDSTATUS', 'HANGUP'], ['AMDSTATUS', 'PARROT'], ['AMDCAUSE', 'HUMAN'], ['DIALSTATUS', 'ANSWER']])('the variable %s %s says nothing', (variable, value) => {
    expect(asterisk.updates(ami('VarSet', { Variable: variable, Value: value }))).toEqual([]);
  });

  it('a pressed key is', () => {
    for (const body of [ami('DTMFEnd', { Digit: 1, Direction: 'Received', DurationMs: 80 }), ami('DTMF', { Digit: '#', Direction: 'Received', End: 'Yes' }), ari('ChannelDtmfReceived', 3, 'Up', { digit: '1', duration_ms: 80 })]) {
      expect(only(body)).toMatchObject({ status: 'in-progress', keyPressed: true });
    }
    expect(asterisk.updates(ami('DTMFEnd', { Digit: '1', Direction: 'Sent' }))).toEqual([]);
  });
});

describe('a call detail record', () => {
  it.each([['ANSWERED', 'completed'], ['NO ANSWER', 'no-answer'], ['BUSY', 'busy'], ['FAILED', 'failed'], ['CONGESTION', 'failed']])('with the disposition %s is %s', (Disposition, status) => {
    const { duration, ...update } = only({ Event: 'Cdr', Channel: 'PJSIP/trunk-0000002a', UniqueID: CALL, Disposition, Duration: '40', BillableSeconds: '30' }) ?? {};
    expect(update).toEqual({ call: CALL, status, cause: { source: 'asterisk', code: Disposition } });
    expect(duration).toBe(status === 'completed' ? 30 : undefined);
  });
});

describe('a call from beginning to end', () => {
  it('is not answered by a normal clearing', () => {
    const call = deliver(asterisk, [ami('Newchannel', { ChannelStateDesc: 'Down' }), newstate('Ringing'), hangup('Ringing', 16, 'Normal Clearing'), response(0)]);
    expect(seen(call)).toMatchObject({ status: 'no-answer', outcome: 'not-reached', isOver: true });
  });

  it.each([[17, 'busy'], [19, 'no-answer'], [1, 'network-disconnect']])('keeps the cause %i beside a response that knows nothing, whichever comes first', (cause, status) => {
    expect(seen(deliver(asterisk, [newstate('Ringing'), hangup('Ringing', cause), response(0)]))).toMatchObject({ status, source: 'q850', isOver: true });
  });

  it('is refined by the cause after a congestion', () => {
    expect(seen(deliver(asterisk, [dial('DialBegin'), dial('DialEnd', 'CONGESTION'), hangup('Down', 1, 'Unallocated (unassigned) number')]))).toMatchObject({ status: 'network-disconnect', isOver: true });
  });

  it('goes on after DialEnd ANSWER, which begins the conversation', () => {
    expect(seen(deliver(asterisk, [dial('DialBegin'), dial('DialState', 'RINGING'), dial('DialEnd', 'ANSWER')]))).toMatchObject({ status: 'in-progress', isOver: false });
    expect(seen(deliver(asterisk, [dial('DialBegin'), dial('DialEnd', 'ANSWER'), hangup('Up', 16)]))).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true });
  });

  it('of ARI does as well, and reaches the person whom AMD heard', () => {
    const begin = [ari('ChannelCreated', 0), ariDial(''), ariDial('RINGING', 2), ariDial('ANSWER', 3), ari('ChannelStateChange', 3, 'Up')];
    expect(seen(deliver(asterisk, begin))).toMatchObject({ status: 'in-progress', isOver: false });
    expect(seen(deliver(asterisk, [...begin, ari('ChannelVarset', 4, 'Up', { variable: 'AMDSTATUS', value: 'HUMAN' }), destroyed(5, 'Up', 16, 'Normal Clearing')]))).toMatchObject({ outcome: 'person', isOver: true });
  });

  it('is not ended by the other phone\'s answer', () => {
    expect(seen(deliver(asterisk, [dial('DialState', 'RINGING'), dial('DialEnd', 'CANCEL'), hangup('Ringing', 26, 'Answered elsewhere')]))).toMatchObject({ status: 'cancelled', isOver: true });
  });
});

describe('what is no event of Asterisk', () => {
  it.each(['', 'hello', '0', 'null', '{', '[1]', undefined, null, 1, {}, { cause: 16 }, { Event: 'Hangup', Cause: 16 }, { Event: 'Newstate', ChannelStateDesc: 'Up', Uniqueid: '' }, { type: 'ChannelDestroyed', cause: 16 }, ariDial('').constructor])('%j is refused', (body) => {
    expect(() => asterisk.updates(body)).toThrow(expect.objectContaining({ name: 'ProviderEventError' }));
  });
});

describe('verify', () => {
  it('wants the secret that the relay sends', async () => {
    const request = (authorization: string) => new Request('https://calls.example.org/webhooks/asterisk', { method: 'POST', body: '{}', headers: { authorization } });
    expect(await asterisk.verify(request(`Basic ${btoa('ringback:s3cret')}`), 'ringback:s3cret')).toBe(true);
    expect(await asterisk.verify(request('Bearer t0ken'), 't0ken')).toBe(true);
    expect(await asterisk.verify(request('Bearer other'), 't0ken')).toBe(false);
  });
});
