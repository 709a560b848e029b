import { describe, expect, it, vi } from 'vitest';
import { vonage } from '../../../src/providers/vonage/index.js';
import { event, timeOf, token } from './vonage-fixtures.js';

const SECRET = 'a-signature-secret-of-thirty-two-bytes';
const NOW = timeOf(10);
const BODY = JSON.stringify(event('ringing', 1, { note: 'Zoë' }));

const posted = (authorization: string | undefined, body = BODY) => new Request('https://calls.example.org/webhooks/vonage', {
  method: 'POST', body, headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
});

describe('the token', () => {
  it('holds for the body whose hash is in it, and leaves the body to be read', async () => {
    const request = posted(`Bearer ${token(SECRET, BODY)}`);
    expect(await vonage.verify(request, SECRET, NOW)).toBe(true);
    expect(await request.text()).toBe(BODY);
  });

  it('holds however the scheme is spelled, and from the parts of a request', async () => {
    expect(await vonage.verify({ url: '', headers: new Headers({ Authorization: `bearer ${token(SECRET, BODY)}` }), body: BODY }, SECRET)).toBe(true);
  });

  it('is in base64url: a signature with its two letters holds as well', async () => {
    const tokens = Array.from({ length: 40 }, (_, index) => token(SECRET, BODY, { jti: `jti-${index}` }));
    expect(tokens.some((each) => /[-_][^.]*$/.test(each))).toBe(true);
    const checks = await Promise.all(tokens.map((each) => vonage.verify(posted(`Bearer ${each}`), SECRET)));
    expect(checks).toEqual(tokens.map(() => true));
  });

  it.each([[-300, true], [300, true], [-301, false], [301, false]])('made %i seconds from now is accepted: %s', async (seconds, isAccepted) => {
    const made = token(SECRET, BODY, { iat: NOW / 1000 + seconds });
    expect(await vonage.verify(posted(`Bearer ${made}`), SECRET, NOW)).toBe(isAccepted);
    expect(await vonage.verify(posted(`Bearer ${made}`), SECRET)).toBe(true);
  });

  it('without a time is refused where now is told', async () => {
    expect(await vonage.verify(posted(`Bearer ${token(SECRET, BODY, { iat: undefined })}`), SECRET, NOW)).toBe(false);
  });
});

describe('a token that Vonage publishes', () => {
  // Source: testCanValidateJWTWithSignatureSecret in the tests of Vonage's PHP library, vonage/jwt; the claims are those of its documentation.
  const published = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE1ODc0OTQ5NjIsImp0aSI6ImM1YmE4ZjI0LTFhMTQtNGMxMC1iZmRmLTNmYmU4Y2U1MTFiNSIsImlzcyI6IlZvbmFnZSIsInBheWxvYWRfaGFzaCI6ImQ2YzBlNzRiNTg1N2RmMjBlM2I3ZTUxYjMwYzBjMmE0MGVjNzNhNzc4NzliNmYwNzRkZGM3YTIzMTdkZDAzMWIiLCJhcGlfa2V5IjoiYTFiMmMzZCIsImFwcGxpY2F0aW9uX2lkIjoiYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtMDEyMzQ1Njc4OWFiIn0.JQRKi1d0SQitmjPINfTWMpt3XZkGsLbD7EjCdXoNSbk';
  const secret = 'ZYtdTtGV3BCFN7tWmOWr1md66XsquMggr4W2cTtXtcPgfnI0Xw';
  const hash = Buffer.from('d6c0e74b5857df20e3b7e51b30c0c2a40ec73a77879b6f074ddc7a2317dd031b', 'hex');

  it('holds under its secret, at its time, and for no other body', async () => {
    expect(await vonage.verify(posted(`Bearer ${published}`), secret)).toBe(false);
    // The body itself is not published, so its hash stands in for it.
    const digest = vi.spyOn(crypto.subtle, 'digest').mockResolvedValue(new Uint8Array(hash).buffer);
    expect(await vonage.verify(posted(`Bearer ${published}`), secret, 1_587_494_962_000)).toBe(true);
    expect(await vonage.verify(posted(`Bearer ${published}`), secret, 1_587_495_263_000)).toBe(false);
    expect(await vonage.verify(posted(`Bearer ${published}`), `${secret}x`)).toBe(false);
    digest.mockRestore();
  });
});

describe('a forged token', () => {
  const good = token(SECRET, BODY);
  const [head = '', claims = '', signature = ''] = good.split('.');

  it.each([
    ['missing', undefined], ['empty', ''], ['a word', 'Bearer abc'], ['without a scheme', good], ['of another scheme', `Basic ${good}`], ['without a signature', `Bearer ${head}.${claims}.`],
    ['cut', `Bearer ${good.slice(0, -6)}`], ['of another secret', `Bearer ${token('another-secret', BODY)}`], ['of an empty secret', `Bearer ${token('', BODY)}`],
    ['of another body', `Bearer ${token(SECRET, `${BODY} `)}`], ['with other claims', `Bearer ${head}.${token(SECRET, 'x').split('.')[1]}.${signature}`],
    ['without a hash', `Bearer ${token(SECRET, BODY, { payload_hash: undefined })}`], ['that says it needs no signature', `Bearer ${token('', BODY, {}, { alg: 'none' })}`],
    ['sent twice', `Bearer ${good}, Bearer ${good}`],
  ])('is refused: %s', async (_name, authorization) => {
    expect(await vonage.verify(posted(authorization), SECRET)).toBe(false);
  });

  it('is refused where the body was changed, and where there is no secret', async () => {
    expect(await vonage.verify(posted(`Bearer ${good}`, BODY.replace('ringing', 'answered')), SECRET)).toBe(false);
    expect(await vonage.verify(posted(`Bearer ${token('', BODY)}`), '')).toBe(false);
  });
});
