import { describe, expect, it } from 'vitest';
import { ProviderEventError } from '../../../src/providers/index.js';
import { infobip } from '../../../src/providers/infobip/index.js';
import { deliver, seen } from '../deliver.js';
import { CALL, answered, call, ended, event, report, timeOf } from './infobip-fixtures.js';

const only = (body: unknown) => {
  const updates = infobip.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('an event of the Calls API', () => {
  it('becomes one update, with its time and number', () => {
    expect(infobip.updates(JSON.stringify(event('CALL_RINGING', 1, { call: call('RINGING') })))).toEqual([
      { call: CALL, status: 'ringing', at: timeOf(1), number: { display: '447700900123' } },
    ]);
  });

  it.each([
    ['CALL_STARTED', 'queued'], ['CALL_RECEIVED', 'ringing'], ['CALL_RINGING', 'ringing'], ['CALL_PRE_ESTABLISHED', 'ringing'],
    ['CALL_ESTABLISHED', 'in-progress'], ['CALL_FINISHED', 'completed'], ['CALL_FAILED', 'failed'],
  ])('reads %s as %s', (type, status) => {
    expect(only(event(type, 1))?.status).toBe(status);
  });

  it('shows the caller where the call came in', () => {
    expect(only(event('CALL_RECEIVED', 0, { call: call('CALLING', { direction: 'INBOUND' }) }))?.number).toEqual({ display: '12025550100' });
  });

  it.each(['CALL_DISCONNECTED', 'CALL_RECONNECTED', 'CALL_MEDIA_CHANGED', 'CALL_RECORDING_READY', 'SAY_FINISHED', 'PLAY_FINISHED', 'PARTICIPANT_JOINED', 'CALL_SOMETHING_NEW'])('says nothing for %s', (type) => {
    expect(infobip.updates(event(type, 3, { call: call('ESTABLISHED') }))).toEqual([]);
  });

  it('counts a pressed key as proof', () => {
    expect(only(event('DTMF_CAPTURED', 3, { dtmf: '1', captureRequested: true }))).toEqual({ call: CALL, status: 'in-progress', keyPressed: true, at: timeOf(3) });
    expect(infobip.updates(event('DTMF_CAPTURED', 3, { dtmf: '' }))).toEqual([]);
  });

  it.each([['HUMAN', 'person'], ['MACHINE', 'machine']])('reads the verdict %s as %s', (detectionResult, answeredBy) => {
    expect(only(event('MACHINE_DETECTION_FINISHED', 3, { detectionResult }))).toEqual({
      call: CALL, status: 'in-progress', answeredBy, cause: { source: 'infobip', code: detectionResult }, at: timeOf(3),
    });
  });

  it('says that detection failed, and does not guess at a verdict that it does not know', () => {
    expect(only(event('MACHINE_DETECTION_FAILED', 3))).toMatchObject({ status: 'in-progress', answeredBy: 'unknown' });
    expect(infobip.updates(event('MACHINE_DETECTION_FINISHED', 3, { detectionResult: 'PARROT' }))).toEqual([]);
  });
});

describe('the end of a call', () => {
  it('says how long they talked and who picked up', () => {
    const log = { ...answered, machineDetection: { detectionResult: 'HUMAN' } };
    expect(only(ended('CALL_FINISHED', 5, { id: 10000, name: 'NORMAL_HANGUP', description: 'Hung up' }, log))).toEqual({
      call: CALL, status: 'completed', answeredBy: 'person', duration: 12, at: timeOf(5), number: { display: '447700900123' }, cause: { source: 'infobip', code: 'HUMAN' },
    });
  });

  it.each([
    ['NORMAL_HANGUP', 'completed'], ['NO_ANSWER', 'no-answer'], ['BUSY', 'busy'], ['CANCELLED', 'cancelled'], ['REJECTED', 'no-answer', 'declined'], ['FORBIDDEN', 'failed'],
    ['DESTINATION_NOT_FOUND', 'network-disconnect'], ['DESTINATION_UNAVAILABLE', 'far-end-disconnect'], ['INVALID_DESTINATION', 'failed'], ['INVALID_REQUEST', 'failed'],
    ['REQUEST_TIMEOUT', 'far-end-disconnect'], ['SERVICE_UNAVAILABLE', 'failed'], ['MACHINE_DETECTED', 'completed'],
    ['EC_VOICE_USER_BUSY', 'busy'], ['EC_VOICE_NO_ANSWER', 'no-answer'], ['EC_VOICE_ERROR_FORBIDDEN', 'failed'], ['EC_VOICE_ERROR_DESTINATION_NOT_FOUND', 'network-disconnect'],
    ['EC_VOICE_ERROR_REQUEST_TIMEOUT', 'far-end-disconnect'], ['EC_VOICE_ERROR_TEMPORARILY_NOT_AVAILABLE', 'far-end-disconnect'], ['EC_VOICE_ERROR_TEMPORARILY_NOT_AVAILABE', 'far-end-disconnect'],
    ['EC_VOICE_INTERNAL_SERVER_ERROR', 'failed'], ['EC_VOICE_SERVICE_UNAVAILABLE', 'failed'], ['EC_VOICE_ERROR_DOWNLOADING_FILE', 'failed'], ['EC_VOICE_ERROR_UNSUPPORTED_AUDIO_FORMAT', 'failed'],
  ])('because of %s is %s, whatever the event is called', (name, status, detail?: string) => {
    for (const type of ['CALL_FINISHED', 'CALL_FAILED']) {
      const update = only(event(type, 5, { callLog: { state: 'FINISHED', errorCode: { id: 1, name, description: 'So it was' } } }));
      expect(update).toMatchObject({ status, at: timeOf(5), cause: { source: 'infobip' } });
      expect(update?.detail).toBe(detail);
    }
  });

  it('finds the error beside the call as well', () => {
    expect(only(event('CALL_FAILED', 5, { errorCode: { name: 'BUSY' } }))).toMatchObject({ status: 'busy', cause: { source: 'infobip', code: 'BUSY' } });
    expect(only({ ...event('CALL_FAILED', 5), errorCode: { name: 'NO_ANSWER' } })?.status).toBe('no-answer');
  });

  it('takes the SIP status before the word *finished*, where nobody answered', () => {
    expect(only(ended('CALL_FINISHED', 3, { id: 5603, name: 'EC_VOICE_ERROR_DECLINE' }))).toMatchObject({ status: 'no-answer', detail: 'declined', cause: { source: 'sip', code: '603' } });
    expect(only(ended('CALL_FINISHED', 3, { id: 5603, name: 'EC_VOICE_ERROR_DECLINE' }, answered))).toMatchObject({ status: 'completed' });
  });

  it.each([[5404, 'network-disconnect'], [5603, 'no-answer', 'declined'], [5410, 'outgoing', 'number-changed'], [5480, 'far-end-disconnect']])('takes the SIP status out of %d, and says that it is inferred', (id, status, detail?: string) => {
    const update = only(ended('CALL_FAILED', 5, { id, name: 'EC_UNKNOWN_ERROR', description: 'Decline' }));
    expect(update).toMatchObject({ status, cause: { source: 'sip', code: String(id - 5000) } });
    expect(update?.cause?.text).toMatch(/Inferred/);
    expect(update?.detail).toBe(detail);
  });

  it.each([['EC_NEW', 5499], ['SOMETHING_NEW', 10_777], ['SOMETHING_NEW', undefined]])('keeps the event\'s own word beside an error that it does not know: %s %s', (name, id) => {
    expect(only(ended('CALL_FAILED', 5, { id, name }))).toMatchObject({ status: 'failed', cause: { source: 'infobip', code: name } });
    expect(only(ended('CALL_FINISHED', 5, { id, name }, answered))).toMatchObject({ status: 'completed', cause: { source: 'infobip', code: name } });
  });

  it('does not call a call completed that nobody picked up, whoever hung up', () => {
    const update = only(ended('CALL_FINISHED', 5, { id: 10000, name: 'NORMAL_HANGUP' }));
    expect(update).toMatchObject({ status: 'no-answer', cause: { source: 'infobip', code: 'NORMAL_HANGUP' } });
    expect(update?.cause?.text).toMatch(/Inferred/);
  });

  it('does not take back that it was answered because something failed later', () => {
    expect(only(ended('CALL_FAILED', 5, { name: 'SERVICE_UNAVAILABLE' }, answered))?.status).toBe('completed');
  });

  it('knows a machine that was hung up on', () => {
    expect(only(ended('CALL_FINISHED', 5, { name: 'MACHINE_DETECTED' }, answered))).toMatchObject({ status: 'completed', answeredBy: 'machine' });
  });
});

describe('a call of the REST API', () => {
  it.each([
    ['CALLING', 'queued'], ['RINGING', 'ringing'], ['PRE_ESTABLISHED', 'ringing'], ['ESTABLISHED', 'in-progress'], ['FINISHED', 'completed'], ['FAILED', 'failed'],
    ['CANCELLED', 'cancelled'], ['NO_ANSWER', 'no-answer'], ['BUSY', 'busy'],
  ])('reads the state %s as %s', (state, status) => {
    expect(only(call(state))).toMatchObject({ call: CALL, status, number: { display: '447700900123' } });
  });

  it('passes on a state that it does not know', () => {
    expect(only(call('ON_THE_MOON'))?.status).toBe('infobip: ON_THE_MOON');
    expect(only(call('ANSWERED'))?.status).toBe('infobip: ANSWERED');
  });

  it('takes a log that has an end for an ended call, whatever its state', () => {
    const log = { callId: CALL, state: 'CALLING', startTime: '2026-03-04T09:30:00Z', answerTime: '2026-03-04T09:30:08Z', endTime: '2026-03-04T09:30:20Z', duration: 12, errorCode: { id: 10000, name: 'NORMAL_HANGUP' } };
    expect(infobip.updates({ results: [log], paging: { page: 0 } })).toMatchObject([{ call: CALL, status: 'completed', duration: 12, at: timeOf(5) }]);
  });
});

describe('a report about a voice message', () => {
  it('is not misled by "delivered" where nobody answered', () => {
    expect(infobip.updates({ results: [report({ id: 5003, name: 'EC_VOICE_NO_ANSWER', description: 'User was notified' }, { duration: 10 })] })).toEqual([{
      call: CALL, status: 'no-answer', at: timeOf(5), number: { display: '447700900123' }, cause: { source: 'infobip', code: 'EC_VOICE_NO_ANSWER', text: 'User was notified' },
    }]);
  });

  it.each([
    ['says so', 'Call answered by human', 'answered'], ['does not', 'The call was answered by the recipient.', 'completed'], ['says nothing', undefined, 'completed'],
  ])('claims a person only where its description %s', (_name, description, status) => {
    expect(only(report({ id: 5000, name: 'VOICE_ANSWERED', description }, answered))).toMatchObject({ status, duration: 12 });
  });

  it('reads a machine, and what is inside voiceCall', () => {
    const voiceCall = { feature: 'Voice-message', startTime: '2026-03-04T09:30:00.000+0000', answerTime: '2026-03-04T09:30:08.000+0000', endTime: '2026-03-04T09:30:24.000+0000', duration: 16, dtmfCodes: '1' };
    expect(only(report({ id: 5001, name: 'VOICE_ANSWERED_MACHINE' }, { voiceCall, duration: undefined, doneAt: undefined }))).toMatchObject({ status: 'answer-machine', duration: 16, at: timeOf(6), keyPressed: true });
  });

  it.each([['PENDING', undefined, 'queued'], ['EXPIRED', { id: 5480, name: 'EC_VOICE_ERROR_TEMPORARILY_NOT_AVAILABE' }, 'far-end-disconnect'], ['UNDELIVERABLE', { id: 99, name: 'EC_NEW' }, 'failed'],
    ['REJECTED', { id: 99, name: 'EC_NEW' }, 'failed']])('of the group %s with %o is %s', (group, error, status) => {
    expect(only(report(error, {}, group))?.status).toBe(status);
  });

  it('says nothing where "delivered" stands alone', () => {
    expect(infobip.updates(report(undefined))).toEqual([]);
  });

  it.each([
    ['about a text message', { messageId: 'm', to: '447700900123', price: { pricePerMessage: 0.01 }, smsCount: 1, status: { groupName: 'DELIVERED' }, error: { id: 0, name: 'NO_ERROR' } }],
    ['about a conference', { conferenceId: 'c', type: 'CONFERENCE_FINISHED', timestamp: '2026-03-04T09:30:00Z', properties: {} }],
    ['that is empty', { results: [] }], ['without anything in it', { results: [null, 7, {}] }],
  ])('says nothing for one %s', (_name, body) => {
    expect(infobip.updates(body)).toEqual([]);
  });
});

describe('a call from beginning to end', () => {
  it('ends busy, in any order', () => {
    expect(seen(deliver(infobip, [event('CALL_STARTED', 0), event('CALL_RINGING', 1), ended('CALL_FAILED', 2, { name: 'BUSY' })]))).toMatchObject({ status: 'busy', outcome: 'not-reached', isOver: true });
  });

  it('reaches a person where the verdict or a key says so', () => {
    const finish = ended('CALL_FINISHED', 6, { name: 'NORMAL_HANGUP' }, answered);
    const events = [event('CALL_RINGING', 1), event('CALL_ESTABLISHED', 2), finish];
    expect(seen(deliver(infobip, events))).toMatchObject({ status: 'completed', outcome: 'unsure' });
    expect(seen(deliver(infobip, [...events, event('MACHINE_DETECTION_FINISHED', 4, { detectionResult: 'HUMAN' })]))).toMatchObject({ outcome: 'person' });
    expect(seen(deliver(infobip, [...events, event('DTMF_CAPTURED', 4, { dtmf: '1' })]))).toMatchObject({ outcome: 'person' });
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', '', 'no-call'], ['an event that names no call', { type: 'CALL_RINGING', properties: {} }, 'no-call'], ['something else', { hello: 'world' }, 'no-call'],
    ['truncated JSON', '{"callId":"a', 'unreadable'], ['null', null, 'no-call'], ['a number', 7, 'no-call'],
  ])('%s, with the reason', (_name, body, reason) => {
    expect(() => infobip.updates(body)).toThrow(expect.objectContaining({ name: 'ProviderEventError', provider: 'infobip', reason }));
    expect(() => infobip.updates(body)).toThrow(ProviderEventError);
  });
});

describe('verify', () => {
  const called = (authorization: string) => new Request('https://calls.example.org/webhooks/infobip', { method: 'POST', body: '{}', headers: { authorization } });

  it('wants the name and password of the notification profile', async () => {
    expect(await infobip.verify(called(`Basic ${btoa('infobip:s3cret')}`), 'infobip:s3cret')).toBe(true);
    expect(await infobip.verify(called(`Basic ${btoa('infobip:other')}`), 'infobip:s3cret')).toBe(false);
    expect(await infobip.verify(called('HMAC abcdef'), 'infobip:s3cret')).toBe(false);
  });
});
