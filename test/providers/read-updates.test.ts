import { describe, expect, it } from 'vitest';
import { ProviderEventError } from '../../src/providers/index.js';
import { bandwidth } from '../../src/providers/bandwidth/index.js';
import { freeswitch } from '../../src/providers/freeswitch/index.js';
import { vonage } from '../../src/providers/vonage/index.js';
import type { Provider } from '../../src/providers/provider.js';

function errorOf(provider: Provider, body: unknown): ProviderEventError {
  try {
    provider.updates(body);
  } catch (error) {
    if (error instanceof ProviderEventError) return error;
  }
  throw new Error('It was read.');
}

describe('a body of several events', () => {
  it.each([
    ['names no call', { status: 'ringing' }], ['is no object', 7], ['is null', null], ['is a text', 'busy'], ['is empty', {}],
  ])('gives what the good ones say with the error, where one %s', (_name, bad) => {
    const error = errorOf(vonage, [{ uuid: 'one', status: 'busy' }, bad, { uuid: 'two', status: 'ringing' }]);
    expect(error).toMatchObject({ reason: 'no-call', provider: 'vonage', updates: [{ call: 'one', status: 'busy' }, { call: 'two', status: 'ringing' }] });
  });

  it('says so for lines of text as well', () => {
    const { updates } = errorOf(freeswitch, 'Event-Name: CHANNEL_ANSWER\nUnique-ID: one\n\nEvent-Name: CHANNEL_ANSWER\n\n');
    expect(updates).toEqual([{ call: 'one', status: 'in-progress' }]);
  });

  it('has no updates where none is good, or it cannot be read at all', () => {
    expect(errorOf(bandwidth, [{}, {}])).toMatchObject({ reason: 'no-call', updates: [] });
    expect(errorOf(bandwidth, '[{"callId":"one","eventType":"answer"},{"ca')).toMatchObject({ reason: 'unreadable', updates: [], cause: expect.any(SyntaxError) as unknown });
  });

  it('is no error where one says nothing about a call\'s status', () => {
    expect(vonage.updates([{ uuid: 'one', status: 'busy' }, { uuid: 'two', status: 'input' }])).toHaveLength(1);
  });
});
