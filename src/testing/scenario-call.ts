import type { Call } from '../model/index.js';
import { findScenario, SCENARIOS } from '../mock/scenarios.js';
import { scenarioUpdate } from '../mock/scenario-update.js';
import { scenarioVocabulary } from '../mock/scenario-vocabulary.js';
import { reduceCall } from '../reducer/index.js';
import { TEST_START } from './test-start.js';

/** How far a scenario is told. */
export interface ScenarioCallOptions {
  /** The id of the call. Default: the scenario's name. */
  readonly id?: string;
  /** How many of its steps were told. Default: all. */
  readonly steps?: number;
  /** When the first step happened, in milliseconds since 1970. Default: {@link TEST_START}. */
  readonly startsAt?: number;
}

/**
 * A call as it stands at a point of a scenario: for a story in Storybook, or the `value` of an element in a test.
 *
 * @throws {RangeError} for a name that no scenario has, or no steps.
 */
export function scenarioCall(name: string, { id = name, steps = Infinity, startsAt = TEST_START }: ScenarioCallOptions = {}): Call {
  const scenario = findScenario(name);
  if (scenario === undefined) throw new RangeError(`There is no scenario "${name}". There are: ${SCENARIOS.map((one) => one.name).join(', ')}.`);
  let call: Call | undefined;
  let at = startsAt;
  for (const [index, { afterMs }] of scenario.steps.slice(0, steps).entries()) {
    at += index === 0 ? 0 : afterMs;
    const update = scenarioUpdate(scenario, index, { call: id, at, speed: 1 });
    if (update !== undefined) call = reduceCall(call, update, scenarioVocabulary);
  }
  if (call === undefined) throw new RangeError('A call needs at least one step.');
  return call;
}
