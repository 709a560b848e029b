import { expect, it } from 'vitest';
import { describeGuest } from './guest-world.js';
import { pageOf, scriptOf } from './guest-server.js';
import { buildScript } from './script-files.js';

const BADGE = '<script src="/ringback/embed-badge.js"></script>';
const PAGE = '<call-feed src="/calls/stream"></call-feed><p><call-status-badge call="42">call 42</call-status-badge></p>';

describeGuest('the small file', ({ open, tell, server }) => {
  it('shows badges, also under a policy that allows no Trusted Types at all', async () => {
    server().put({ '/ringback/embed-badge.js': scriptOf(await buildScript('embed-badge')) });
    await tell('ringing');
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const { page, problems } = await open(pageOf(`${BADGE}${PAGE}`, { 'content-security-policy': policy }));
    await page.locator('call-status-badge').getByText('Ringing').waitFor();
    await tell('busy');
    await page.locator('call-status-badge').getByText('Busy').waitFor();
    expect(problems).toEqual([]);
  });
});
