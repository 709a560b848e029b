import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openDemo, widgetBadge, widgetExplanation } from './demo-page.js';
import { DemoServer } from './demo-server.js';
import { postTwilio } from './twilio-callback.js';

const callback = (call: string, place: number, status: string, more: Readonly<Record<string, string>> = {}) => ({
  CallSid: call, CallStatus: status, SequenceNumber: String(place), CallbackSource: 'call-progress-events', ...more,
});

const textOf = (element: Locator): Promise<string> => element.locator('[part="base"]').first().innerText();

const listed = (page: Page, call: string) => page.locator(`[data-call="${call}"]`);

describe('the demo page with the real host', () => {
  let server: DemoServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([DemoServer.start(), launchBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = (hash = '#mode=host') => openDemo(browser, `${server.origin}/${hash}`);

  it('shows at once what the host knows', async () => {
    const { page, problems, close } = await open();
    await listed(page, 'story-1').waitFor();
    await page.locator('#scene call-status').getByText('Ada Okafor').first().waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('moves a badge with each of Twilio’s callbacks, and shows the same after a reload', async () => {
    const { page, problems, close } = await open('#mode=host&call=CA1');
    const steps: [status: string, word: string, more?: Record<string, string>][] = [
      ['initiated', 'Queued'],
      ['ringing', 'Ringing'],
      ['in-progress', 'In progress'],
      ['completed', 'Answer machine', { AnsweredBy: 'machine_end_beep', CallDuration: '21' }],
    ];
    for (const [place, [status, word, more]] of steps.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
      expect(await postTwilio(server.origin, callback('CA1', place, status, more))).toBe(204);
      // oxlint-disable-next-line no-await-in-loop
      await widgetBadge(page).getByText(word).waitFor();
    }
    const explained = await textOf(widgetExplanation(page));
    expect(explained).toContain('machine');
    await page.reload();
    await widgetBadge(page).getByText('Answer machine').waitFor();
    expect(await textOf(widgetExplanation(page))).toBe(explained);
    expect(page.url()).toContain('call=CA1');
    expect(problems).toEqual([]);
    await close();
  });

  it('ends in the same state where callbacks come out of order and twice', async () => {
    const { page, close } = await open('#mode=host&call=CA2');
    const callbacks = [
      callback('CA2', 3, 'completed', { AnsweredBy: 'human', CallDuration: '12' }),
      callback('CA2', 1, 'ringing'), callback('CA2', 2, 'in-progress'), callback('CA2', 1, 'ringing'), callback('CA2', 0, 'initiated'),
      callback('CA2', 3, 'completed', { AnsweredBy: 'human', CallDuration: '12' }),
    ];
    for (const fields of callbacks) {
      // oxlint-disable-next-line no-await-in-loop -- their order is what is tested
      expect(await postTwilio(server.origin, fields)).toBe(204);
    }
    await widgetExplanation(page).getByText('A person picked up').first().waitFor();
    await widgetBadge(page).getByText('Answered').waitFor();
    await close();
  });

  it('publishes nothing for a forged callback', async () => {
    const { page, close } = await open();
    expect(await postTwilio(server.origin, callback('CA-forged', 0, 'ringing'), 'not-the-token')).toBe(403);
    expect(await postTwilio(server.origin, callback('CA3', 0, 'busy'))).toBe(204);
    await listed(page, 'CA3').waitFor();
    expect(await listed(page, 'CA-forged').count()).toBe(0);
    await close();
  });

  it('takes an update by the command that the page shows', async () => {
    const { page, close } = await open('#mode=host&call=42');
    const command = await page.locator('demo-snippet code', { hasText: 'curl' }).first().innerText();
    const token = /Authorization: ([^']+)'/.exec(command)?.[1] ?? '';
    const body = /-d '([^']+)'/.exec(command)?.[1] ?? '';
    expect(JSON.parse(body)).toEqual({ call: '42', status: 'ringing' });
    await fetch(`${server.origin}/calls`, { method: 'POST', headers: { 'authorization': token, 'content-type': 'application/json' }, body });
    await widgetBadge(page).getByText('Ringing').waitFor();
    await close();
  });

  it('plays a story on the host when it is asked to', async () => {
    const { page, close } = await open();
    await page.getByRole('button', { name: 'Play a story on the host' }).click();
    await listed(page, 'story-2').waitFor();
    await close();
  });

  it('says that the host is gone, and comes back by itself with the truth', { timeout: 120_000 }, async () => {
    const { page, problems, close } = await open('#mode=host&call=CA9');
    await postTwilio(server.origin, callback('CA9', 1, 'ringing'));
    await widgetBadge(page).getByText('Ringing').waitFor();
    await page.evaluate(() => { document.body.dataset['untouched'] = 'yes'; });
    const { port } = server;
    await server.stop();
    await page.locator('demo-wire call-connection').getByText('Reconnecting').waitFor();
    await page.locator('#scene call-status').getByText('Reconnecting').first().waitFor();
    server = await DemoServer.start(port);
    await postTwilio(server.origin, callback('CA9', 3, 'busy'));
    await page.locator('demo-wire call-connection').getByText('Live').waitFor({ timeout: 60_000 });
    await widgetBadge(page).getByText('Busy').waitFor();
    expect(await page.evaluate(() => document.body.dataset['untouched'])).toBe('yes');
    expect(problems).toEqual([]);
    await close();
  });
});
