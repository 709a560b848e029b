import { describe, expect, it } from 'vitest';
import { ProviderEventError } from '../../../src/providers/index.js';
import { sinch } from '../../../src/providers/sinch/index.js';
import { deliver, seen } from '../deliver.js';
import { CALL, call, callback, dice, timeOf, webhook } from './sinch-fixtures.js';

const only = (body: unknown) => {
  const updates = sinch.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

describe('a callback of API v1', () => {
  it('becomes one update, with its time and number', () => {
    expect(sinch.updates(JSON.stringify(callback('ace', 2)))).toEqual([{ call: CALL, status: 'in-progress', at: timeOf(2), number: { display: '+447700900123' } }]);
  });

  it.each([['ice', 'queued'], ['ace', 'in-progress'], ['ACE', 'in-progress']])('reads %s as %s', (event, status) => {
    expect(only(callback(event, 1))?.status).toBe(status);
  });

  it.each([['callid', 'callId'], ['callid', 'call_id']])('takes %s as %s', (name, other) => {
    const { [name]: id, ...rest } = callback('ace', 2) as Record<string, unknown>;
    expect(only({ ...rest, [other]: id })?.call).toBe(CALL);
  });

  it('takes a time without an offset for UTC, which it is', () => {
    expect(only(callback('ace', 2, { timestamp: '2026-03-04T09:30:08' }))?.at).toBe(timeOf(2));
    expect(only(callback('ace', 2, { timestamp: '2026-03-04T09:30:08.1234567' }))?.at).toBe(timeOf(2) + 123);
  });

  it.each([['human', 'person'], ['machine', 'machine'], ['notsure', 'unknown'], ['MACHINE', 'machine']])('reads the verdict %s as %s', (status, answeredBy) => {
    expect(only(callback('ace', 2, { amd: { status, reason: 'longgreeting', duration: 3 } }))).toMatchObject({ status: 'in-progress', answeredBy, cause: { source: 'sinch', code: status } });
  });

  it.each(['hangup', 'parrot'])('does not take "%s" for a verdict', (status) => {
    expect(only(callback('ace', 2, { amd: { status } }))).not.toHaveProperty('answeredBy');
  });

  it('counts a pressed key as proof, and its absence as no response', () => {
    expect(only(callback('pie', 4, { menuResult: { menuId: 'main', type: 'sequence', value: '1', inputMethod: 'dtmf' } }))).toMatchObject({ status: 'in-progress', keyPressed: true });
    expect(only(callback('pie', 4, { menuResult: { menuId: 'main', type: 'return', value: 'support', inputMethod: 'dtmf' } }))).toMatchObject({ keyPressed: true });
    expect(sinch.updates(callback('pie', 4, { menuResult: { menuId: 'main', type: 'return', value: 'option2', inputMethod: 'voice' } }))).toEqual([]);
    expect(only(callback('pie', 4, { menuResult: { menuId: 'main', type: 'timeout' } }))).toMatchObject({ status: 'no-response', cause: { source: 'sinch', code: 'timeout' } });
    expect(sinch.updates(callback('pie', 4, { menuResult: { menuId: 'main', type: 'hangup' } }))).toEqual([]);
  });

  it.each(['notify', 'something_new', 'human'])('says nothing for %s', (event) => {
    expect(sinch.updates(callback(event, 5, { type: 'recording_finished' }))).toEqual([]);
  });
});

describe('the end of a call', () => {
  it('says how long they talked, and who picked up', () => {
    expect(only(dice('ANSWERED', 'CALLEEHANGUP', { duration: 12, amd: { status: 'human' } }))).toEqual({
      call: CALL, status: 'completed', answeredBy: 'person', duration: 12, at: timeOf(9), number: { display: '+447700900123' }, cause: { source: 'sinch', code: 'human' },
    });
  });

  it.each([
    ['ANSWERED', 'MANAGERHANGUP', 'completed'], ['ANSWERED', 'TIMEOUT', 'completed'], ['BUSY', 'N/A', 'busy'], ['BUSY', 'CANCEL', 'busy'], ['NOANSWER', 'N/A', 'no-answer'],
    ['NOANSWER', 'TIMEOUT', 'no-answer'], ['NOANSWER', 'CANCEL', 'cancelled'], ['NOANSWER', 'MANAGERHANGUP', 'cancelled'], ['NOANSWER', 'CALLERHANGUP', 'no-answer'],
    ['NOANSWER', 'CALLEEHANGUP', 'no-answer', 'declined'], ['FAILED', 'N/A', 'failed'], ['FAILED', 'BLOCKED', 'failed', 'blocked'], ['FAILED', 'NOCREDITPARTNER', 'failed'],
    ['FAILED', 'GENERALERROR', 'failed'], ['FAILED', 'CALLBACKERROR', 'failed'], ['FAILED', 'INVALIDSVAMLACTION', 'failed'], ['FAILED', 'USERNOTFOUND', 'network-disconnect'],
    ['FAILED', 'CANCEL', 'cancelled'], ['N/A', 'CANCEL', 'cancelled'], ['N/A', 'TIMEOUT', 'no-answer'], ['N/A', 'N/A', 'failed'], ['FAILED', 'SOMETHINGNEW', 'failed'],
  ])('%s because of %s is %s', (result, reason, status, detail?: string) => {
    const update = only(dice(result, reason));
    expect(update).toMatchObject({ status, cause: { source: 'sinch', code: reason } });
    expect(update?.detail).toBe(detail);
  });

  it('says where the reason and not the result decided', () => {
    expect(only(dice('FAILED', 'CANCEL'))?.cause).toEqual({ source: 'sinch', code: 'CANCEL', text: 'Inferred from the reason: the result was "FAILED".' });
    expect(only(dice('NOANSWER', 'TIMEOUT'))?.cause).toEqual({ source: 'sinch', code: 'TIMEOUT' });
  });

  it.each(['username', 'sip'])('does not say of a %s that a number does not exist', (type) => {
    expect(only(dice('FAILED', 'USERNOTFOUND', { to: { type, endpoint: 'anna' } }))?.status).toBe('failed');
  });

  it('has no duration and no verdict unless it was answered', () => {
    expect(only(dice('NOANSWER', 'N/A', { duration: 0, amd: { status: 'human' } }))).toEqual({
      call: CALL, status: 'no-answer', at: timeOf(9), number: { display: '+447700900123' }, cause: { source: 'sinch', code: 'N/A' },
    });
  });

  it('passes on a result that it does not know, and does not guess where there is none', () => {
    expect(only(dice('MELTED', 'N/A'))?.status).toBe('sinch: MELTED');
    expect(only(callback('dice', 9))).toMatchObject({ status: 'completed', cause: { source: 'sinch' } });
    expect(only(callback('dice', 9))?.cause?.text).toMatch(/Inferred/);
  });
});

describe('a webhook of API v2', () => {
  it.each([
    ['call.incoming', 'INITIATED', 'ringing'], ['call.answered', 'IN_PROGRESS', 'in-progress'], ['call.busy', 'BUSY', 'busy'], ['call.rejected', 'REJECTED', 'no-answer', 'declined'],
    ['call.timeout', 'NO_ANSWER', 'no-answer'], ['call.failed', 'FAILED', 'failed'], ['call.hangup', 'COMPLETED', 'completed'], ['call.hangup', 'BUSY', 'busy'],
    ['call.hangup', 'CANCEL', 'cancelled'], ['call.hangup', 'NO_ANSWER', 'no-answer'], ['call.hangup', 'REJECTED', 'no-answer', 'declined'],
  ])('%s with %s is %s', (event, result, status, detail?: string) => {
    const update = only(webhook(event, result));
    expect(update).toMatchObject({ call: CALL, status, at: timeOf(5), number: { display: '+447700900123' } });
    expect(update?.detail).toBe(detail);
  });

  it('ends at its end, whatever state the call was in when the event was made', () => {
    expect(only(webhook('call.hangup', 'COMPLETED', { updateTime: undefined, endTime: '2026-03-04T09:30:36Z', callDurationSeconds: 28, callReason: 'CALLEE_HANGUP' }))).toMatchObject({ at: timeOf(9), duration: 28, cause: { code: 'CALLEE_HANGUP' } });
    expect(only(webhook('call.hangup', 'IN_PROGRESS'))).toMatchObject({ status: 'completed' });
  });

  it.each([['human', 'person'], ['machine', 'machine'], ['beep', 'machine'], ['unknown', 'unknown']])('reads call.amd.%s as %s', (verdict, answeredBy) => {
    expect(only(webhook(`call.amd.${verdict}`, 'IN_PROGRESS'))).toMatchObject({ status: 'in-progress', answeredBy });
  });

  it('counts the input of a menu as proof', () => {
    expect(only({ ...webhook('call.menu', 'IN_PROGRESS'), menu: { menuName: 'main', input: '1' } })).toMatchObject({ status: 'in-progress', keyPressed: true });
    expect(sinch.updates({ ...webhook('call.menu', 'IN_PROGRESS'), menu: { menuName: 'main', input: '' } })).toEqual([]);
  });

  it('shows the caller where the call came in', () => {
    expect(only(webhook('call.incoming', 'INITIATED', { direction: 'INBOUND' }))?.number).toEqual({ display: '+12025550100' });
  });

  it.each(['call.message.finished', 'call.recording.finished', 'call.recording.failed', 'call.webhook.mine'])('says nothing for %s', (event) => {
    expect(sinch.updates(webhook(event, 'IN_PROGRESS'))).toEqual([]);
  });
});

describe('the REST APIs', () => {
  it.each([
    ['QUEUED', 'queued'], ['INITIATED', 'queued'], ['IN_PROGRESS', 'in-progress'], ['COMPLETED', 'completed'], ['REJECTED', 'no-answer'], ['NO_ANSWER', 'no-answer'], ['CANCEL', 'cancelled'],
    ['BUSY', 'busy'], ['FAILED', 'failed'],
  ])('reads the result %s as %s', (result, status) => {
    expect(only(call(result))?.status).toBe(status);
  });

  it('reads a list, and passes over what is no call', () => {
    expect(sinch.updates({ calls: [call('BUSY'), null, {}, call('IN_PROGRESS', { callId: 'other' })] }).map(({ call: id, status }) => [id, status])).toEqual([[CALL, 'busy'], ['other', 'in-progress']]);
  });

  it('reads a call of API v1, and says nothing of one that goes on unless it was answered', () => {
    const resource = { callId: CALL, from: { type: 'number', endpoint: '+12025550100' }, to: { type: 'number', endpoint: '+447700900123' }, domain: 'pstn', timestamp: '2026-03-04T09:30:00Z' };
    expect(only({ ...resource, status: 'FINAL', result: 'ANSWERED', reason: 'CALLEEHANGUP', duration: 7 })).toMatchObject({ status: 'completed', duration: 7 });
    expect(only({ ...resource, status: 'ONGOING', result: 'ANSWERED', reason: 'N/A' })).toMatchObject({ status: 'in-progress' });
    expect(sinch.updates({ ...resource, status: 'ONGOING', result: 'N/A', reason: 'N/A' })).toEqual([]);
  });
});

describe('a call from beginning to end', () => {
  it('is known by its verdict or a key, in any order', () => {
    expect(seen(deliver(sinch, [callback('ice', 0), callback('ace', 2), dice('ANSWERED', 'CALLEEHANGUP', { duration: 5 })]))).toMatchObject({ status: 'completed', outcome: 'unsure', isOver: true });
    expect(seen(deliver(sinch, [callback('ice', 0), callback('ace', 2, { amd: { status: 'machine' } }), dice('ANSWERED', 'MANAGERHANGUP')]))).toMatchObject({ status: 'completed', outcome: 'machine' });
    const key = callback('pie', 4, { menuResult: { type: 'sequence', value: '1' } });
    expect(seen(deliver(sinch, [callback('ace', 2), key, dice('ANSWERED', 'CALLEEHANGUP')]))).toMatchObject({ outcome: 'person' });
  });

  it('stays unsure where no key came in time', () => {
    expect(seen(deliver(sinch, [callback('ace', 2), callback('pie', 4, { menuResult: { type: 'timeout' } }), dice('ANSWERED', 'MANAGERHANGUP')]))).toMatchObject({ outcome: 'unsure' });
  });

  it('keeps the real result in API v2 beside the hangup that follows', () => {
    expect(seen(deliver(sinch, [webhook('call.busy', 'BUSY', { updateTime: '2026-03-04T09:30:04Z' }), webhook('call.hangup', 'BUSY')]))).toMatchObject({ status: 'busy', outcome: 'not-reached' });
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', '', 'no-call'], ['an event that names no call', { event: 'ace' }, 'no-call'], ['something else', { hello: 'world' }, 'no-call'], ['truncated JSON', '{"event":"ac', 'unreadable'],
    ['null', null, 'no-call'],
  ])('%s, with the reason', (_name, body, reason) => {
    expect(() => sinch.updates(body)).toThrow(expect.objectContaining({ name: 'ProviderEventError', provider: 'sinch', reason }));
    expect(() => sinch.updates(body)).toThrow(ProviderEventError);
  });
});
