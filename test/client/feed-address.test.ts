import { describe, expect, it } from 'vitest';
import { AddressError } from '../../src/client/index.js';
import { feedAddress, isLoopback } from '../../src/client/feed-address.js';

const PAGE = 'https://school.example/board/index.html';

const errorOf = (run: () => unknown): AddressError => {
  try {
    run();
  } catch (error) {
    if (error instanceof AddressError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
};

describe('feedAddress', () => {
  it.each([
    ['/calls/stream', 'https://school.example/calls/stream'],
    ['stream?class=4b', 'https://school.example/board/stream?class=4b'],
    ['  /calls  ', 'https://school.example/calls'],
    ['//calls.example/stream', 'https://calls.example/stream'],
    ['http://127.0.0.1:8080/calls#top', 'http://127.0.0.1:8080/calls'],
    [new URL('https://calls.example/stream'), 'https://calls.example/stream'],
  ])('takes %s', (given, address) => {
    expect(feedAddress(given, PAGE).href).toBe(address);
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    [undefined, 'missing'],
    [null, 'missing'],
    ['https://', 'It is not an address'],
    ['javascript:alert(1)', 'must begin with https: or http:'],
    ['JavaScript:alert(1)', 'must begin with https: or http:'],
    ['data:text/event-stream,data:1', 'must begin with https: or http:'],
    ['blob:https://school.example/1', 'must begin with https: or http:'],
    ['file:///etc/hosts', 'must begin with https: or http:'],
    ['wss://calls.example', 'must begin with https: or http:'],
    ['https://rosa:secret@calls.example/', 'must not carry a user name or password'],
    ['https://token@calls.example/', 'must not carry a user name or password'],
  ])('refuses %s', (given, reason) => {
    const error = errorOf(() => feedAddress(given, PAGE));
    expect(error.message).toContain(reason);
    expect(error).toMatchObject({ code: 'bad-address', name: 'AddressError' });
  });

  it('refuses a relative address where there is no page, and says why', () => {
    expect(errorOf(() => feedAddress('/calls', undefined)).message).toContain('it must be absolute');
  });

  it.each(['https://rosa:s3cret@calls.example/x', 'https://s3cret@calls.example/x', 'ftp://calls.example/x?token=s3cret', 'http://:s3cret@:bad/x#s3cret'])(
    'tells nothing secret of %s', (given) => {
      const error = errorOf(() => feedAddress(given, PAGE));
      expect(`${error.message} ${error.address}`).not.toContain('s3cret');
      expect(error.message).toContain(error.address);
    });
});

describe('isLoopback', () => {
  it.each(['http://localhost:8080/', 'http://calls.localhost/', 'http://127.0.0.1/', 'http://127.1.2.3/', 'http://[::1]:80/'])('knows %s', (address) => {
    expect(isLoopback(new URL(address))).toBe(true);
  });

  it.each(['http://localhost.example/', 'http://128.0.0.1/', 'http://127.0.0.1.example/', 'http://[::2]/'])('does not take %s for it', (address) => {
    expect(isLoopback(new URL(address))).toBe(false);
  });
});
