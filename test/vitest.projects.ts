import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import type { BrowserConfigOptions } from 'vitest/node';
import type { TestProjectConfiguration } from 'vitest/config';
import { firefoxOptions } from '../.ci/setup/engines.mjs';
import { chromiumArguments, findChromium } from '../.ci/setup/find-chromium.mjs';
import { missingServices, SERVICES } from '../.ci/setup/services.mjs';
import { callsEndpoint } from './tools/calls-endpoint.js';
import { webkitgtk } from './tools/webkit-provider.js';

const BROWSER_TESTS = ['test/components/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/react/**/*.test.tsx'];
const PICTURE_TESTS = ['test/pictures/**/*.test.ts'];
const E2E_TESTS = ['test/e2e/**/*.test.ts'];
const EMBED_TESTS = ['test/embeds/**/*.test.ts'];
const SERVICE_TESTS = SERVICES.map(({ tests }) => tests);

/** Tests own their clocks and take milliseconds; this is for a busy machine, so that only a hang runs out of time. */
const PATIENCE_MS = 30_000;

/** Everything that needs no page: runs in Node. */
const unit: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'unit',
    environment: 'node',
    testTimeout: PATIENCE_MS,
    include: ['test/**/*.test.ts'],
    // Once the benchmarks have installed whom they measure beside, the tests of these lie below `test` too.
    exclude: ['**/node_modules/**', ...BROWSER_TESTS, ...PICTURE_TESTS, ...E2E_TESTS, ...EMBED_TESTS, ...SERVICE_TESTS],
  },
};

/** Everything that needs a Redis or an nginx and starts its own; what this machine lacks is left out. */
const services: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'services',
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    include: SERVICE_TESTS,
    exclude: missingServices().map(({ tests }) => tests),
  },
};

/** The demo page and its server as a visitor meets them: processes and browsers of their own, one file after the other. */
const e2e: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'e2e',
    environment: 'node',
    include: E2E_TESTS,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
};

/** Apps in other people's frameworks, and tests in other people's runners, against the packed package. */
const embeds: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'embeds',
    environment: 'node',
    include: EMBED_TESTS,
    globalSetup: 'test/embeds/setup.ts',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
};

/** What the fixtures of @open-wc/testing need to load. */
const inPage = {
  resolve: { alias: { '@web/test-runner-commands': fileURLToPath(new URL('./tools/wtr-commands.ts', import.meta.url)) } },
};

/** Everything that needs a page, in one engine. What only Chromium lets a test ask for stands in files that say so. */
function browser(engine: string): TestProjectConfiguration {
  return {
    extends: true,
    plugins: [msw({ mode: 'worker-only' }), callsEndpoint],
    ...inPage,
    optimizeDeps: { include: ['@guidepup/virtual-screen-reader', '@open-wc/testing', 'axe-core', 'fast-check', 'lit', 'msw/browser', 'msw/http', 'react', 'react-dom/client', 'react/jsx-dev-runtime', 'rxjs'] },
    test: {
      name: engine,
      include: BROWSER_TESTS,
      exclude: engine === 'chromium' ? [] : ['test/**/*.chromium.test.ts'],
      testTimeout: PATIENCE_MS,
      // The fixtures of @open-wc/testing clean up through the global `afterEach`.
      globals: true,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        ...driverOf(engine),
      },
    },
  };
}

/** The flags that make text look alike on every machine: no hinting, no subpixels, one colour profile. */
const PLAIN_TEXT = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

/** How much of a picture may differ. Those that are kept were taken on Linux; elsewhere the same font is drawn a little otherwise. */
const TOLERANCE = process.platform === 'linux' ? 0.0003 : 0.02;

/** What the elements look like, against pictures that are kept; in Chromium only. `npm run pictures` takes them anew. */
const pictures: TestProjectConfiguration = {
  extends: true,
  ...inPage,
  optimizeDeps: { include: ['@open-wc/testing', 'lit', 'rxjs'] },
  test: {
    name: 'pictures',
    include: PICTURE_TESTS,
    testTimeout: 2 * PATIENCE_MS,
    globals: true,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright(),
      instances: [{ browser: 'chromium', provider: playwright({ launchOptions: { ...chromiumOptions(), args: [...chromiumArguments(), ...PLAIN_TEXT] } }) }],
      expect: {
        toMatchScreenshot: {
          comparatorName: 'pixelmatch',
          timeout: PATIENCE_MS,
          comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: TOLERANCE },
          resolveScreenshotPath: ({ root, arg, ext }) => `${root}/${arg.startsWith('docs/') ? '' : 'test/pictures/expected/'}${arg}${ext}`,
          resolveDiffPath: ({ root, arg, ext }) => `${root}/test/pictures/found/${arg}${ext}`,
        },
      },
    },
  },
};

function driverOf(engine: string): Pick<BrowserConfigOptions, 'provider' | 'instances'> {
  switch (engine) {
    case 'chromium': return { provider: playwright({ launchOptions: chromiumOptions() }), instances: [{ browser: 'chromium', name: engine }] };
    case 'firefox': return { provider: playwright({ launchOptions: firefoxOptions() }), instances: [{ browser: 'firefox', name: engine }] };
    case 'webkit': return { provider: webkitgtk(), instances: [{ browser: 'webkit', name: engine }] };
    default: throw new Error(`RINGBACK_BROWSERS names "${engine}"; the engines are chromium, firefox and webkit.`);
  }
}

function chromiumOptions() {
  const [executablePath] = findChromium();
  return { args: chromiumArguments(), ...(executablePath === undefined ? {} : { executablePath }) };
}

/** The engines to test in; as long as nobody names them, one will do for the tests as you type. */
const engines = (process.env['RINGBACK_BROWSERS'] ?? 'chromium').split(',');

export const projects = [unit, services, ...engines.map(browser), pictures, e2e, embeds];
