import { expect, it } from 'vitest';
import { memoryLog } from '../../src/host/index.js';
import { BrowserClient } from '../soak/browser/browser-client.js';
import { soakPage } from '../soak/browser/soak-page.js';
import { playOverTcp } from '../soak/tcp/tcp-scenario.js';
import { launchBrowser } from './demo-page.js';

it.each(['sse', 'compact'] as const)('a client in a page, behind a line that breaks, loses nothing over %s', async (transport) => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const createLog = () => memoryLog({ resumableUpdates: 60 });
    const result = await playOverTcp({
      seed: 3, log: createLog(), forget: createLog, speed: 10, page: await soakPage('sources'),
      openClient: (options) => BrowserClient.open(context, transport, options),
    });
    expect(result.story).toBe('');
    expect(result).toMatchObject({ lost: 0, doubled: 0, backward: 0 });
    expect(result.deliveries).toBeGreaterThan(20);
  } finally {
    await browser.close();
  }
});
