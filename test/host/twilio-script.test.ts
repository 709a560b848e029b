import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { twilio } from '../../src/providers/twilio/index.js';
import { testHost, type TestHost } from './host-fixtures.js';

const SCRIPT = fileURLToPath(new URL('../../demo/twilio.mjs', import.meta.url));
const run = promisify(execFile);

let test: TestHost;
const server = createServer((request, response) => void getRequestListener(test.host.fetch)(request, response));
let env: Record<string, string>;

beforeEach(async () => {
  test = testHost({ providers: { twilio: { provider: twilio, secret: 'a-token-for-tests' } } });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  env = { TWILIO_AUTH_TOKEN: 'a-token-for-tests', URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/twilio` };
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
});

const state = async (): Promise<unknown> => (await test.request('/calls?call=CA123')).json();

it('posts one callback that the host takes for Twilio\'s', async () => {
  const { stdout } = await run(process.execPath, [SCRIPT, 'CA123', 'completed', 'AnsweredBy=human', 'CallDuration=21', 'To=+12025550123'], { env });
  expect(stdout).toBe('CA123 completed: 204 \n');
  expect(await state()).toMatchObject({ calls: [{ call: 'CA123', status: 'completed', answeredBy: 'person', duration: 21, seq: 3, number: { display: '+12025550123' } }] });
});

it('says that it was refused, and fails, where its token is another', async () => {
  const failed = run(process.execPath, [SCRIPT, 'CA123', 'ringing'], { env: { ...env, TWILIO_AUTH_TOKEN: 'guessed' } });
  await expect(failed).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('403') as string });
  expect(await state()).toMatchObject({ calls: [] });
});
