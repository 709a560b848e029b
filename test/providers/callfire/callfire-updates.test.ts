import { describe, expect, it } from 'vitest';
import { callfire } from '../../../src/providers/callfire/index.js';
import { reduceCall } from '../../../src/reducer/index.js';
import { deliver, seen } from '../deliver.js';
import { call, CALL, HOME, MOBILE, page, record, timeOf, webhook, WORK } from './callfire-fixtures.js';

const only = (body: unknown) => {
  const updates = callfire.updates(body);
  expect(updates).toHaveLength(1);
  return updates[0];
};

const RESULTS = [
  ['LA', 'answered'], ['AM', 'answer-machine'], ['XFER', 'answered'], ['BUSY', 'busy'], ['NO_ANS', 'no-answer'], ['DNC', 'failed'], ['INVALID_NUMBER', 'failed'], ['CARRIER_ERROR', 'failed'],
  ['CARRIER_TEMP_ERROR', 'far-end-disconnect'], ['INTERNAL_ERROR', 'failed'], ['SKIPPED', 'cancelled'],
] as const;

describe('a call', () => {
  const busy = call('FINISHED', 'BUSY', [record(1, 'BUSY')]);
  const update = { call: CALL, status: 'busy', try: 1, round: 1, final: true, at: timeOf(1), number: { display: HOME, slot: 'home' }, cause: { source: 'callfire', code: 'BUSY' } };

  it.each([
    ['an object', busy], ['a list', [busy]], ['JSON', JSON.stringify(busy)], ['a webhook\'s event', webhook(busy)], ['a webhook\'s body', JSON.stringify(webhook(busy))], ['a page of calls', page(busy)],
    ['a record of the old version', call('FINISHED', 'BUSY', [{ finishTime: timeOf(1), callResult: 'BUSY' }])],
  ])('is read as %s', (_form, body) => expect(callfire.updates(body)).toEqual([update]));

  it('may come with others', () => {
    expect(callfire.updates(webhook(busy, call('FINISHED', 'LA', [], { id: 5 }))).map((each) => [each.call, each.status])).toEqual([[CALL, 'busy'], ['5', 'answered']]);
    expect(callfire.updates(webhook())).toEqual([]);
  });

  it.each([
    { events: [{ resourceType: 'OutboundText', eventType: 'Finished', resource: { id: 3, state: 'FINISHED', finalTextResult: 'SENT', message: 'Hello' } }] },
    { events: [{ resourceType: 'CallBroadcast', eventType: 'Started', resource: { id: 3, name: 'Storm warning' } }] },
    { id: 3, state: 'FINISHED', message: 'Hello' }, { id: 3, name: 'Storm warning' },
  ])('is not: %j', (body) => expect(callfire.updates(body)).toEqual([]));
});

describe('a result', () => {
  it.each(RESULTS)('%s is %s, of an attempt and of a call', (result, status) => {
    expect(only(call('FINISHED', result, [record(1, result)]))).toMatchObject({ status, final: true, cause: { source: 'callfire', code: result } });
    const whole = only(call('FINISHED', result));
    expect(whole).toMatchObject({ status, final: true, at: timeOf(9), cause: { source: 'callfire', code: result } });
    expect(whole).not.toHaveProperty('try');
  });

  it('comes with the seconds of the talk, which are not a call\'s that nobody answered', () => {
    expect(only(call('FINISHED', 'LA', [record(1, 'LA', HOME, { duration: 20 })]))?.duration).toBe(20);
    expect(only(call('FINISHED', 'BUSY', [record(1, 'BUSY', HOME, { duration: 20 })]))).not.toHaveProperty('duration');
  });

  it.each(['SD', 'PARROT'])('%s is passed on, because CallFire does not say what it means', (result) => {
    expect(only(call('FINISHED', result, [record(1, result)]))).toMatchObject({ status: `callfire: ${result}`, cause: { code: result } });
    expect(only(call('FINISHED', result))?.status).toBe(`callfire: ${result}`);
  });

  it('of a transferred leg is not the call\'s', () => {
    expect(only(call('FINISHED', 'XFER', [record(1, 'XFER'), record(2, 'XFER_LEG', WORK)]))).toMatchObject({ status: 'answered', try: 1, final: true });
    expect(only(call('FINISHED', 'XFER_LEG'))?.status).toBe('completed');
  });

  it('has no time where CallFire wrote none', () => {
    expect(only(call('FINISHED', 'LA', [record(1, 'LA', HOME, { finishTime: 12_345 })]))).not.toHaveProperty('at');
  });
});

describe('a state without a result', () => {
  it.each([['READY', 'queued'], ['SELECTED', 'queued'], ['CALLBACK', 'queued'], ['DISABLED', 'queued'], ['FINISHED', 'completed'], ['SKIPPED', 'cancelled'], ['DNC', 'failed'], ['DUP', 'failed'], ['INVALID', 'failed'], ['PERIOD_LIMIT', 'failed'], ['RESTRICTED_NUMBER', 'failed'], ['TIMEOUT', 'completed']])('%s is %s', (state, status) => {
    const update = only(call(state, undefined));
    expect(update).toMatchObject({ call: CALL, status });
    expect(update?.final).toBe(status === 'queued' ? undefined : true);
    expect(only(call(state, 'UNDIALED', [record(1, 'UNDIALED')]))?.status).toBe(status);
  });

  it.each(['FINISHED', 'TIMEOUT'])('%s says that the reason is not known', (state) => {
    expect(only(call(state, undefined))?.cause).toMatchObject({ source: 'callfire', code: state, text: expect.stringMatching(/^Inferred/) as string });
  });

  it('that is not known is passed on, and ends nothing', () => {
    const update = only(call('PARROT', undefined));
    expect(update).toMatchObject({ status: 'callfire: PARROT' });
    expect(update).not.toHaveProperty('final');
  });
});

