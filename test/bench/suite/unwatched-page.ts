import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../../../.ci/setup/find-chromium.mjs';
import { serveBenchPage, type BenchContent } from './bench-server.js';

/** A page whose network nobody looks at. */
export interface UnwatchedPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Chromium's version. */
  readonly version: string;
  readonly close: () => Promise<void>;
}

/**
 * Opens a page as people have it, without developer tools that keep every byte it loads. Playwright always keeps them, and what it takes to
 * copy them is more than what our code takes for a long stream: so this one is Puppeteer's.
 */
export async function openUnwatchedPage(viewport: { readonly width: number; readonly height: number }, content: BenchContent): Promise<UnwatchedPage> {
  const [executablePath] = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine: name one in CHROME_BIN.');
  const server = await serveBenchPage(content);
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    server.close();
  };
  try {
    browser = await launch({ executablePath, args: [...chromiumArguments(), '--js-flags=--expose-gc'], networkEnabled: false, defaultViewport: viewport });
    const page = await browser.newPage();
    const faults: unknown[] = [];
    page.on('pageerror', (error) => faults.push(error));
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(server.url, { waitUntil: 'load' });
    if (faults.length > 0) throw new Error('The page has a fault.', { cause: faults[0] });
    return { page, session: await page.createCDPSession(), version: (await browser.version()).replace(/^.*\//, ''), close };
  } catch (error) {
    await close();
    throw error;
  }
}
