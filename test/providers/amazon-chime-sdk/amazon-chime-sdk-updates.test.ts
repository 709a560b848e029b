import { describe, expect, it } from 'vitest';
import { amazonChimeSdk } from '../../../src/providers/amazon-chime-sdk/index.js';
import { ProviderEventError } from '../../../src/providers/index.js';
import { deliver, seen } from '../deliver.js';
import { CALL, answered, event, hangup, legA, legB } from './amazon-chime-sdk-fixtures.js';

const only = (body: unknown) => {
  const updates = amazonChimeSdk.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('an event of a SIP media application', () => {
  it('becomes one update with the number that was called', () => {
    expect(amazonChimeSdk.updates(JSON.stringify(event('NEW_OUTBOUND_CALL', 1)))).toEqual([{ call: CALL, status: 'queued', number: { display: '+447700900123' } }]);
  });

  it('names the caller where the call came in', () => {
    const participants = [legA({ Direction: 'Inbound', From: '+12025550100', To: '+12025550199', Status: 'Connected' })];
    expect(only(event('CALL_ANSWERED', 2, undefined, participants))?.number).toEqual({ display: '+12025550100' });
  });

  it.each([['NEW_OUTBOUND_CALL', 'queued'], ['RINGING', 'ringing'], ['CALL_ANSWERED', 'in-progress'], ['Call_Answered', 'in-progress']])('reads %s as %s', (type, status) => {
    expect(only(event(type, 2))?.status).toBe(status);
  });

  it.each(['NEW_INBOUND_CALL', 'ACTION_SUCCESSFUL', 'ACTION_FAILED', 'ACTION_INTERRUPTED', 'CALL_UPDATE_REQUESTED', 'INVALID_LAMBDA_RESPONSE', 'SOMETHING_NEW'])('says nothing for %s', (type) => {
    expect(amazonChimeSdk.updates(event(type, 4, { Type: 'PlayAudio', ErrorType: 'InvalidAudioSource', Parameters: { ParticipantTag: 'LEG-A' } }))).toEqual([]);
  });

  it.each(['', undefined])('has no leg\'s number where the list of legs is %j', (list) => {
    expect(only({ InvocationEventType: 'RINGING', CallDetails: { TransactionId: CALL, Participants: list } })).toEqual({ call: CALL, status: 'ringing' });
  });
});

describe('the end', () => {
  it.each([[0, 'completed'], ['0', 'completed'], [480, 'no-answer'], ['480', 'no-answer'], [486, 'busy'], ['486', 'busy'], [487, 'cancelled'], [603, 'no-answer', 'declined'], [404, 'network-disconnect'], [503, 'far-end-disconnect']])(
    'with the code %j is %s', (code, status, detail?: string) => {
      const update = only(hangup(code));
      expect(update).toMatchObject({ call: CALL, status, cause: { source: 'sip', code: String(code) } });
      expect(update?.detail).toBe(detail);
    });

  it.each([487, 404, 603])('with the code %i, for which Chime has no word, says that it was inferred', (code) => {
    expect(only(hangup(code))?.cause?.text).toMatch(/^Inferred/);
  });

  it('with a code that nobody knows is a failure that shows the code', () => {
    expect(only(hangup(699))).toMatchObject({ status: 'failed', cause: { code: '699' } });
  });

  it.each([undefined, '', null])('without a code (%j) says no more than that it is over', (code) => {
    const update = only(hangup(code as unknown as string));
    expect(update).toMatchObject({ status: 'completed', cause: { source: 'amazon-chime-sdk' } });
    expect(update?.cause?.text).toMatch(/^Inferred/);
  });

  it.each(['LEG-A', 'Leg-A', 'leg-a'])('is the end of %s', (tag) => expect(only(hangup(0, tag))?.status).toBe('completed'));

  it.each(['LEG-B', 'Leg-B', 'Conference'])('is not the end of %s', (tag) => expect(amazonChimeSdk.updates(hangup(0, tag))).toEqual([]));
});

describe('pressed keys', () => {
  it.each([['ACTION_SUCCESSFUL', { Type: 'PlayAudioAndGetDigits', Parameters: { ParticipantTag: 'LEG-A' }, ReceivedDigits: '1' }], ['DIGITS_RECEIVED', { Type: 'ReceiveDigits', Parameters: { ParticipantTag: 'LEG-A' }, ReceivedDigits: '#' }]])('in %s prove a person', (type, action) => {
    expect(only(event(type, 4, action))).toMatchObject({ status: 'in-progress', keyPressed: true });
  });

  it('prove nothing where none was pressed, or somebody else pressed them', () => {
    expect(amazonChimeSdk.updates(event('ACTION_SUCCESSFUL', 4, { Type: 'PlayAudioAndGetDigits', ReceivedDigits: '' }))).toEqual([]);
    expect(amazonChimeSdk.updates(event('DIGITS_RECEIVED', 4, { Parameters: { ParticipantTag: 'LEG-B' }, ReceivedDigits: '1' }))).toEqual([]);
  });
});

describe('a call from beginning to end', () => {
  const [queued, ringing] = [event('NEW_OUTBOUND_CALL', 1), event('RINGING', 2)];

  it('is completed, and nobody knows by whom', () => {
    expect(seen(deliver(amazonChimeSdk, [queued, ringing, answered(), hangup(0)]))).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true });
    expect(seen(deliver(amazonChimeSdk, [queued, ringing, answered(), hangup()]))).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true });
  });

  it.each([[480, 'no-answer'], ['486', 'busy'], [603, 'no-answer']])('may fail to be dialled: HANGUP with %j is %s', (code, status) => {
    expect(seen(deliver(amazonChimeSdk, [queued, ringing, hangup(code)]))).toMatchObject({ status, outcome: 'not-reached', isOver: true });
  });

  it('reaches a person who pressed a key', () => {
    const key = event('ACTION_SUCCESSFUL', 4, { Type: 'PlayAudioAndGetDigits', Parameters: { ParticipantTag: 'LEG-A' }, ReceivedDigits: '1' });
    expect(seen(deliver(amazonChimeSdk, [queued, ringing, answered(), key, hangup(0)]))).toMatchObject({ outcome: 'person', isOver: true });
  });

  it('goes on while another leg rings, fails to answer and ends', () => {
    const bridge = [event('RINGING', 4, undefined, [legA({ Status: 'Connected' }), legB()]), hangup(486, 'LEG-B')];
    expect(seen(deliver(amazonChimeSdk, [queued, answered(), ...bridge]))).toMatchObject({ status: 'in-progress', isOver: false });
  });
});

