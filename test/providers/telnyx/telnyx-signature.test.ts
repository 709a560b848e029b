import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { telnyx } from '../../../src/providers/telnyx/index.js';
import { PUBLIC_KEY, event, signed, timeOf } from './telnyx-fixtures.js';

const NOW = timeOf(10);
const TIMESTAMP = String(NOW / 1000 - 5);
const BODY = JSON.stringify(event('call.answered', 2));

const posted = (signature: string | undefined, timestamp: string | undefined = TIMESTAMP, body = BODY) => new Request('https://calls.example.org/webhooks/telnyx', {
  method: 'POST', body, headers: {
    ...(signature !== undefined && { 'telnyx-signature-ed25519': signature }), ...(timestamp !== undefined && { 'telnyx-timestamp': timestamp }),
  },
});

describe('the signature', () => {
  it('holds over the time and the body, and leaves the body to be read', async () => {
    const request = posted(signed(TIMESTAMP, BODY));
    expect(await telnyx.verify(request, PUBLIC_KEY, NOW)).toBe(true);
    expect(await request.text()).toBe(BODY);
  });

  it('takes the parts of a request whose body is read already', async () => {
    const headers = new Headers({ 'telnyx-signature-ed25519': signed(TIMESTAMP, BODY), 'telnyx-timestamp': TIMESTAMP });
    expect(await telnyx.verify({ url: 'https://elsewhere.example.org', headers, body: BODY }, PUBLIC_KEY)).toBe(true);
  });

  it.each([-300, 0, 300])('may be %i seconds away from now', async (seconds) => {
    const timestamp = String(NOW / 1000 + seconds);
    expect(await telnyx.verify(posted(signed(timestamp, BODY), timestamp), PUBLIC_KEY, NOW)).toBe(true);
  });

  it.each([-301, 301, -86_400])('may not be %i seconds away from now, where now is told', async (seconds) => {
    const timestamp = String(NOW / 1000 + seconds);
    expect(await telnyx.verify(posted(signed(timestamp, BODY), timestamp), PUBLIC_KEY, NOW)).toBe(false);
    expect(await telnyx.verify(posted(signed(timestamp, BODY), timestamp), PUBLIC_KEY)).toBe(true);
  });

  it.each([
    ['missing', undefined], ['empty', ''], ['no base64', '%%%'], ['cut', signed(TIMESTAMP, BODY).slice(0, -4)], ['of another body', signed(TIMESTAMP, `${BODY} `)],
    ['of another time', signed('1772616600', BODY)], ['of another key', signed(TIMESTAMP, BODY, generateKeyPairSync('ed25519').privateKey)],
  ])('is refused where it is %s', async (_name, signature) => {
    expect(await telnyx.verify(posted(signature), PUBLIC_KEY, NOW)).toBe(false);
  });

  it('is refused without a time, or with one that is none', async () => {
    expect(await telnyx.verify(posted(signed('', BODY), ''), PUBLIC_KEY, NOW)).toBe(false);
    expect(await telnyx.verify(posted(signed('soon', BODY), 'soon'), PUBLIC_KEY, NOW)).toBe(false);
  });

  it('needs a public key: another secret is a mistake of the host, and is said at once', async () => {
    await expect(telnyx.verify(posted(signed(TIMESTAMP, BODY)), 'not-a-key', NOW)).rejects.toThrow();
  });
});
