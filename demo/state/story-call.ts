import { scenarioUpdate, scenarioVocabulary, type Scenario } from '../../src/mock/index.js';
import type { Call } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';

/** The call that a story has come to when it is over, if it ended at a moment. */
export function storyCall(scenario: Scenario, endedAt: number): Call | undefined {
  const length = scenario.steps.reduce((sum, { afterMs }) => sum + afterMs, 0);
  let at = endedAt - length;
  let call: Call | undefined;
  for (const [index, { afterMs }] of scenario.steps.entries()) {
    at += afterMs;
    const update = scenarioUpdate(scenario, index, { call: scenario.name, at, speed: 1 });
    if (update) call = reduceCall(call, update, scenarioVocabulary);
  }
  return call;
}
