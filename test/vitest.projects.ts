import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import type { BrowserInstanceOption } from 'vitest/node';
import type { TestProjectConfiguration } from 'vitest/config';
import { chromiumArguments, findChromium } from '../.ci/setup/find-chromium.mjs';
import { missingServices, SERVICES } from '../.ci/setup/services.mjs';

const BROWSER_TESTS = ['test/components/**/*.test.ts', 'test/browser/**/*.test.ts'];
const E2E_TESTS = ['test/e2e/**/*.test.ts'];
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
    exclude: [...BROWSER_TESTS, ...E2E_TESTS, ...SERVICE_TESTS],
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
  },
};

/** Everything that needs a page: runs in every engine named in `RINGBACK_BROWSERS` (default `chromium`). */
const browser: TestProjectConfiguration = {
  extends: true,
  plugins: [msw({ mode: 'worker-only' })],
  resolve: { alias: { '@web/test-runner-commands': fileURLToPath(new URL('./tools/wtr-commands.ts', import.meta.url)) } },
  optimizeDeps: { include: ['@open-wc/testing', 'axe-core', 'fast-check', 'lit', 'msw/browser', 'msw/http', 'rxjs'] },
  test: {
    name: 'browser',
    include: BROWSER_TESTS,
    testTimeout: PATIENCE_MS,
    // The fixtures of @open-wc/testing clean up through the global `afterEach`.
    globals: true,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright(),
      instances: (process.env['RINGBACK_BROWSERS'] ?? 'chromium').split(',').map(instance),
    },
  },
};

function instance(engine: string): BrowserInstanceOption {
  switch (engine) {
    case 'chromium':
      return { browser: 'chromium', provider: playwright({ launchOptions: chromiumOptions() }) };
    case 'firefox':
      return { browser: 'firefox', provider: playwright({ launchOptions: firefoxOptions() }) };
    default:
      throw new Error(`RINGBACK_BROWSERS names "${engine}"; the engines set up here are chromium and firefox.`);
  }
}

function chromiumOptions() {
  const [executablePath] = findChromium();
  return { args: chromiumArguments(), ...(executablePath === undefined ? {} : { executablePath }) };
}

/** `FIREFOX_BIN` names an installed Firefox; without it Playwright's own is used. */
function firefoxOptions() {
  const executablePath = process.env['FIREFOX_BIN'];
  return executablePath === undefined ? {} : { channel: 'moz-firefox', executablePath };
}

export const projects = [unit, services, browser, e2e];
