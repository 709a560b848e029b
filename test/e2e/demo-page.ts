import { chromium, type Browser, type Page } from 'playwright';
import { chromiumArguments, findChromium } from '../../.ci/setup/find-chromium.mjs';

/** The Chromium of this machine, with these arguments more. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const [executablePath] = findChromium();
  return chromium.launch({ args: [...chromiumArguments(), ...more], ...(executablePath === undefined ? {} : { executablePath }) });
}

/** The demo page in a tab, and everything that went wrong in it. */
export interface DemoPage {
  readonly page: Page;
  /** What stands on the console as an error, and errors that nobody caught. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the demo page in a context of its own, without motion. A line that was cut on purpose is no problem. */
export async function openDemo(browser: Browser, address: string): Promise<DemoPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(address);
  return { page, problems, close: () => context.close() };
}

/** The badge of the widget. */
export const widgetBadge = (page: Page) => page.locator('#scene call-status').locator('call-status-badge').first();

/** The explanation of the widget. */
export const widgetExplanation = (page: Page) => page.locator('#scene call-status').locator('call-explanation').first();
