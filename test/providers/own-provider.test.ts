import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Provider } from '../../src/providers/index.js';
import { testHost } from '../host/host-fixtures.js';

const SECRET = 'a-token-for-tests';

/** The example as it stands on the page, without the host that it is given to. */
async function exampleProvider(): Promise<Provider> {
  const [, code = ''] = /```ts\n(import \{ createCallHost[^]*?const acme[^]*?\n\};\n)/.exec(readFileSync('docs/providers/README.md', 'utf8')) ?? [];
  const script = `${stripTypeScriptTypes(code).replace(/^import.*$/m, '')}\nexport default acme;`;
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`) as { default: Provider };
  return module.default;
}

describe('the provider of your own in docs/providers', () => {
  it('works as a webhook, and passes on a word that it does not know', async () => {
    const { request } = testHost({ providers: { acme: { provider: await exampleProvider(), secret: SECRET } } });
    const post = async (event: object, token = SECRET): Promise<number> =>
      (await request('/webhooks/acme', { method: 'POST', body: JSON.stringify(event), headers: { 'x-acme-token': token } })).status;
    expect(await post({ id: '42', state: 'engaged', time: '2026-03-04T12:00:00Z' })).toBe(204);
    expect(await post({ id: '43', state: 'parked', time: '2026-03-04T12:00:00Z' })).toBe(204);
    expect(await post({ id: '44', state: 'engaged', time: '2026-03-04T12:00:00Z' }, 'guessed')).toBe(403);
    const statuses = async (call: string): Promise<unknown> => (await (await request(`/calls?call=${call}`)).json() as { calls: { status: string }[] }).calls.map(({ status }) => status);
    expect([await statuses('42'), await statuses('43'), await statuses('44')]).toEqual([['busy'], ['acme: parked'], []]);
  });
});
