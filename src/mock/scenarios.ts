import type { Scenario } from './scenario.js';
import { DETAIL_SCENARIOS, HONESTY_SCENARIOS, STATUS_SCENARIOS, STORY_SCENARIOS } from './scenarios/index.js';

/** Every scenario, in the order in which a gallery shows them. */
export const SCENARIOS: readonly Scenario[] = [...STORY_SCENARIOS, ...STATUS_SCENARIOS, ...DETAIL_SCENARIOS, ...HONESTY_SCENARIOS];

/** The scenario of this name, or `undefined`. */
export function findScenario(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name);
}
