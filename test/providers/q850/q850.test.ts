import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/providers/word-table.js';
import { ProviderEventError } from '../../../src/providers/index.js';
import { q850 } from '../../../src/providers/q850/index.js';
import { Q850_NAMES } from '../../../src/providers/q850-name.js';
import { deliver, seen } from '../deliver.js';
import { fuzzProvider } from '../fuzz-provider.js';

const only = (fields: object) => {
  const updates = q850.updates({ call: '42', ...fields });
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('a cause of Q.850', () => {
  it.each([
    [1, 'UNALLOCATED_NUMBER', 'network-disconnect'], [2, 'NO_ROUTE_TRANSIT_NET', 'failed'], [3, 'NO_ROUTE_DESTINATION', 'failed'],
    [5, 'MISDIALLED_TRUNK_PREFIX', 'failed'], [6, 'CHANNEL_UNACCEPTABLE', 'failed'], [17, 'USER_BUSY', 'busy'], [18, 'NO_USER_RESPONSE', 'no-answer'],
    [19, 'NO_ANSWER', 'no-answer'], [20, 'SUBSCRIBER_ABSENT', 'far-end-disconnect'], [21, 'CALL_REJECTED', 'no-answer', 'declined'],
    [22, 'NUMBER_CHANGED', 'outgoing', 'number-changed'], [23, 'REDIRECTION_TO_NEW_DESTINATION', 'outgoing'], [25, 'EXCHANGE_ROUTING_ERROR', 'failed'],
    [26, 'ANSWERED_ELSEWHERE', 'cancelled'], [27, 'DESTINATION_OUT_OF_ORDER', 'far-end-disconnect'], [28, 'INVALID_NUMBER_FORMAT', 'failed'],
    [29, 'FACILITY_REJECTED', 'failed'], [31, 'NORMAL_UNSPECIFIED', 'failed'], [34, 'NORMAL_CIRCUIT_CONGESTION', 'far-end-disconnect'],
    [38, 'NETWORK_OUT_OF_ORDER', 'far-end-disconnect'], [41, 'NORMAL_TEMPORARY_FAILURE', 'far-end-disconnect'], [42, 'SWITCH_CONGESTION', 'far-end-disconnect'],
    [44, 'REQUESTED_CHAN_UNAVAIL', 'failed'], [50, 'FACILITY_NOT_SUBSCRIBED', 'failed'], [52, 'OUTGOING_CALL_BARRED', 'failed'],
    [54, 'INCOMING_CALL_BARRED', 'failed', 'blocked'], [57, 'BEARERCAPABILITY_NOTAUTH', 'failed'], [58, 'BEARERCAPABILITY_NOTAVAIL', 'failed'],
    [63, 'SERVICE_UNAVAILABLE', 'failed'], [65, 'BEARERCAPABILITY_NOTIMPL', 'failed'], [79, 'SERVICE_NOT_IMPLEMENTED', 'failed'],
    [88, 'INCOMPATIBLE_DESTINATION', 'failed'], [95, 'INVALID_MSG_UNSPECIFIED', 'failed'], [102, 'RECOVERY_ON_TIMER_EXPIRE', 'far-end-disconnect'],
    [111, 'PROTOCOL_ERROR', 'failed'], [127, 'INTERWORKING', 'failed'],
  ])('%i, %s, is %s', (code, name, status, detail?: string) => {
    const update = only({ code });
    expect(update).toMatchObject({ status, cause: { source: 'q850', code: String(code), text: expect.stringContaining(name) as string } });
    expect(update?.detail).toBe(detail);
    expect(only({ code: name })).toEqual(update);
    expect(only({ code: name.toLowerCase() })).toEqual(update);
  });

  it.each([8, 99, 110, 126])('%i is a failure, whatever it may mean', (code) => {
    expect(only({ code })).toMatchObject({ status: 'failed', cause: { code: String(code) } });
  });

  it('says where the status is inferred', () => {
    expect(only({ code: 20 })?.cause?.text).toBe('SUBSCRIBER_ABSENT. Inferred from the cause.');
    expect(only({ code: 17 })?.cause?.text).toBe('USER_BUSY');
  });

  it('16, normal clearing, depends on whether the call was answered', () => {
    expect(only({ code: 16, answered: true })).toMatchObject({ status: 'completed', cause: { text: 'NORMAL_CLEARING' } });
    expect(only({ code: 16, answered: false })).toMatchObject({ status: 'no-answer' });
    expect(only({ code: 16 })).toMatchObject({ status: 'completed', cause: { text: expect.stringMatching(/^NORMAL_CLEARING. Inferred/) as string } });
  });

  it.each([17, 38, 127])('%i after an answer is the end of the conversation', (code) => {
    expect(only({ code, answered: 'true', duration: 12 })).toMatchObject({ status: 'completed', duration: 12, cause: { code: String(code) } });
  });

  it.each(['0', '128', '200', '-1', '16.5', 'busy', 'GONE_FISHING'])('passes on %s, which is no cause, with the name before it', (code) => {
    expect(only({ code })).toEqual({ call: '42', status: `q850: ${code}` });
  });

  it('says nothing without a cause', () => {
    expect(q850.updates({ call: '42' })).toEqual([]);
  });
});

it('a call to a number that changed ends so', () => {
  expect(seen(deliver(q850, [{ call: '42', code: 22, at: '2026-03-04T09:30:00Z', to: '+12025550123' }]))).toEqual({ status: 'outgoing', outcome: 'not-reached', isOver: true, detail: 'number-changed', source: 'q850', code: '22' });
});

it.each([['no call', { code: 17 }, 'no-call'], ['text', '[1', 'unreadable']])('refuses %s', (_name, body, reason) => {
  expect(() => q850.updates(body)).toThrow(ProviderEventError);
  expect(() => q850.updates(body)).toThrow(expect.objectContaining({ provider: 'q850', reason }));
});

it('is protected by a secret', async () => {
  const request = new Request('https://calls.example.org/webhooks/q850', { method: 'POST', body: '{}', headers: { authorization: 'Bearer s3cret' } });
  expect(await q850.verify(request, 's3cret')).toBe(true);
  expect(await q850.verify(request, '')).toBe(false);
});

fuzzProvider({
  provider: q850, events: [{ call: '42', code: 17, at: '2026-03-04T09:30:00Z' }, { call: '42', code: 'NORMAL_CLEARING', answered: true, duration: 3 }],
  withWord: (code) => ({ call: '42', code }), words: [...wordsOf(Q850_NAMES), ...Array.from({ length: 127 }, (_, index) => String(index + 1))],
});
