import { describe, expect, it } from 'vitest';
import { plivo } from '../../../src/providers/plivo/index.js';
import { hangup, request, sign } from './plivo-fixtures.js';

const TOKEN = 'a-token-for-tests';
const URL_OF_HOST = 'https://calls.example.org/webhooks/plivo';
const NONCE = '12345678901234567890';
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

const posted = (headers: Record<string, string>, url = URL_OF_HOST, body = form(request())) => new Request(url, {
  method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-plivo-signature-v3-nonce': NONCE, ...headers },
});
const good = sign(TOKEN, URL_OF_HOST, NONCE, request());

describe('the signature', () => {
  // Source: the tests of validate_signature_v3 in plivo-go and plivo-ruby; every value is theirs.
  it.each([
    ['POST', 'https://plivobin.non-prod.plivops.com/api/v1/validate_signature03.xml/?a=b&c=d', 'k7Pusd4OxCIjR5IfA9iedDNu/h/gbdYqdzG/MiYtd1c='],
    ['GET', 'https://plivobin.non-prod.plivops.com/api/v1/validate_signature03.xml/?a=b&c=d', 'UBq8jAtd32wR8EK9VgxbBn4n5rpI/l1H9iN4WfSEHFQ='],
    ['POST', 'https://plivobin.non-prod.plivops.com/api/v1/validate_signature03.xml', 'iAjE5QqI37mbkYe4w3jTMudqEzbDufdqi7sYwTu64e0='],
    ['GET', 'https://plivobin.non-prod.plivops.com/api/v1/validate_signature03.xml', 'i/MQsaQSAd6fiKhOh2qeeeLHZ9faldADSb3/7+Akfbc='],
  ])('is the one that Plivo\'s libraries are tested with: %s %s', async (method, url, signature) => {
    const id = '3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36';
    const fields = form({
      'Direction': 'outbound', 'From': '19792014278', 'ALegUUID': id, 'CallStatus': 'in-progress', 'BillRate': '0.002', 'ParentAuthID': 'MANWVLYTK4ZWU1YTY4QA',
      'To': 'sip:PlivoSignature382029104058171078704104@phone-qa.voice.plivodev.com', 'ALegRequestUUID': id, 'CallUUID': id, 'RequestUUID': id,
      'SIP-H-To': '<sip:PlivoSignature382029104058171078704104@52.9.11.55;transport=udp>;tag=1', 'SessionStart': '2020-04-08 11:34:33.238707', 'Event': 'StartApp',
    });
    const headers = new Headers({ 'x-plivo-signature-v3': signature, 'x-plivo-signature-v3-nonce': '31627761595286130198' });
    const called = method === 'POST' ? { url, headers, body: fields } : { url: `${url}${url.includes('?') ? '&' : '?'}${fields}`, headers, body: '' };
    expect(await plivo.verify(called, 'Y2Q2ZDgxZmY5YWRiOTI5YmQ1Njg0MTAxZWIyOTc4')).toBe(true);
    expect(await plivo.verify({ ...called, body: 'CallStatus=completed' }, 'Y2Q2ZDgxZmY5YWRiOTI5YmQ1Njg0MTAxZWIyOTc4')).toBe(false);
  });

  it('holds over address, parameters and nonce, and leaves the body to be read', async () => {
    const signed = posted({ 'x-plivo-signature-v3': good });
    expect(await plivo.verify(signed, TOKEN)).toBe(true);
    expect(await signed.text()).toBe(form(request()));
  });

  it('takes the parts of a request whose body is read already', async () => {
    const headers = new Headers({ 'x-plivo-signature-v3': good, 'x-plivo-signature-v3-nonce': NONCE });
    expect(await plivo.verify({ url: URL_OF_HOST, headers, body: form(request()) }, TOKEN)).toBe(true);
  });

  it.each([
    ['a query, which is sorted', `${URL_OF_HOST}?b=2&a=1%20x&a=0`], ['a port of its own', 'https://calls.example.org:8443/hook'], ['nothing after the host', 'https://calls.example.org/'],
  ])('holds for an address with %s', async (_name, url) => {
    expect(await plivo.verify(posted({ 'x-plivo-signature-v3': sign(TOKEN, url, NONCE, hangup('3010')) }, url, form(hangup('3010'))), TOKEN)).toBe(true);
  });

  it.each([URL_OF_HOST, `${URL_OF_HOST}?CallUUID=1&CallStatus=ringing`])('holds for a webhook by GET at %s', async (url) => {
    const got = new Request(url, { headers: { 'x-plivo-signature-v3': sign(TOKEN, url, NONCE), 'x-plivo-signature-v3-nonce': NONCE } });
    expect(await plivo.verify(got, TOKEN)).toBe(true);
  });

  it('holds for a name that comes twice', async () => {
    const signature = sign(TOKEN, URL_OF_HOST, NONCE, { CallUUID: 'c1', Tag: ['b', 'a'] });
    expect(await plivo.verify(posted({ 'x-plivo-signature-v3': signature }, URL_OF_HOST, 'Tag=b&CallUUID=c1&Tag=a'), TOKEN)).toBe(true);
  });

  it.each([`${sign('older-token', URL_OF_HOST, NONCE, request())},${good}`, `${good}, ${sign('older-token', URL_OF_HOST, NONCE, request())}`])('may be one of several', async (list) => {
    expect(await plivo.verify(posted({ 'x-plivo-signature-v3': list }), TOKEN)).toBe(true);
  });

  it('may be that of the main account', async () => {
    expect(await plivo.verify(posted({ 'x-plivo-signature-v3': sign('of-subaccount', URL_OF_HOST, NONCE, request()), 'x-plivo-signature-ma-v3': good }), TOKEN)).toBe(true);
  });
});

describe('a forged signature', () => {
  it.each([
    ['missing', {}], ['empty', { 'x-plivo-signature-v3': '' }], ['no base64', { 'x-plivo-signature-v3': '%%%' }], ['cut', { 'x-plivo-signature-v3': good.slice(0, -3) }],
    ['of another token', { 'x-plivo-signature-v3': sign('another-token', URL_OF_HOST, NONCE, request()) }],
    ['of another address', { 'x-plivo-signature-v3': sign(TOKEN, 'https://calls.example.com/', NONCE, request()) }],
    ['of other parameters', { 'x-plivo-signature-v3': sign(TOKEN, URL_OF_HOST, NONCE, hangup('4000')) }],
    ['of another nonce', { 'x-plivo-signature-v3': good, 'x-plivo-signature-v3-nonce': '1' }],
    ['of the older version, which covers no parameters', { 'x-plivo-signature-v2': good, 'x-plivo-signature-v2-nonce': NONCE }],
  ])('is refused: %s', async (_name, headers) => {
    expect(await plivo.verify(posted(headers), TOKEN)).toBe(false);
  });

  it('is refused where a parameter was moved from the form to the query, and with an empty token', async () => {
    expect(await plivo.verify(posted({ 'x-plivo-signature-v3': good }, `${URL_OF_HOST}?CallStatus=ringing`), TOKEN)).toBe(false);
    expect(await plivo.verify(posted({ 'x-plivo-signature-v3': sign('', URL_OF_HOST, NONCE, request()) }), '')).toBe(false);
  });
});
