import { expect, it } from 'vitest';
import { storyCall } from '../../demo/state/story-call.js';
import { SCENARIOS } from '../../src/mock/index.js';

it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s has come to its end', (_, scenario) => {
  const call = storyCall(scenario, 1_000_000_000);
  expect(call).toMatchObject(scenario.ends);
  expect(call?.updatedAt ?? 0).toBeLessThanOrEqual(1_000_000_000);
});
