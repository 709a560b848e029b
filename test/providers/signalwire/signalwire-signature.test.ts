import { describe, expect, it } from 'vitest';
import { signalwire } from '../../../src/providers/signalwire/index.js';
import { callback, signForm, signJson, state } from './signalwire-fixtures.js';

const KEY = 'PSK_a-key-for-tests';
const URL_OF_HOST = 'https://calls.example.org/webhooks/signalwire';
const FORM = new URLSearchParams(callback('ringing', 1)).toString();
const JSON_BODY = JSON.stringify(state('answered', 2));

const posted = (body: string, signature: string | undefined, url = URL_OF_HOST) =>
  new Request(url, { method: 'POST', body, headers: signature === undefined ? {} : { 'x-signalwire-signature': signature } });

describe('the signature', () => {
  it('is the one of the example in SignalWire\'s libraries, which is Twilio\'s', async () => {
    const body = new URLSearchParams({ CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' }).toString();
    expect(await signalwire.verify(posted(body, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', 'https://mycompany.com/myapp.php?foo=1&bar=2'), '12345')).toBe(true);
  });

  it('holds for a form, in base64, and leaves the body to be read', async () => {
    const request = posted(FORM, signForm(KEY, URL_OF_HOST, callback('ringing', 1)));
    expect(await signalwire.verify(request, KEY)).toBe(true);
    expect(await request.text()).toBe(FORM);
  });

  it.each([signJson(KEY, URL_OF_HOST, JSON_BODY), signJson(KEY, URL_OF_HOST, JSON_BODY).toUpperCase()])('holds for JSON, in hexadecimal', async (signature) => {
    expect(await signalwire.verify(posted(JSON_BODY, signature), KEY)).toBe(true);
  });

  it('holds for an address that was signed with its usual port', async () => {
    expect(await signalwire.verify(posted(JSON_BODY, signJson(KEY, 'https://calls.example.org:443/webhooks/signalwire', JSON_BODY)), KEY)).toBe(true);
  });

  it('takes the parts of a request whose body is read already', async () => {
    const headers = new Headers({ 'X-SignalWire-Signature': signJson(KEY, URL_OF_HOST, JSON_BODY) });
    expect(await signalwire.verify({ url: URL_OF_HOST, headers, body: JSON_BODY }, KEY)).toBe(true);
  });
});

describe('a forged signature', () => {
  const forForm = signForm(KEY, URL_OF_HOST, callback('ringing', 1));
  const forJson = signJson(KEY, URL_OF_HOST, JSON_BODY);

  it.each([
    ['missing', FORM, undefined], ['empty', FORM, ''], ['no base64', FORM, '%%%'], ['cut', FORM, forForm.slice(0, -3)], ['of another key', FORM, signForm('PSK_other', URL_OF_HOST, callback('ringing', 1))],
    ['of other fields', FORM, signForm(KEY, URL_OF_HOST, callback('busy', 1))], ['of another address', FORM, signForm(KEY, 'https://calls.example.com/', callback('ringing', 1))],
    ['of JSON, missing', JSON_BODY, undefined], ['of JSON, no hexadecimal', JSON_BODY, 'z'.repeat(40)], ['of JSON, cut', JSON_BODY, forJson.slice(0, -2)], ['of other JSON', JSON_BODY, signJson(KEY, URL_OF_HOST, `${JSON_BODY} `)],
    ['of JSON by another key', JSON_BODY, signJson('PSK_other', URL_OF_HOST, JSON_BODY)], ['of JSON, for a form', FORM, forJson], ['of a form, for JSON', JSON_BODY, forForm],
  ])('is refused: %s', async (_name, body, signature) => {
    expect(await signalwire.verify(posted(body, signature), KEY)).toBe(false);
  });

  it('is refused with an empty key, and with an address that is none', async () => {
    expect(await signalwire.verify(posted(JSON_BODY, signJson('', URL_OF_HOST, JSON_BODY)), '')).toBe(false);
    expect(await signalwire.verify({ url: '/webhooks/signalwire', headers: new Headers({ 'x-signalwire-signature': forJson }), body: JSON_BODY }, KEY)).toBe(false);
  });
});
