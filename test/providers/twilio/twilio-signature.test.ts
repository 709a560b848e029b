import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { twilio } from '../../../src/providers/twilio/index.js';
import { callback, form, sign } from './twilio-fixtures.js';

const TOKEN = 'a-token-for-tests';
const URL_OF_HOST = 'https://calls.example.org/webhooks/twilio';

const posted = (url: string, body: string, signature: string | undefined, type = 'application/x-www-form-urlencoded') => new Request(url, {
  method: 'POST', body, headers: { 'content-type': type, ...(signature === undefined ? {} : { 'x-twilio-signature': signature }) },
});

describe('the signature', () => {
  it('is the one of the example that Twilio publishes', async () => {
    // Source: twilio.com/docs/usage/security, "Validating signatures from Twilio"; every value is theirs.
    const body = form({ CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' });
    const request = posted('https://mycompany.com/myapp.php?foo=1&bar=2', body, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=');
    expect(await twilio.verify(request, '12345')).toBe(true);
  });

  // Source: RequestValidatorTest of Twilio's libraries for PHP and C#; every value is theirs.
  it.each([
    ['an address that was signed without its port', 'https://mycompany.com:1234/myapp.php?foo=1&bar=2', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
    ['an address that was signed with its own port', 'https://mycompany.com:1234/myapp.php?foo=1&bar=2', 'CYn1h0gLBdNxDGkKJg6hYohgeD8='],
    ['an address that was signed with port 443', 'https://mycompany.com/myapp.php?foo=1&bar=2', 'kvajT1Ptam85bY51eRf/AJRuM3w='],
    ['an address that was signed with port 80', 'http://mycompany.com/myapp.php?foo=1&bar=2', '0ZXoZLH/DfblKGATFgpif+LLRf4='],
    ['http with a port of its own', 'http://mycompany.com:1234/myapp.php?foo=1&bar=2', 'Zmvh+3yNM1Phv2jhDCwEM3q5ebU='],
    ['a name and a password', 'https://user:pass@mycompany.com/myapp.php?foo=1&bar=2', 'CukzLTc1tT5dXEDIHm/tKBanW10='],
    ['a name alone', 'https://user@mycompany.com/myapp.php?foo=1&bar=2', '2YRLlVAflCqxaNicjMpJcSTgzSs='],
    ['a name, a password and port 443', 'https://user:pass@mycompany.com/myapp.php?foo=1&bar=2', 'ZQFR1PTIZXF2MXB8ZnKCvnnA+rI='],
    ['capitals in the host', 'https://MyCompany.com/myapp.php?foo=1&bar=2', 'g9IN/x4Cft2g517EjYvEvM/W7LU='],
  ])('is the one that Twilio\'s libraries are tested with: %s', async (_name, url, signature) => {
    const body = form({ CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' });
    const headers = new Headers({ 'x-twilio-signature': signature });
    expect(await twilio.verify({ url, headers, body }, '12345')).toBe(true);
    expect(await twilio.verify({ url, headers, body: body.replace('1234', '4321') }, '12345')).toBe(false);
  });

  it('is the one that Twilio\'s libraries are tested with: a value that comes twice, and a body of JSON', async () => {
    const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
    expect(await twilio.verify(posted(url, 'Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234', 'IK+Dwps556ElfBT0I3Rgjkr1wJU='), '12345')).toBe(true);
    const hashed = `${url}&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620`;
    expect(await twilio.verify(posted(hashed, '{"property": "value", "boolean": true}', 'a9nBmqA0ju/hNViExpshrM61xv4=', 'application/json'), '12345')).toBe(true);
    expect(await twilio.verify(posted(hashed, '{"property": "value", "boolean": false}', 'a9nBmqA0ju/hNViExpshrM61xv4=', 'application/json'), '12345')).toBe(false);
  });

  it('leaves the body of the request to be read', async () => {
    const request = posted(URL_OF_HOST, form(callback()), sign(TOKEN, URL_OF_HOST, callback()));
    expect(await twilio.verify(request, TOKEN)).toBe(true);
    expect(await request.text()).toBe(form(callback()));
  });

  it('takes the parts of a request whose body is read already', async () => {
    const headers = new Headers({ 'X-Twilio-Signature': sign(TOKEN, URL_OF_HOST, callback()) });
    expect(await twilio.verify({ url: URL_OF_HOST, headers, body: form(callback()) }, TOKEN)).toBe(true);
  });

  it.each([
    ['signed with the port that is usual', 'https://calls.example.org/hook', 'https://calls.example.org:443/hook'],
    ['signed with the port that is usual for http', 'http://calls.example.org/hook?a=1', 'http://calls.example.org:80/hook?a=1'],
    ['signed without the port', 'https://calls.example.org:8443/hook', 'https://calls.example.org/hook'],
    ['signed with its own port', 'https://calls.example.org:8443/hook', 'https://calls.example.org:8443/hook'],
    ['signed with a name and password', 'https://me:pw@calls.example.org/hook', 'https://me:pw@calls.example.org:443/hook'],
    ['signed with a password of digits', 'https://me:123@calls.example.org/hook', 'https://me:123@calls.example.org/hook'],
    ['signed with an apostrophe that the address escapes', 'https://calls.example.org/hook?who=O%27Neil', "https://calls.example.org/hook?who=O'Neil"],
    ['signed with the escape', 'https://calls.example.org/hook?who=O%27Neil', 'https://calls.example.org/hook?who=O%27Neil'],
  ])('holds for an address that was %s', async (_name, called, signed) => {
    const headers = new Headers({ 'x-twilio-signature': sign(TOKEN, signed, callback()) });
    expect(await twilio.verify({ url: called, headers, body: form(callback()) }, TOKEN)).toBe(true);
  });

  it('counts a value that comes twice once, and sorts by name and value', async () => {
    const headers = new Headers({ 'x-twilio-signature': sign(TOKEN, URL_OF_HOST, { CallSid: 'CA1', 'MediaUrl': 'aMediaUrlb' }) });
    expect(await twilio.verify({ url: URL_OF_HOST, headers, body: 'MediaUrl=b&MediaUrl=a&CallSid=CA1&MediaUrl=b' }, TOKEN)).toBe(true);
  });

  it('covers a JSON body by its hash in the address', async () => {
    const body = JSON.stringify(callback());
    const url = `${URL_OF_HOST}?bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
    expect(await twilio.verify(posted(url, body, sign(TOKEN, url), 'application/json'), TOKEN)).toBe(true);
    expect(await twilio.verify(posted(url, `${body} `, sign(TOKEN, url), 'application/json'), TOKEN)).toBe(false);
  });
});

describe('a forged signature', () => {
  const good = sign(TOKEN, URL_OF_HOST, callback());

  it.each([
    ['missing', undefined], ['empty', ''], ['short', 'abc'], ['not base64', '%%%'], ['cut', good.slice(0, -2)],
    ['of another token', sign('another-token', URL_OF_HOST, callback())], ['of another address', sign(TOKEN, 'https://calls.example.com/', callback())],
    ['of other fields', sign(TOKEN, URL_OF_HOST, callback({ CallStatus: 'busy' }))], ['sent twice', `${good}, ${good}`],
  ])('is refused: %s', async (_name, signature) => {
    expect(await twilio.verify(posted(URL_OF_HOST, form(callback()), signature), TOKEN)).toBe(false);
  });

  it.each([
    ['added', `${form(callback())}&Digits=1`],
    ['taken away', form(callback()).replace('ToCity=&', '')],
    ['changed', form(callback({ CallStatus: 'completed' }))],
  ])('is refused where a field was %s', async (_name, body) => {
    expect(await twilio.verify(posted(URL_OF_HOST, body, good), TOKEN)).toBe(false);
  });

  it('is refused with an empty token, and with an address that is none', async () => {
    expect(await twilio.verify(posted(URL_OF_HOST, form(callback()), sign('', URL_OF_HOST, callback())), '')).toBe(false);
    expect(await twilio.verify({ url: '/webhooks/twilio', headers: new Headers({ 'x-twilio-signature': good }), body: '' }, TOKEN)).toBe(false);
  });

  it('is refused for JSON without a hash in the address', async () => {
    const body = JSON.stringify(callback());
    expect(await twilio.verify(posted(URL_OF_HOST, body, sign(TOKEN, URL_OF_HOST), 'application/json'), TOKEN)).toBe(false);
  });
});
