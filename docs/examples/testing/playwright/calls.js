import { test as base } from '@playwright/test';
import { serveCalls } from 'ringback/testing/node';

/** Playwright's `test` with a fixture more: `calls`, a host of the test's own that answers whatever the page asks below /calls. */
export const test = base.extend({
  calls: async ({ page }, use) => {
    const calls = await serveCalls();
    await calls.route(page);
    await use(calls);
    await calls.stop();
  },
});

export { expect } from '@playwright/test';
