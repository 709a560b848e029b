import { describe, expect, it } from 'vitest';
import { CALL_DETAILS, CALL_STATUSES, type Call } from '../../src/model/index.js';
import { reduceCall } from '../../src/reducer/index.js';
import { parseUpdate } from '../../src/wire/index.js';
import { SCENARIO_GROUPS, SCENARIOS, findScenario, scenarioUpdate, scenarioVocabulary, type Scenario } from '../../src/mock/index.js';

const updatesOf = (scenario: Scenario, speed = 1) =>
  scenario.steps.flatMap((_, index) => scenarioUpdate(scenario, index, { call: 'c', at: 1000 * (index + 1), speed }) ?? []);

const reduced = (scenario: Scenario): Call | undefined =>
  updatesOf(scenario).reduce<Call | undefined>((call, update) => reduceCall(call, update, scenarioVocabulary), undefined);

describe('SCENARIOS', () => {
  it('has at least 25, each with a name of its own, on a known shelf', () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(25);
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
    expect(new Set(SCENARIOS.map(({ title }) => title)).size).toBe(SCENARIOS.length);
    for (const group of SCENARIO_GROUPS) expect(SCENARIOS.some((scenario) => scenario.group === group), group).toBe(true);
  });

  it.each(CALL_STATUSES)('has one that ends in %s', (status) => {
    expect(SCENARIOS.filter(({ group, ends }) => group === 'statuses' && ends.status === status)).not.toHaveLength(0);
  });

  it.each([1, 2, 3])('has one that ends in trying number %i', (number) => {
    const last = findScenario(`try-number-${number}`)?.steps.at(-1)?.update;
    expect(last).toMatchObject({ status: 'try-number', try: number });
  });

  it.each(CALL_DETAILS)('has one with the detail %s', (detail) => {
    expect(findScenario(detail)?.steps.some(({ update }) => update.detail === detail)).toBe(true);
  });

  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s reduces to the end that it states', (_, scenario) => {
    const { status, outcome, isOver } = reduced(scenario) ?? {};
    expect({ status, outcome, isOver }).toEqual(scenario.ends);
  });

  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s keeps to the wire’s schema', (_, scenario) => {
    for (const update of updatesOf(scenario)) expect(parseUpdate(JSON.parse(JSON.stringify(update)), scenarioVocabulary)).toEqual({ update });
  });

  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s names only fictional numbers and says one sentence', (_, scenario) => {
    for (const { display = '' } of scenario.plan?.numbers ?? []) expect(display).toMatch(/^(\+44 7700 900\d{3}|\+1 202 555 01\d\d)$/);
    expect(scenario.teaches).toMatch(/^[A-Z].*\.$/);
    expect(scenario.teaches.split(/\s+/).length).toBeLessThanOrEqual(25);
  });
});

describe('scenarioUpdate', () => {
  const hero = findScenario('reached-at-work');
  if (!hero) throw new Error('The hero scenario is missing.');

  it('numbers the updates and gives them the moment', () => {
    expect(updatesOf(hero).map(({ seq }) => seq)).toEqual(hero.steps.map((_, index) => index + 1));
    expect(updatesOf(hero)[2]).toMatchObject({ call: 'c', at: 3000, status: 'busy' });
  });

  it('sends contact and plan once, with the plan’s seconds as fast as the story', () => {
    const [first, ...rest] = updatesOf(hero, 5);
    expect(first?.contact).toEqual(hero.contact);
    expect(first?.plan).toMatchObject({ ringSeconds: 6, numbers: hero.plan?.numbers });
    expect(rest.some(({ plan, contact }) => plan !== undefined || contact !== undefined)).toBe(false);
  });

  it('adds nothing to a bare scenario', () => {
    const bare = findScenario('two-fields');
    expect(bare && updatesOf(bare)[0]).toEqual({ call: 'c', status: 'queued' });
  });

  it('is undefined past the end', () => {
    expect(scenarioUpdate(hero, hero.steps.length, { call: 'c', at: 0, speed: 1 })).toBeUndefined();
  });
});