describe('attempts', () => {
  it('are told one by one in their order, with the number and what it is to the contact', () => {
    const updates = callfire.updates(call('FINISHED', 'LA', [record(3, 'LA', WORK), record(1, 'NO_ANS', MOBILE), record(2, 'BUSY', HOME)]));
    expect(updates.map(({ status, try: attempt, round, number, at, final }) => [status, attempt, round, number?.slot, at, final])).toEqual([
      ['no-answer', 1, 1, 'mobile', timeOf(1), undefined], ['busy', 2, 1, 'home', timeOf(2), undefined], ['answered', 3, 1, 'work', timeOf(3), true],
    ]);
  });

  it('at a number that comes again are the next round', () => {
    const updates = callfire.updates(call('FINISHED', 'LA', [record(1, 'NO_ANS', MOBILE), record(2, 'NO_ANS', HOME), record(3, 'NO_ANS', MOBILE), record(4, 'LA', HOME)]));
    expect(updates.map(({ try: attempt, round }) => [attempt, round])).toEqual([[1, 1], [2, 1], [1, 2], [2, 2]]);
  });

  it('are the call\'s own number where a record has none, and no slot where the contact has not got it', () => {
    expect(only(call('FINISHED', 'BUSY', [record(1, 'BUSY', undefined)]))?.number).toEqual({ display: HOME, slot: 'home' });
    expect(only(call('FINISHED', 'BUSY', [record(1, 'BUSY', '12025550199')]))?.number).toEqual({ display: '12025550199' });
  });

  it('leave the call alive as long as another is to come', () => {
    const waiting = callfire.updates(call('CALLBACK', 'NO_ANS', [record(1, 'NO_ANS', MOBILE)]));
    expect(waiting).toMatchObject([{ status: 'no-answer', final: false }]);
    expect(reduceCall(undefined, waiting[0] ?? { call: '', status: '' })).toMatchObject({ isOver: false });
  });

  it('give the call its result in any order', () => {
    const over = deliver(callfire, [webhook(call('FINISHED', 'LA', [record(1, 'NO_ANS', MOBILE), record(2, 'LA', HOME)]))]);
    expect(seen(over)).toMatchObject({ outcome: 'person', isOver: true });
    expect(seen(deliver(callfire, [call('READY', undefined), call('FINISHED', 'BUSY', [record(1, 'NO_ANS', MOBILE), record(2, 'BUSY', HOME)])]))).toMatchObject({ status: 'busy', outcome: 'not-reached', isOver: true });
  });

  it('that were told while the call went on do not hide its result', () => {
    const events = [call('CALLBACK', 'NO_ANS', [record(1, 'NO_ANS', MOBILE)], { modified: timeOf(1) }), call('FINISHED', 'AM', [record(1, 'NO_ANS', MOBILE), record(2, 'AM', HOME)])];
    expect(seen(deliver(callfire, events))).toMatchObject({ outcome: 'machine', isOver: true });
  });
});

describe('what is nothing of CallFire\'s', () => {
  it.each(['', 'hello', '{', '[1]', undefined, null, 1, {}, { state: 'FINISHED' }, { id: '', state: 'FINISHED' }])('%j is refused', (body) => {
    expect(() => callfire.updates(body)).toThrow(expect.objectContaining({ name: 'ProviderEventError' }));
  });
});

describe('verify', () => {
  const secret = 'a secret of the webhook';
  const body = JSON.stringify(webhook(call('FINISHED', 'LA')));
  const sign = async (text: string): Promise<Uint8Array> => {
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)));
  };
  const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const request = (signature: string | undefined, text = body) => new Request('https://calls.example.org/webhooks/callfire', { method: 'POST', body: text, headers: signature === undefined ? {} : { 'X-CallFire-Signature': signature } });

  it('checks the HMAC of the body, in hexadecimal and in base64', async () => {
    const bytes = await sign(body);
    expect(await callfire.verify(request(hex(bytes)), secret)).toBe(true);
    expect(await callfire.verify(request(hex(bytes).toUpperCase()), secret)).toBe(true);
    expect(await callfire.verify(request(btoa(String.fromCharCode(...bytes))), secret)).toBe(true);
  });

  it('refuses everything else', async () => {
    const signature = hex(await sign(body));
    expect(await callfire.verify(request(signature, body.replace('LA', 'AM')), secret)).toBe(false);
    expect(await callfire.verify(request(signature), 'another')).toBe(false);
    expect(await callfire.verify(request(`${signature.slice(0, -1)}${signature.endsWith('0') ? '1' : '0'}`), secret)).toBe(false);
    const wrong = [undefined, '', 'x', secret, '0'.repeat(40)];
    expect(await Promise.all(wrong.map((each) => callfire.verify(request(each), secret)))).toEqual(wrong.map(() => false));
    expect(await callfire.verify(request(signature), '')).toBe(false);
  });
});
