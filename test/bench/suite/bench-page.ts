import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { chromiumArguments, findChromium } from '../../../.ci/setup/find-chromium.mjs';
import { serveBenchPage, type BenchContent } from './bench-server.js';

/** A page of Chromium to measure in. */
export interface BenchPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly url: string;
  /** Chromium's version. */
  readonly version: string;
  /** Milliseconds of the main thread that tasks took so far: what other work the machine has is not in them. */
  readonly threadTime: () => Promise<number>;
  /** The part of it that went into script, style and layout: without paint, which is the same for all who show the same. */
  readonly scriptTime: () => Promise<number>;
  /** Bytes of JavaScript's heap, after a collection. */
  readonly heap: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** How a page is made. */
export interface BenchPageOptions extends BenchContent {
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Opens a page with these scripts over a server on this machine. */
export async function openBenchPage({ viewport, ...content }: BenchPageOptions): Promise<BenchPage> {
  const server = await serveBenchPage(content);
  const { url } = server;
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    server.close();
  };
  try {
    const [executablePath] = findChromium();
    browser = await chromium.launch({ args: [...chromiumArguments(), '--js-flags=--expose-gc'], ...(executablePath !== undefined && { executablePath }) });
    const page = await browser.newPage(viewport && { viewport });
    const faults: Error[] = [];
    page.on('pageerror', (error) => faults.push(error));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(url, { waitUntil: 'load' });
    if (faults[0] !== undefined) throw faults[0];
    if (!await page.evaluate(() => crossOriginIsolated)) throw new Error('The page is not isolated; its clock is too coarse.');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const milliseconds = async (...names: readonly string[]): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return names.reduce((sum, name) => sum + (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000, 0);
    };
    return {
      page, session, url, version: browser.version(), close,
      threadTime: () => milliseconds('TaskDuration'),
      scriptTime: () => milliseconds('ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'),
      async heap() {
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
