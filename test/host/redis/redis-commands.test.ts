import { describe, expect, it } from 'vitest';
import { RedisAnswerError, RedisTimeoutError, redisLog, type RedisClient } from '../../../src/host/redis/index.js';
import { isLaterId, isStreamId } from '../../../src/host/redis/stream-id.js';
import { createManualClock } from '../../../src/mock/manual-clock.js';
import { update } from '../log-contract.js';

/** A client that gives these answers, and for anything else none at all. */
const answering = (answers: Readonly<Record<string, unknown>>): RedisClient => ({
  sendCommand: ([name = '']) => (name in answers ? Promise.resolve(answers[name]) : new Promise(() => undefined)),
  duplicate: () => ({ ...answering(answers), connect: async () => undefined, destroy: () => undefined, on: () => undefined }),
});

describe('a Redis that does not answer', () => {
  it.each([['cursor', 'XREVRANGE'], ['append', 'SCRIPT'], ['since', 'XRANGE'], ['updatesOf', 'HGET']] as const)('fails %s after five seconds', async (method, command) => {
    const clock = createManualClock();
    const log = redisLog({ client: answering({}), clock });
    const asked = { cursor: () => log.cursor(), append: () => log.append([update('1')]), since: () => log.since('1-1', 1), updatesOf: () => log.updatesOf('1') }[method]();
    const failed = expect(asked).rejects.toEqual(expect.objectContaining({ name: 'RedisTimeoutError', code: 'redis-timeout', command, milliseconds: 5000 }));
    clock.advance(5000);
    await failed;
    await expect(asked).rejects.toBeInstanceOf(RedisTimeoutError);
    expect(clock.waiting).toBe(0);
  });

  it('leaves no timer where it does', async () => {
    const clock = createManualClock();
    const log = redisLog({ client: answering({ XREVRANGE: [['7-1', ['count', '1', 'updates', '']]] }), clock });
    expect([await log.cursor(), clock.waiting]).toEqual(['7-1', 0]);
  });
});

describe('a client that changes the answers', () => {
  it.each([
    ['an object', { id: '7-1' }], ['an entry that is an object', [{ id: '7-1', message: {} }]],
    ['fields in a map', [['7-1', new Map([['updates', '']])]]], ['bytes', [[new Uint8Array(3), []]]],
  ])('is noticed: %s', async (_name, answer) => {
    await expect(redisLog({ client: answering({ XREVRANGE: answer }), clock: createManualClock() }).cursor()).rejects.toBeInstanceOf(RedisAnswerError);
  });
});

describe('the ids of a stream', () => {
  it.each([['1-0', true], ['1772625600000-12', true], ['0-0', true], ['01-1', false], ['1-01', false], ['1', false], ['-1-1', false], ['1-1-1', false], ['1-x', false], ['9999999999999999-1', false], ['', false]])('%s: %s', (text, isId) => {
    expect(isStreamId(text)).toBe(isId);
  });

  it.each([['2-0', '1-9', true], ['10-0', '9-0', true], ['1-10', '1-9', true], ['1-1', '1-1', false], ['1-1', '1-2', false], ['x', '1-1', false], ['1-1', 'x', false]])('%s is later than %s: %s', (id, other, isLater) => {
    expect(isLaterId(id, other)).toBe(isLater);
  });
});
