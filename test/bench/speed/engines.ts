import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumArguments, findChromium } from '../../../.ci/setup/find-chromium.mjs';
import type { SpeedBench } from './speed-page.js';

declare const speedBench: SpeedBench;

/** An engine that the benchmarks run in. */
export interface Engine {
  readonly name: 'Node' | 'Chromium';
  readonly run: SpeedBench['run'];
  /** Bytes that one call takes of the heap, with its timeline: calls as `SpeedBench.fill` makes them. */
  readonly bytes: (calls: number, isOver: boolean, isRead: boolean) => Promise<number>;
  readonly close: () => Promise<void>;
}

async function inNode(): Promise<Engine> {
  setFlagsFromString('--expose-gc');
  Object.assign(globalThis, { gc: runInNewContext('gc') as unknown });
  const { speedBench: bench } = await import('./speed-page.js');
  return {
    name: 'Node',
    run: (...asked) => bench.run(...asked),
    bytes(calls, isOver, isRead) {
      bench.empty();
      const before = process.memoryUsage().heapUsed;
      bench.fill(calls, isOver, isRead);
      return Promise.resolve((process.memoryUsage().heapUsed - before) / calls);
    },
    close: () => Promise.resolve(),
  };
}

/** The page as a host would ship it: one minified file. */
async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'error',
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: fileURLToPath(new URL('./speed-page.ts', import.meta.url)) } },
  });
  return 'output' in result ? result.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('') : '';
}

async function inChromium(): Promise<Engine> {
  const [executablePath] = findChromium();
  const browser = await chromium.launch({ args: [...chromiumArguments(), '--js-flags=--expose-gc'], ...(executablePath !== undefined && { executablePath }) });
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>speed</title>');
  await page.addScriptTag({ type: 'module', content: await pageScript() });
  await page.waitForFunction(() => typeof speedBench === 'object');
  const session = await page.context().newCDPSession(page);
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  return {
    name: 'Chromium',
    run: (what, calls, rounds) => page.evaluate(([one, many, often]) => speedBench.run(one, many, often), [what, calls, rounds] as const),
    async bytes(calls, isOver, isRead) {
      await page.evaluate(() => speedBench.empty());
      const before = await used();
      await page.evaluate(([many, over, read]) => speedBench.fill(many, over, read), [calls, isOver, isRead] as const);
      return (await used() - before) / calls;
    },
    close: () => browser.close(),
  };
}

/** Runs work in Node and then in Chromium. `--node 0` or `--chromium 0` leaves one out. */
export async function inEachEngine(wanted: { readonly node: number; readonly chromium: number }, work: (engine: Engine) => Promise<void>): Promise<void> {
  for (const open of [...(wanted.node > 0 ? [inNode] : []), ...(wanted.chromium > 0 ? [inChromium] : [])]) {
    const engine = await open(); // oxlint-disable-line no-await-in-loop -- one engine at a time
    try {
      await work(engine); // oxlint-disable-line no-await-in-loop
    } finally {
      await engine.close(); // oxlint-disable-line no-await-in-loop
    }
  }
}
