import { describe, expect, it } from 'vitest';
import { verifyAuthorization } from '../../src/providers/verify-authorization.js';

const called = (authorization?: string) => new Request('https://calls.example.org/hook', { headers: authorization === undefined ? {} : { authorization } });
const basic = (text: string): string => `Basic ${Buffer.from(text, 'utf8').toString('base64')}`;

describe('the Authorization header', () => {
  it('holds as the example of RFC 7617, section 2', async () => {
    expect(await verifyAuthorization(called('Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='), 'Aladdin:open sesame')).toBe(true);
  });

  it.each([basic('me:pässword'), 'Bearer me:p', `basic   ${basic('me:p:q').slice(6)}`])('holds as %s', async (header) => {
    const secret = header.startsWith('Bearer') ? 'me:p' : Buffer.from(header.split(/\s+/)[1] ?? '', 'base64').toString('utf8');
    expect(await verifyAuthorization(called(header.replace(/[^ -~]/g, '')), secret)).toBe(true);
  });

  it('takes the parts of a request whose body is read already', async () => {
    expect(await verifyAuthorization({ url: '', headers: new Headers({ authorization: basic('me:pw') }), body: '' }, 'me:pw')).toBe(true);
  });

  it.each([
    undefined, '', 'Basic', 'Basic ', 'me:pw', basic('me:pw').slice(6), basic('me:pW'), basic('me:p'), basic('me:pw').slice(0, -1), 'Bearer me:pW',
    'Bearer', 'Digest me:pw', `Bearer ${basic('me:pw').slice(6)}`, 'Basic me:pw', `${basic('me:pw')}, ${basic('me:pw')}`,
  ])('is refused as %s', async (header) => {
    expect(await verifyAuthorization(called(header), 'me:pw')).toBe(false);
  });

  it.each(['', 'Basic ', 'Bearer ', 'Bearer'])('is refused where there is no secret: "%s"', async (header) => {
    expect(await verifyAuthorization(called(header), '')).toBe(false);
  });
});
