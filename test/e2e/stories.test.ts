import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS, scenarioUpdate, scenarioVocabulary, type Scenario } from '../../src/mock/index.js';
import type { Call } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import { badgeView, explanationView, factsOfCall } from '../../src/view/index.js';
import { widgetBadge, widgetExplanation, type DemoPage } from './demo-page.js';
import { describeDemo } from './describe-demo.js';
import { Pool } from './pool.js';

/** How many pages play at once. */
const PAGES = 6;
/** The longest story lasts seven minutes; at twenty times the speed, on a line that breaks, with room to spare. In milliseconds. */
const PATIENCE = 60_000;
/** For all of them one after the other, which is what a test may wait for its turn. */
const ALL_DAY = PATIENCE * 5;

const [HERO] = SCENARIOS;

/** What the widget must say in the end, by the words of the views and without any page. */
function endOf(scenario: Scenario): { word: string; title: string } {
  const now = Date.now();
  let call: Call | undefined;
  for (const index of scenario.steps.keys()) {
    const update = scenarioUpdate(scenario, index, { call: 'c', at: now, speed: 20 });
    if (update) call = reduceCall(call, update, scenarioVocabulary);
  }
  if (!call) throw new Error(`${scenario.name} has no steps.`);
  const facts = factsOfCall(call, now, now);
  const options = { now, vocabulary: scenarioVocabulary };
  return { word: badgeView(facts, options).word, title: explanationView(facts, options).title };
}

async function waitForEnd(page: Page, { name, steps }: Scenario): Promise<void> {
  await page.locator(`[data-story="${name}"][aria-current]`).waitFor();
  await page.waitForFunction((count) => {
    const progress = document.querySelector('progress');
    return progress?.max === count && progress.value === count;
  }, steps.length, { timeout: PATIENCE });
}

describeDemo('the demo page with its mock server', ({ open }) => {
  it('plays the first story by itself, from the queue to a person', async () => {
    if (!HERO) throw new Error('There is no first story.');
    const { page, problems, close } = await open('#speed=20');
    await page.locator('.entry', { hasText: '"status":"queued"' }).waitFor();
    await waitForEnd(page, HERO);
    await widgetBadge(page).getByText('Answered').waitFor();
    await page.locator('.entry', { hasText: '"status":"completed"' }).waitFor();
    expect(await page.locator('.entry.update').count()).toBe(HERO.steps.length);
    expect(problems).toEqual([]);
    await close();
  });

  describe('each story, on a line that drops, doubles and mixes', () => {
    let pages: DemoPage[] = [];
    let pool: Pool<DemoPage>;

    beforeAll(async () => {
      pages = await Promise.all(Array.from({ length: PAGES }, () => open('#speed=20&faults=drop.twice.mixed')));
      pool = new Pool(pages);
    });

    afterAll(async () => {
      await Promise.all(pages.map(({ close }) => close()));
    });

    it.concurrent.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s can be chosen and ends in the truth', { timeout: ALL_DAY }, async (name, scenario) => {
      await pool.use(async ({ page, problems }) => {
        const { word, title } = endOf(scenario);
        await page.locator(`[data-story="${name}"]`).click();
        await waitForEnd(page, scenario);
        await widgetBadge(page).getByText(word).waitFor({ timeout: PATIENCE });
        await widgetExplanation(page).getByText(title).first().waitFor({ timeout: PATIENCE });
        expect(problems).toEqual([]);
      });
    });
  });
});
