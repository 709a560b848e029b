import { expect, it } from 'vitest';
import { describeGuest } from './guest-world.js';
import { pageOf, scriptOf } from './guest-server.js';
import { buildScript } from './script-files.js';

const BADGE = '<script src="/ringback/embed-badge.js"></script>';
const PAGE = '<call-feed src="/calls/stream"></call-feed><p><call-status-badge call="42">call 42</call-status-badge></p>';
const PRELOAD = '<script src="/ringback/embed-preload.js" data-src="/calls/stream"></script>';

describeGuest('the small files', ({ open, tell, server }) => {
  const putFiles = async (): Promise<void> => {
    const [badge, preload] = await Promise.all([buildScript('embed-badge'), buildScript('embed-preload')]);
    server().put({ '/ringback/embed-badge.js': scriptOf(badge), '/ringback/embed-preload.js': scriptOf(preload) });
  };

  it('show badges, also under a policy that allows no Trusted Types at all', async () => {
    await putFiles();
    await tell('ringing');
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const { page, problems } = await open(pageOf(`${BADGE}${PAGE}`, { 'content-security-policy': policy }));
    await page.locator('call-status-badge').getByText('Ringing').waitFor();
    await tell('busy');
    await page.locator('call-status-badge').getByText('Busy').waitFor();
    expect(problems).toEqual([]);
  });

  it('ask for the stream ahead, once, and what comes over it is shown', async () => {
    await putFiles();
    await tell('ringing');
    const { page, problems } = await open(pageOf(PAGE, {}, PRELOAD));
    // The file with the elements has not been asked for, and the host has been.
    await expect.poll(() => server().host.connections).toBe(1);
    expect(await page.evaluate(() => customElements.get('call-feed') === undefined)).toBe(true);
    await page.addScriptTag({ url: '/ringback/embed-badge.js' });
    await page.locator('call-status-badge').getByText('Ringing').waitFor();
    await tell('busy');
    await page.locator('call-status-badge').getByText('Busy').waitFor();
    expect(server().host.connections).toBe(1);
    expect(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/calls/stream')).length)).toBeLessThanOrEqual(1);
    await page.evaluate(() => document.querySelector('call-feed')?.remove());
    await expect.poll(() => server().host.connections).toBe(0);
    expect(problems).toEqual([]);
  });

  it('say what is missing where they get no address', async () => {
    await putFiles();
    const { problems } = await open(pageOf('', {}, PRELOAD.replace(/ data-src="[^"]*"/, '')));
    expect(problems).toEqual([expect.stringContaining('data-src="/calls/stream"')]);
  });
});
