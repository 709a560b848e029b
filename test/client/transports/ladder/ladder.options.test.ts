import { EMPTY } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ladder, OptionError, type TransportRequest } from '../../../../src/client/index.js';
import { FakeEnvironment } from '../../support/fake-environment.js';
import { FakeTransport } from '../../support/fake-transport.js';

const request: TransportRequest = {
  url: new URL('https://calls.example/'), cursor: undefined, token: undefined, headers: {}, credentials: 'omit', messageLength: 100,
  environment: new FakeEnvironment(),
};

describe('ladder', () => {
  it('asks for single calls over the first rung that can', () => {
    const asked: string[] = [];
    const second = Object.assign(new FakeTransport('second'), {
      fetchCall(_: TransportRequest, call: string) {
        asked.push(call);
        return EMPTY;
      },
    });
    ladder([new FakeTransport('first'), second]).fetchCall?.(request, '7');
    expect(asked).toEqual(['7']);
    expect(ladder([new FakeTransport('first')])).not.toHaveProperty('fetchCall');
  });

  it('is sse, webSocket and polling where nothing else is said, and refuses what cannot work', () => {
    expect(ladder().name).toBe('sse');
    expect(() => ladder([])).toThrow(OptionError);
    expect(() => ladder(undefined, { readyWithin: 0 })).toThrow(OptionError);
    expect(() => ladder(undefined, { returnAfter: Number.NaN })).toThrow(OptionError);
  });
});
