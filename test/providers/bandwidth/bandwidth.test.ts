import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/providers/word-table.js';
import { ProviderEventError } from '../../../src/providers/index.js';
import { bandwidth } from '../../../src/providers/bandwidth/index.js';
import { BANDWIDTH_STATES } from '../../../src/providers/bandwidth/bandwidth-words.js';
import { deliver, seen } from '../deliver.js';
import { fuzzProvider } from '../fuzz-provider.js';
import { CALL, answer, disconnect, event, timeOf } from './bandwidth-fixtures.js';

const only = (body: unknown) => {
  const updates = bandwidth.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};
const NUMBER = { display: '+447700900123' };

describe('an event', () => {
  it('of an answer is in progress', () => {
    expect(bandwidth.updates(JSON.stringify(answer(2)))).toEqual([{ call: CALL, status: 'in-progress', at: timeOf(2), number: NUMBER }]);
  });

  it('shows the caller where the call came in', () => {
    expect(only({ ...answer(2), direction: 'inbound' })?.number).toEqual({ display: '+12025550100' });
  });

  it.each([
    ['busy', 'busy'], ['timeout', 'no-answer'], ['cancel', 'cancelled'], ['rejected', 'no-answer', 'declined'], ['callback-error', 'failed'], ['invalid-bxml', 'failed'],
    ['application-error', 'failed'], ['account-limit', 'failed'], ['node-capacity-exceeded', 'failed'], ['error', 'failed'], ['unknown', 'failed'],
  ])('of an end because of %s is %s', (cause, status, detail?: string) => {
    const update = only(disconnect(5, cause));
    expect(update).toMatchObject({ status, at: timeOf(5), cause: { source: 'bandwidth', code: cause, text: `Message for ${cause}` } });
    expect(update?.detail).toBe(detail);
  });

  it.each([['rejected', '404', 'network-disconnect'], ['error', 503, 'far-end-disconnect'], ['unknown', 486, 'busy'], ['rejected', 487, 'no-answer'], ['busy', 404, 'busy']])(
    'of an end because of %s with the SIP response %s is %s', (cause, sipResponseCode, status) => {
      expect(only({ ...disconnect(5, cause), sipResponseCode })?.status).toBe(status);
      expect(only({ ...disconnect(5, cause, 2), sipResponseCode })?.status).toBe('completed');
    });

  it('of the leg that a transfer made is one of a call of its own', () => {
    const leg = { callId: 'c-other', parentCallId: CALL };
    expect(only(event('transferAnswer', 4, leg))).toMatchObject({ call: 'c-other', status: 'in-progress' });
    expect(only(event('transferDisconnect', 4, { ...leg, cause: 'busy' }))).toMatchObject({ call: 'c-other', status: 'busy' });
  });

  it('of a normal end is completed, with its duration, where there was an answer', () => {
    expect(only(disconnect(9, 'hangup', 2))).toEqual({ call: CALL, status: 'completed', duration: 28, at: timeOf(9), cause: { source: 'bandwidth', code: 'hangup' }, number: NUMBER });
  });

  it('of a normal end without an answer is no answer, and says that this is inferred', () => {
    expect(only(disconnect(9, 'hangup'))).toMatchObject({ status: 'no-answer', cause: { code: 'hangup', text: expect.stringMatching(/^Inferred/) as string } });
  });

  it.each(['callback-error', 'application-error', 'error', 'a-new-cause'])('of an end because of %s after an answer does not say that nobody was reached', (cause) => {
    expect(only(disconnect(9, cause, 2))).toMatchObject({ status: 'completed', duration: 28, cause: { code: cause } });
  });

  it('of an end for a reason that is not known claims nothing', () => {
    expect(seen(deliver(bandwidth, [disconnect(9, 'a-new-cause')]))).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true, code: 'a-new-cause' });
  });

  it.each([['human', 'person'], ['answering-machine', 'machine'], ['tone-detected', 'machine'], ['silence', 'unknown'], ['timeout', 'unknown']])('of detection that says %s, with the answer or apart, says %s', (word, answeredBy) => {
    const expected = { call: CALL, status: 'in-progress', answeredBy, cause: { source: 'bandwidth', code: word } };
    expect(only(answer(2, word))).toMatchObject(expected);
    expect(only(event('machineDetectionComplete', 3, { machineDetectionResult: { value: word, duration: 'PT4.9S' } }))).toMatchObject({ ...expected, at: timeOf(3) });
  });

  it.each([['gather', { digits: '1', terminatingDigit: '#' }], ['dtmf', { digit: '#' }], ['dtmf', { dtmfDigit: '5' }]])('of %s with keys is proof of a person', (type, fields) => {
    expect(only(event(type, 4, fields))).toMatchObject({ status: 'in-progress', keyPressed: true });
  });

  it.each([
    ['a call that came in', event('initiate', 0, { direction: 'inbound' })], ['detection that failed', event('machineDetectionComplete', 3, { machineDetectionResult: { value: 'error' } })],
    ['a gathering without keys', event('gather', 4, { digits: '' })], ['a transfer', event('transferComplete', 4, { cause: 'hangup' })],
    ['a recording', event('recordComplete', 4)], ['an event that is new', event('somethingNew', 4)], ['a conference', { eventType: 'conferenceCreated', conferenceId: 'conf-1' }],
  ])('says nothing for %s', (_name, body) => {
    expect(bandwidth.updates(body)).toEqual([]);
  });
});

