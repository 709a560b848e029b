import { findScenario } from 'ringback/testing';
import { expect, test } from './calls.js';

test('the page follows a call to its end', async ({ page, calls }) => {
  await page.goto('/');
  await calls.publish({ call: '42', status: 'ringing' });
  await expect(page.locator('call-status-badge')).toContainText('Ringing');
  calls.play(findScenario('reached-at-work'), { call: '43', speed: 1000 });
  await expect(page.locator('call-summary')).toContainText('1 Reached a person');
});

test('the page says that its line is down, and comes back by itself', async ({ page, calls }) => {
  await page.goto('/');
  await expect(page.locator('call-connection')).toContainText('Live');
  calls.cutAll({ refuseForMs: 60_000 });
  await expect(page.locator('call-connection')).not.toContainText('Live');
  calls.restore();
  await expect(page.locator('call-connection')).toContainText('Live', { timeout: 15_000 });
});
