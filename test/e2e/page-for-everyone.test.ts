import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { widgetBadge } from './demo-page.js';
import { describeDemo } from './describe-demo.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

declare global {
  interface Window {
    axe: { run(places: { include: string[] }): Promise<AxeResults> };
  }
}

/** What axe finds in parts of the page, each as one line. */
async function findings(page: Page, include: string[] = ['html']): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate((places) => window.axe.run({ include: places }), include);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** What differs from view to view. */
const STAGE = ['#live', '#yours'];
const WHOLE = ['html'];

const VIEWS: readonly [name: string, hash: string, places: string[]][] = [
  ['a story that has ended', '#story=reached-at-work&speed=20', WHOLE],
  ['a story that failed, in the dark', '#story=busy&speed=20&theme=dark', WHOLE],
  ['a story on a faulty line', '#story=queued&faults=drop.twice.mixed.garbage', STAGE],
  ['another look, from right to left', '#story=queued&brand=brook&dir=rtl&size=large', STAGE],
  ['a dark look on a dark page', '#story=message-left&speed=20&brand=harbour&theme=dark', STAGE],
  ['the real host', '#mode=host', STAGE],
];

describeDemo('the demo page for everyone', ({ open, server, browser }) => {
  it.each(VIEWS)('axe finds nothing: %s', async (_, hash, places) => {
    const { page, problems, close } = await open(hash);
    await page.locator('#scene call-status').locator('call-explanation').getByText(/./).first().waitFor();
    // What is only made when somebody comes near.
    if (places === WHOLE) await page.locator('demo-gallery').scrollIntoViewIfNeeded();
    expect(await findings(page, places)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it('axe finds nothing among a thousand badges', async () => {
    const { page, close } = await open('#story=queued');
    await page.locator('demo-crowd').scrollIntoViewIfNeeded();
    await page.getByRole('radio', { name: 'Shapes' }).check({ force: true });
    await page.locator('demo-crowd call-status-badge').nth(999).getByText('Queued').waitFor({ state: 'attached' });
    expect(await findings(page, ['#board'])).toEqual([]);
    await close();
  });

  it.each([320, 390, 768, 1024, 1920])('fits in a window %i pixels wide', async (width) => {
    const { page, close } = await open('#story=two-rounds-nobody&speed=20');
    await page.setViewportSize({ width, height: 800 });
    await widgetBadge(page).getByText('Ringing').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page, close } = await open('#story=queued');
    await page.locator('[data-story]').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the live call');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('fax');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-story'))).toBe('fax');
    await page.keyboard.press('Enter');
    await page.locator('[data-story="fax"][aria-current]').waitFor();
    expect(page.url()).toContain('story=fax');
    await page.getByLabel('Search the stories').fill('');
    await page.locator('[data-story="fax"][tabindex="0"]').focus();
    const at = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('data-story'));
    await page.keyboard.press('Home');
    const first = await at();
    await page.keyboard.press('ArrowDown');
    expect(await at()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(first);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('demo-stories') ?? null)).not.toBeNull();
    expect(await page.locator('demo-stories [data-story][tabindex="0"]').count()).toBe(1);
    await close();
  });

  it('keeps what was chosen over a reload', async () => {
    const { page, close } = await open('');
    await page.getByRole('checkbox', { name: 'Duplicate' }).check({ force: true });
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await page.reload();
    expect(await page.getByRole('checkbox', { name: 'Duplicate' }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await close();
  });

  it('shows the widget as it was after a message that is pressed', async () => {
    const { page, close } = await open('#story=busy&speed=20');
    await widgetBadge(page).getByText('Busy').waitFor();
    await page.locator('.entry', { hasText: '"status":"ringing"' }).locator('.look').click();
    await widgetBadge(page).getByText('Ringing').waitFor();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await widgetBadge(page).getByText('Busy').waitFor();
    await close();
  });

  it('says that the line is cut, and heals', async () => {
    const { page, close } = await open('#story=two-rounds-nobody');
    const line = page.locator('demo-wire call-connection');
    await line.getByText('Live').waitFor();
    await page.getByRole('button', { name: 'Cut the line now' }).click();
    await line.getByText('Reconnecting').waitFor();
    await line.getByText('Live').waitFor();
    await page.locator('.entry.ready', { hasText: '"resumed":true' }).waitFor();
    await close();
  });

  it('brings a thousand calls to their ends', async () => {
    const { page, problems, close } = await open('#story=queued');
    await page.locator('demo-crowd').scrollIntoViewIfNeeded();
    await page.getByRole('radio', { name: 'Shapes' }).check({ force: true });
    await page.getByLabel('Rate').fill('6');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Again', exact: true }).waitFor();
    const underWay = page.locator('demo-crowd call-status-badge').getByText(/Queued|Trying|Ringing|In progress/);
    await expect.poll(() => underWay.count(), { timeout: 20_000 }).toBe(0);
    expect(await page.locator('demo-crowd call-status-badge').count()).toBe(1000);
    expect(problems).toEqual([]);
    await close();
  });

  it('asks nobody but its own server for anything', async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => { asked.push(new URL(request.url()).origin); });
    await page.goto(`${server().origin}/`);
    await widgetBadge(page).getByText('Queued').waitFor();
    expect(new Set(asked)).toEqual(new Set([server().origin]));
    await context.close();
  });
});
