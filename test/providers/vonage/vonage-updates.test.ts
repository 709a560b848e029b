import { describe, expect, it } from 'vitest';
import { ProviderEventError } from '../../../src/providers/index.js';
import { vonage } from '../../../src/providers/vonage/index.js';
import { deliver, seen } from '../deliver.js';
import { CALL, completed, event, timeOf, verdict } from './vonage-fixtures.js';

const only = (body: unknown) => {
  const updates = vonage.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('an event', () => {
  it('becomes one update, with its time and number', () => {
    expect(vonage.updates(JSON.stringify(event('ringing', 1)))).toEqual([{ call: CALL, status: 'ringing', at: timeOf(1), number: { display: '447700900123' } }]);
  });

  it.each([
    ['the parsed event', event('ringing', 1)], ['an array', [event('ringing', 1)]],
    ['a form, or the query of a webhook by GET', new URLSearchParams({ from: '12025550100', to: '447700900123', uuid: CALL, status: 'ringing', direction: 'outbound', timestamp: '2026-03-04T09:30:04.000Z' })],
  ])('is read alike from %s', (_name, body) => {
    expect(vonage.updates(body)).toEqual(vonage.updates(JSON.stringify(event('ringing', 1))));
  });

  it.each([
    ['started', 'queued'], ['ringing', 'ringing'], ['answered', 'in-progress'], ['busy', 'busy'], ['cancelled', 'cancelled'], ['unanswered', 'no-answer'],
    ['timeout', 'no-answer'], ['rejected', 'failed'], ['failed', 'failed'], ['completed', 'completed'], ['complete', 'completed'],
  ])('reads %s as %s', (word, status) => {
    expect(only(event(word, 1))?.status).toBe(status);
  });

  it.each([['unanswered', 'no-answer'], ['timeout', 'no-answer'], ['rejected', 'failed'], ['failed', 'failed']])('shows the word behind %s', (word, status) => {
    expect(only(event(word, 1))).toMatchObject({ status, cause: { source: 'vonage', code: word } });
  });

  it('of the first API, without time and numbers', () => {
    expect(vonage.updates({ uuid: CALL, conversation_uuid: 'CON-42', status: 'started', direction: 'outbound' })).toEqual([{ call: CALL, status: 'queued' }]);
  });

  it('has its duration in seconds, where the call had one', () => {
    expect(only(completed(9, '31'))).toEqual({ call: CALL, status: 'completed', duration: 31, at: timeOf(9), number: { display: '447700900123' } });
    expect(only(completed(9, '0'))).not.toHaveProperty('duration');
  });

  it('shows the caller where the call came in', () => {
    expect(only(event('answered', 1, { direction: 'inbound' }))?.number).toEqual({ display: '12025550100' });
  });

  it('does not guess at a time without an offset', () => {
    expect(only(event('ringing', 1, { timestamp: '2026-03-04 09:30:04' }))).not.toHaveProperty('at');
  });

  it.each(['speaking', 'outgoing', 'Network Disconnect'])('passes on the unknown word %s with the name before it', (word) => {
    expect(only(event(word, 1))?.status).toBe(`vonage: ${word}`);
  });

  it.each([
    ['a leg to a WebSocket', event('unanswered', 1, { to: 'wss://example.com/socket' })], ['the drop of a WebSocket', event('disconnected', 1, { to: 'wss://example.com/socket' })],
    ['a transfer', event('transfer', 1, { conversation_uuid_from: 'CON-1', conversation_uuid_to: 'CON-2' })],
    ['a recording', { recording_url: 'https://example.org/1', recording_uuid: 'r1', size: '12222', conversation_uuid: 'CON-42', timestamp: '2026-03-04T09:30:04.000Z' }],
    ['an error', { reason: 'Syntax error in NCCO', conversation_uuid: 'CON-42', timestamp: '2026-03-04T09:30:04.000Z' }],
    ['an input without keys', { ...event('', 1), dtmf: { digits: null, timed_out: true }, speech: { results: [{ text: 'hello' }] } }],
    ['the request for an NCCO', { from: '12025550100', to: '447700900123', uuid: CALL, conversation_uuid: 'CON-42' }],
  ])('says nothing for %s', (_name, body) => {
    expect(vonage.updates(body)).toEqual([]);
  });
});

describe('the detail', () => {
  it.each([
    ['unanswered', 'unavailable', 'far-end-disconnect'], ['unanswered', 'timeout', 'far-end-disconnect'], ['failed', 'carrier_timeout', 'far-end-disconnect'],
    ['rejected', 'invalid_number', 'failed'], ['rejected', 'restricted', 'failed'], ['rejected', 'declined', 'no-answer', 'declined'],
    ['unanswered', 'declined', 'no-answer', 'declined'], ['failed', 'cannot_route', 'failed'], ['failed', 'number_out_of_service', 'network-disconnect'],
    ['failed', 'internal_error', 'failed'],
  ])('of %s, %s, makes it %s', (word, detail, status, ours?: string) => {
    const update = only(event(word, 4, { detail }));
    expect(update).toMatchObject({ status, cause: { source: 'vonage', code: detail } });
    expect(update?.detail).toBe(ours);
  });

  it('goes before the SIP code', () => {
    expect(only(event('failed', 4, { detail: 'cannot_route', sip_code: 404 }))).toMatchObject({ status: 'failed', cause: { source: 'vonage', code: 'cannot_route' } });
  });

  it('does not change a word that is exact', () => {
    expect(only(event('busy', 4, { detail: 'unavailable' }))).toMatchObject({ status: 'busy' });
    expect(only(event('answered', 4, { detail: 'number_out_of_service' }))?.status).toBe('in-progress');
  });

  it('that is not known changes nothing', () => {
    expect(only(event('unanswered', 4, { detail: 'asleep' }))).toMatchObject({ status: 'no-answer', cause: { code: 'unanswered' } });
  });
});

describe('the SIP code', () => {
  it.each([['rejected', 603, 'no-answer', 'declined'], ['unanswered', 603, 'no-answer', 'declined'], ['failed', 404, 'network-disconnect'], ['failed', '503', 'far-end-disconnect'], ['rejected', 486, 'busy']])('beside %s, %s, says more: %s', (word, code, status, detail?: string) => {
    const update = only(event(word, 4, { sip_code: code }));
    expect(update).toMatchObject({ status, cause: { source: 'sip', code: String(code) } });
    expect(update?.detail).toBe(detail);
    expect(update?.cause?.text).toBe('Inferred from the SIP code.');
  });

  it.each([['busy', 603, 'busy'], ['unanswered', 480, 'no-answer'], ['timeout', 487, 'no-answer'], ['cancelled', 487, 'cancelled'], ['rejected', 403, 'failed']])('beside %s, %s, is only shown', (word, code, status) => {
    expect(only(event(word, 4, { sip_code: code }))).toMatchObject({ status, cause: { source: 'sip', code: String(code) } });
  });

  it('brings back a result whose own event was lost', () => {
    expect(only(completed(4, '0', { sip_code: 486 }))).toMatchObject({ status: 'busy', cause: { source: 'sip', code: '486' } });
  });

  it('changes nothing about a call that went on', () => {
    expect(only(completed(4, '6', { sip_code: 404, detail: 'unavailable' }))).toMatchObject({ status: 'completed', duration: 6 });
    expect(only(completed(4, '6', { sip_code: 200 }))).not.toHaveProperty('cause');
  });
});

describe('machine detection', () => {
  it.each([['human', 'person'], ['machine', 'machine']])('reads %s as %s, under the other name of the id', (word, answeredBy) => {
    expect(vonage.updates(verdict(word, 3))).toEqual([
      { call: CALL, status: 'in-progress', answeredBy, cause: { source: 'vonage', code: word }, at: timeOf(3), number: { display: '447700900123' } },
    ]);
  });

  it.each(['beep_start', 'beep_timeout'])('keeps a machine a machine with the sub-state %s', (substate) => {
    expect(only(verdict('machine', 3, { sub_state: substate }))).toMatchObject({ answeredBy: 'machine', cause: { code: substate } });
  });
});

describe('keys', () => {
  it.each([{ dtmf: { digits: '1', timed_out: false } }, { dtmf: { digits: '#', timed_out: true } }, { dtmf: '42' }, { digits: '42' }])('are proof of a person: %o', (fields) => {
    expect(only(event('', 5, fields))).toMatchObject({ call: CALL, status: 'in-progress', keyPressed: true });
  });

  it.each([{ dtmf: { digits: '', timed_out: true } }, { dtmf: '' }, { dtmf: {} }, { dtmf: null }])('that were not pressed are proof of nothing: %o', (fields) => {
    expect(vonage.updates(event('input', 5, fields))).toEqual([]);
  });
});

describe('a resource of the REST API', () => {
  const call = {
    uuid: CALL, conversation_uuid: 'CON-42', to: { type: 'phone', number: '447700900123' }, from: { type: 'phone', number: '12025550100' }, status: 'completed', direction: 'outbound',
    rate: '0.39', price: '23.40', duration: '60', start_time: '2026-03-04T09:30:00.000Z', end_time: '2026-03-04T09:31:00.000Z', network: '65512',
  };

  it('is read at the time when the call ended', () => {
    expect(vonage.updates(call)).toEqual([{ call: CALL, status: 'completed', duration: 60, at: Date.UTC(2026, 2, 4, 9, 31), number: { display: '447700900123' } }]);
  });

  it('is read from a page of them', () => {
    const page = { count: 2, page_size: 10, record_index: 0, _links: {}, _embedded: { calls: [call, { ...call, uuid: 'other', status: 'busy' }] } };
    expect(vonage.updates(page).map((update) => [update.call, update.status])).toEqual([[CALL, 'completed'], ['other', 'busy']]);
  });
});

describe('a whole call, in whatever order and however often its events come', () => {
  it.each([
    ['busy', 'busy', 'not-reached'], ['unanswered', 'no-answer', 'not-reached'], ['timeout', 'no-answer', 'not-reached'], ['failed', 'failed', 'not-reached'], ['cancelled', 'cancelled', 'cancelled'],
  ])('that ended %s stays so, although completed follows', (word, status, outcome) => {
    expect(seen(deliver(vonage, [event('started', 1), event('ringing', 1), event(word, 4), completed(5, '0')]))).toMatchObject({ status, outcome, isOver: true });
  });

  it('whose busy came first, with the beginning after it at one and the same time', () => {
    expect(seen(deliver(vonage, [event('busy', 0), event('started', 1), event('ringing', 1), completed(5, '0')]))).toMatchObject({ status: 'busy', outcome: 'not-reached' });
  });

  it.each([['human', 'person'], ['machine', 'machine']])('that a %s answered', (word, outcome) => {
    expect(seen(deliver(vonage, [event('started', 0), event('ringing', 1), event('answered', 2), verdict(word, 3), completed(9, '31')]))).toMatchObject({ status: 'completed', outcome, isOver: true });
  });

  it('that somebody or something answered', () => {
    expect(seen(deliver(vonage, [event('started', 0), event('ringing', 1), event('answered', 2), completed(9, '31')]))).toMatchObject({ status: 'completed', outcome: 'unsure' });
  });

  it('in which a key was pressed', () => {
    expect(seen(deliver(vonage, [event('answered', 2), { ...event('', 4), dtmf: { digits: '1', timed_out: false } }, completed(9, '31')]))).toMatchObject({ status: 'completed', outcome: 'person' });
  });

  it('of which only completed is known claims nothing', () => {
    expect(seen(deliver(vonage, [completed(9, '0')]))).toMatchObject({ status: 'completed', outcome: 'unsure' });
  });
});

it.each([
  ['no uuid', { status: 'busy' }, 'no-call'], ['nothing', '', 'no-call'], ['an empty object', {}, 'no-call'], ['truncated JSON', '{"uuid":"5d0', 'unreadable'], ['null', null, 'no-call'], ['a number', 7, 'no-call'],
])('refuses %s with the reason', (_name, body, reason) => {
  expect(() => vonage.updates(body)).toThrow(ProviderEventError);
  expect(() => vonage.updates(body)).toThrow(expect.objectContaining({ provider: 'vonage', reason }));
});