describe('API v1', () => {
  const ended = (cause: string): object => ({ eventType: 'hangup', from: '+12025550100', to: '+447700900123', callId: CALL, callUri: 'https://api.catapult.inetwork.com/v1/c', callState: 'completed', cause, time: '2026-03-04T06:30:05-03' });

  it.each([['CALL_REJECTED', 'no-answer', 'declined'], ['USER_BUSY', 'busy'], ['NO_ANSWER', 'no-answer'], ['ORIGINATOR_CANCEL', 'cancelled'], ['UNALLOCATED_NUMBER', 'network-disconnect']])('ends with %s as %s, although its state says completed', (cause, status, detail?: string) => {
    const update = only(ended(cause));
    expect(update).toMatchObject({ status, at: Date.UTC(2026, 2, 4, 9, 30, 5), cause: { source: 'bandwidth', code: cause } });
    expect(update?.detail).toBe(detail);
  });

  it('ends with a normal clearing as something that nobody knows', () => {
    expect(seen(deliver(bandwidth, [ended('NORMAL_CLEARING')]))).toMatchObject({ status: 'completed', outcome: 'unsure' });
  });
});

describe('the REST API', () => {
  const state = { callId: CALL, accountId: '5500042', to: '+447700900123', from: '+12025550100', direction: 'outbound', startTime: '2026-03-04T09:30:00.000Z', lastUpdate: '2026-03-04T09:30:36.000Z' };

  it.each([['queued', 'queued'], ['initiated', 'queued'], ['answered', 'in-progress']])('tells of a call that is %s', (word, status) => {
    expect(bandwidth.updates({ ...state, state: word })).toEqual([{ call: CALL, status, at: timeOf(9), number: NUMBER }]);
  });

  it('tells of a call that is over', () => {
    const over = { ...state, state: 'disconnected', answerTime: '2026-03-04T09:30:08.000Z', endTime: '2026-03-04T09:30:36.000Z', disconnectCause: 'hangup', errorMessage: null };
    expect(only(over)).toMatchObject({ status: 'completed', duration: 28 });
    expect(only({ ...over, answerTime: null, disconnectCause: 'busy' })).toMatchObject({ status: 'busy', cause: { code: 'busy' } });
    expect(only({ ...over, answerTime: null, disconnectCause: null })).toMatchObject({ status: 'completed', cause: { text: expect.stringMatching(/^Inferred/) as string } });
  });

  it('tells of a call that was made', () => {
    expect(only({ callId: CALL, to: '+447700900123', from: '+12025550100', enqueuedTime: '2026-03-04T09:30:00.000Z', callUrl: 'https://voice.bandwidth.com/c', answerUrl: 'https://calls.example.org/a' }))
      .toEqual({ call: CALL, status: 'queued', at: timeOf(0), number: NUMBER });
  });

  it.each(['parked', 'completed'])('passes on the unknown state %s with the name before it', (word) => {
    expect(only({ ...state, state: word })?.status).toBe(`bandwidth: ${word}`);
  });
});

describe('a whole call, in whatever order and however often its events come', () => {
  it.each([['human', 'person'], ['answering-machine', 'machine'], ['silence', 'unsure']])('with the verdict %s in its answer', (verdict, outcome) => {
    expect(seen(deliver(bandwidth, [answer(2, verdict), disconnect(9, 'hangup', 2)]))).toMatchObject({ status: 'completed', outcome, isOver: true });
  });

  it('with the verdict apart, and keys', () => {
    const events = [answer(2), event('machineDetectionComplete', 3, { machineDetectionResult: { value: 'human' } }), event('gather', 4, { digits: '1' }), disconnect(9, 'hangup', 2)];
    expect(seen(deliver(bandwidth, events))).toMatchObject({ status: 'completed', outcome: 'person' });
  });

  it('that nobody answered', () => {
    expect(seen(deliver(bandwidth, [disconnect(9, 'timeout')]))).toMatchObject({ status: 'no-answer', outcome: 'not-reached', isOver: true });
  });
});

it.each([
  ['no callId', { state: 'queued' }, 'no-call'], ['nothing', '', 'no-call'], ['truncated JSON', '{"eventType":"ans', 'unreadable'], ['null', null, 'no-call'], ['a number', 7, 'no-call'],
])('refuses %s with the reason', (_name, body, reason) => {
  expect(() => bandwidth.updates(body)).toThrow(ProviderEventError);
  expect(() => bandwidth.updates(body)).toThrow(expect.objectContaining({ provider: 'bandwidth', reason }));
});

it('is protected by a user and a password', async () => {
  const request = (authorization: string): Request => new Request('https://calls.example.org/webhooks/bandwidth', { method: 'POST', body: '{}', headers: { authorization } });
  expect(await bandwidth.verify(request(`Basic ${btoa('me:s3cret')}`), 'me:s3cret')).toBe(true);
  expect(await bandwidth.verify(request(`Basic ${btoa('me:secret')}`), 'me:s3cret')).toBe(false);
  expect(await bandwidth.verify(new Request('https://calls.example.org/', { method: 'POST' }), 'me:s3cret')).toBe(false);
});

fuzzProvider({
  provider: bandwidth,
  events: [answer(2, 'human'), disconnect(9, 'hangup', 2), disconnect(5, 'busy'), event('gather', 4, { digits: '1' }), event('machineDetectionComplete', 3, { machineDetectionResult: { value: 'silence' } }), { callId: CALL, state: 'queued', lastUpdate: '2026-03-04T09:30:36.000Z' }],
  withWord: (word) => ({ callId: CALL, state: word, disconnectCause: 'busy' }), words: [...wordsOf(BANDWIDTH_STATES), 'disconnect', 'disconnected', 'hangup'],
});

fuzzProvider({ provider: bandwidth, events: [answer(2)], withWord: (word) => event(word, 2, { cause: 'busy' }), words: ['answer', 'answered', 'queued', 'initiated', 'disconnect', 'disconnected', 'hangup'] });
