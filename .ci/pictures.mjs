// Takes the README's pictures from the demo page: `npm run pictures`. The story is the one that the page begins with.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright';
import { ensureChromium } from './setup/chromium.mjs';
import { chromiumArguments } from './setup/find-chromium.mjs';

const { path: executablePath } = await ensureChromium();
const server = spawn(process.execPath, ['demo/server.mjs'], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
const browser = await chromium.launch({ executablePath, args: chromiumArguments() });

try {
  const address = await addressOf(server.stdout);
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ colorScheme, deviceScaleFactor: 2, viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/London' });
    await page.goto(address);
    const widget = page.locator('demo-widget call-status');
    await widget.getByText('A person picked up', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).focus(); // nothing hovered, nothing selected
    await widget.screenshot({ path: `docs/images/widget-${colorScheme}.png`, animations: 'disabled' });
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
}

/** @param {import('node:stream').Readable} output @returns {Promise<string>} */
async function addressOf(output) {
  for await (const line of createInterface(output)) {
    const address = /^Ringback is ready: (\S+)$/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('The demo did not start.');
}
