import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/providers/word-table.js';
import { ProviderEventError } from '../../../src/providers/index.js';
import { SIP_PROGRESS } from '../../../src/providers/sip/sip-words.js';
import { sip } from '../../../src/providers/sip/index.js';
import { deliver, seen } from '../deliver.js';
import { fuzzProvider } from '../fuzz-provider.js';

const only = (fields: object) => {
  const updates = sip.updates({ call: '42', ...fields });
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('a SIP response', () => {
  it.each([
    [100, 'queued'], [180, 'ringing'], [181, 'ringing'], [183, 'ringing'], [200, 'in-progress'],
    [301, 'outgoing', 'number-changed'], [302, 'failed'], [400, 'failed'], [401, 'failed'], [402, 'failed'], [403, 'failed'], [404, 'network-disconnect'],
    [407, 'failed'], [408, 'far-end-disconnect'], [410, 'outgoing', 'number-changed'], [480, 'far-end-disconnect'], [481, 'failed'], [482, 'failed'],
    [483, 'failed'], [484, 'failed'], [485, 'failed'], [486, 'busy'], [487, 'cancelled'], [488, 'failed'], [499, 'failed'], [500, 'failed'], [501, 'failed'],
    [502, 'far-end-disconnect'], [503, 'far-end-disconnect'], [504, 'far-end-disconnect'], [600, 'busy'], [603, 'no-answer', 'declined'],
    [604, 'network-disconnect'], [606, 'failed'], [607, 'failed'], [608, 'failed'], [699, 'failed'],
  ])('%i is %s', (code, status, detail?: string) => {
    expect(only({ code })?.status).toBe(status);
    expect(only({ code })?.detail).toBe(detail);
    expect(only({ code: String(code) })).toEqual(only({ code }));
  });

  it('is shown with its phrase, and says where the status is inferred', () => {
    expect(only({ code: 486 })?.cause).toEqual({ source: 'sip', code: '486', text: 'Busy Here' });
    expect(only({ code: 480 })?.cause).toEqual({ source: 'sip', code: '480', text: 'Temporarily Unavailable. Inferred from the SIP code.' });
    expect(only({ code: 499 })?.cause).toEqual({ source: 'sip', code: '499' });
  });

  it.each([true, 'true'])('480 after the phone rang is no answer', (rang) => {
    expect(only({ code: 480, rang })).toMatchObject({ status: 'no-answer', cause: { code: '480' } });
  });

  it.each([['INVITE', 'queued'], ['invite', 'queued'], ['CANCEL', 'cancelled'], ['BYE', 'completed']])('the request %s is %s', (method, status) => {
    expect(only({ method })?.status).toBe(status);
  });

  it.each([
    ['a 200 for a BYE', { method: 'BYE', code: 200 }], ['a 481 for an UPDATE', { method: 'UPDATE', code: 481 }], ['a provisional response', { code: 199 }],
    ['a success that answers no call', { code: 202 }], ['neither code nor method', {}], ['another request', { method: 'OPTIONS' }],
  ])('says nothing as %s', (_name, fields) => {
    expect(sip.updates({ call: '42', ...fields })).toEqual([]);
  });

  it.each(['0', '720', 'busy', '4o4'])('passes on the code %s, which is none, with the name before it', (code) => {
    expect(only({ code })).toEqual({ call: '42', status: `sip: ${code}` });
  });

  it('takes its place, number and duration along', () => {
    expect(sip.updates('call=42&method=BYE&at=2026-03-04T09:30:00Z&seq=7&to=%2B447700900123&duration=31')).toEqual([
      { call: '42', status: 'completed', at: Date.UTC(2026, 2, 4, 9, 30), seq: 7, duration: 31, number: { display: '+447700900123' } },
    ]);
    expect(only({ code: 486, at: 1_772_616_600_000, duration: 3 })).toEqual({ call: '42', status: 'busy', at: 1_772_616_600_000, cause: { source: 'sip', code: '486', text: 'Busy Here' } });
  });
});

it('a call to a busy phone ends busy in whatever order its events come', () => {
  const at = (second: number): string => new Date(Date.UTC(2026, 2, 4, 9, 30, second)).toISOString();
  const events = [{ method: 'INVITE', at: at(0) }, { code: 100, at: at(0) }, { code: 180, at: at(2) }, { code: 486, at: at(5) }].map((event) => ({ call: '42', ...event }));
  expect(seen(deliver(sip, events))).toMatchObject({ status: 'busy', outcome: 'not-reached', isOver: true, source: 'sip', code: '486' });
});

it.each([['no call', { code: 486 }, 'no-call'], ['text', '{"call":', 'unreadable']])('refuses %s', (_name, body, reason) => {
  expect(() => sip.updates(body)).toThrow(ProviderEventError);
  expect(() => sip.updates(body)).toThrow(expect.objectContaining({ provider: 'sip', reason }));
});

it('is protected by a secret', async () => {
  const request = new Request('https://calls.example.org/webhooks/sip', { method: 'POST', body: '{}', headers: { authorization: 'Bearer s3cret' } });
  expect(await sip.verify(request, 's3cret')).toBe(true);
  expect(await sip.verify(request, 'secret')).toBe(false);
});

fuzzProvider({
  provider: sip, events: [{ call: '42', code: 486, at: '2026-03-04T09:30:00Z', seq: 1, to: '+447700900123' }, { call: '42', method: 'BYE', duration: 3 }],
  withWord: (code) => ({ call: '42', code }), words: [...wordsOf(SIP_PROGRESS), ...Array.from({ length: 400 }, (_, index) => String(300 + index))],
});
