import { expect, it } from 'vitest';
import { widgetBadge } from './demo-page.js';
import { describeDemo } from './describe-demo.js';

describeDemo('the demo page as the product’s home', ({ open }) => {
  it('goes back in time by the inspector’s slider, with the keyboard, and comes back to now', async () => {
    const { page, problems, close } = await open('#story=busy&speed=20');
    await widgetBadge(page).getByText('Busy').waitFor();
    const slider = page.locator('call-inspector input');
    await page.locator('call-inspector').getByText('"status":"busy"').first().waitFor();
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(async () => {
      await page.keyboard.press('ArrowRight');
      // The page shows the moment with its next frame.
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
      return widgetBadge(page).getByText('Ringing').count();
    }, { timeout: 20_000 }).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Back to live' }).click();
    await widgetBadge(page).getByText('Busy').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('plays a story of the gallery on the stage', async () => {
    const { page, close } = await open('#story=busy');
    await page.locator('demo-gallery').scrollIntoViewIfNeeded();
    const story = page.locator('.story-card', { hasText: 'A key proves a person' });
    await story.getByText('Answered').first().waitFor();
    await story.getByRole('button', { name: 'Watch it happen' }).click();
    await page.locator('demo-widget h2', { hasText: 'A key proves a person' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('live');
    await close();
  });

  it('shows the same call on the pages of three hosts', async () => {
    const { page, close } = await open('#story=busy&speed=20');
    await page.locator('demo-brands call-status-badge', { hasText: 'Busy' }).nth(2).waitFor({ state: 'attached' });
    const grounds = await page.locator('demo-brands call-status').evaluateAll((cards) => cards.map((card) => {
      const base = card.shadowRoot?.querySelector('.base');
      return base ? `${getComputedStyle(base).fontFamily} ${getComputedStyle(base).borderRadius}` : '';
    }));
    expect(new Set(grounds).size).toBe(3);
    await close();
  });

  it('keeps a board of ten thousand calls through a storm of ten thousand updates a second, with the keyboard alone', { timeout: 120_000 }, async () => {
    const { page, problems, close } = await open('');
    const crowd = page.locator('demo-crowd');
    await crowd.scrollIntoViewIfNeeded();
    await page.getByRole('radio', { name: '10,000', exact: true }).check({ force: true });
    await crowd.getByText('10,000 calls', { exact: true }).waitFor();
    await page.getByLabel('Rate').fill('8');
    await crowd.getByRole('button', { name: 'Start', exact: true }).click();
    await crowd.getByLabel('Search contacts').focus();
    await page.keyboard.type('okafor');
    await crowd.getByText('of 10,000 calls').waitFor();
    await crowd.locator('[role=gridcell]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await crowd.locator('call-status').getByText('Okafor').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await crowd.locator('call-board').evaluate((board) => board.shadowRoot?.activeElement?.role)).toBe('gridcell');
    await crowd.getByRole('button', { name: 'Again', exact: true }).waitFor({ timeout: 90_000 });
    expect(await crowd.locator('.row').count()).toBeLessThan(60);
    expect(problems).toEqual([]);
    await close();
  });
});
