import type { ScenarioStep, ScenarioUpdate } from '../scenario.js';

/** A step of a scenario: so many seconds after the one before, this status, and what else is said with it. */
export function step(afterSeconds: number, status: string, more: Omit<ScenarioUpdate, 'status'> = {}): ScenarioStep {
  return { afterMs: afterSeconds * 1000, update: { status, ...more } };
}
