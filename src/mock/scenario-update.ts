import type { CallPlan, CallUpdate } from '../model/index.js';
import type { Scenario } from './scenario.js';

/** What a scenario does not hold, and a player knows. */
export interface ScenarioMoment {
  /** The id of the call that is played. */
  readonly call: string;
  /** The clock at this moment, in milliseconds since 1970. */
  readonly at: number;
  /** How many times faster than life it is played. */
  readonly speed: number;
}

/**
 * The whole update of one step of a scenario, or `undefined` past its end.
 *
 * The first update carries the contact and the plan. The plan's seconds are divided by the speed, so that a ring that
 * is cut twice as soon also counts down from half. A bare scenario's updates carry the call and what the step says.
 */
export function scenarioUpdate(scenario: Scenario, index: number, moment: ScenarioMoment): CallUpdate | undefined {
  const update = scenario.steps[index]?.update;
  if (update === undefined) return undefined;
  const { call, at, speed } = moment;
  if (scenario.isBare) return { call, ...update };
  return {
    call,
    seq: index + 1,
    at,
    ...update,
    ...(index === 0 ? { contact: scenario.contact } : {}),
    ...(index === 0 && scenario.plan ? { plan: faster(scenario.plan, speed) } : {}),
  };
}

function faster(plan: CallPlan, speed: number): CallPlan {
  const seconds = (value: number): number => Math.max(1, Math.round(value / speed));
  return {
    ...plan,
    ...(plan.ringSeconds === undefined ? {} : { ringSeconds: seconds(plan.ringSeconds) }),
    ...(plan.pauseSeconds === undefined ? {} : { pauseSeconds: seconds(plan.pauseSeconds) }),
  };
}