describe('what is no event of Chime', () => {
  it.each([{}, [{}], { CallDetails: { TransactionId: CALL } }, { InvocationEventType: 'HANGUP' }, { InvocationEventType: 'HANGUP', CallDetails: { TransactionId: '' } }, { InvocationEventType: 'HANGUP', CallDetails: [] }])('%j has no call', (body) => {
    expect(() => amazonChimeSdk.updates(body)).toThrow(expect.objectContaining({ name: 'ProviderEventError', reason: 'no-call' }));
  });

  // Amazon's documentation prints events with these mistakes; whoever tries one of them should be told.
  it.each([
    ['a missing comma', '{ "Sequence": 2, "InvocationEventType": "HANGUP" "CallDetails": {} }'], ['a doubled quote', '{ "CallDetails": { ""TransactionId": "x" } }'],
    ['a comma too many', '{ "InvocationEventType": "HANGUP", }'], ['an ellipsis', '{ "CallDetails": { ... } }'], ['a comment', '{ "ReceivedDigits": "1" // the PIN\n }'],
  ])('a text with %s is unreadable', (_mistake, text) => {
    expect(() => amazonChimeSdk.updates(text)).toThrow(ProviderEventError);
    expect(() => amazonChimeSdk.updates(text)).toThrow(expect.objectContaining({ reason: 'unreadable' }));
  });
});

describe('verify', () => {
  it('wants the secret that the function sends', async () => {
    const request = (authorization: string) => new Request('https://calls.example.org/webhooks/amazon-chime-sdk', { method: 'POST', body: '{}', headers: { authorization } });
    expect(await amazonChimeSdk.verify(request(`Basic ${btoa('ringback:s3cret')}`), 'ringback:s3cret')).toBe(true);
    expect(await amazonChimeSdk.verify(request('Bearer t0ken'), 't0ken')).toBe(true);
    expect(await amazonChimeSdk.verify(request('Bearer other'), 't0ken')).toBe(false);
    expect(await amazonChimeSdk.verify(new Request('https://calls.example.org/'), 't0ken')).toBe(false);
  });
});
