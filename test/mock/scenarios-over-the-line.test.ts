import { filter, firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { connectCalls, defaultEnvironment } from '../../src/client/index.js';
import { machineClock, type HostClock } from '../../src/host/index.js';
import { SCENARIOS, createMockServer, localFetch, scenarioVocabulary, type Faults, type Scenario } from '../../src/mock/index.js';
import type { Call } from '../../src/model/index.js';

/** A second of the story passes in a millisecond. */
const HASTE = 1000;
const startedAt = machineClock.now();
const fastClock: HostClock = {
  now: () => startedAt + (machineClock.now() - startedAt) * HASTE,
  after: (ms, run) => machineClock.after(ms / HASTE, run),
};

const LINES: Readonly<Record<string, Faults>> = {
  'a good line': {},
  'a line that drops': { dropEvery: 2 },
  'a line that doubles': { duplicate: 0.7 },
  'a line that mixes': { reorder: 3 },
  'a line that delays': { delayMs: 2000 },
  'a line with garbage': { garbage: 0.7 },
  'a host that forgets cursors, on a line that drops': { dropEvery: 2, expireCursor: true },
  'a host that refuses, on a line that drops': { dropEvery: 2, unauthorizedEvery: 3, unavailableEvery: 5 },
  'everything at once': { dropEvery: 3, duplicate: 0.4, reorder: 3, delayMs: 1000, garbage: 0.3, expireCursor: true },
};

const isAtEnd = ({ ends }: Scenario, call: Call | undefined): call is Call =>
  call?.status === ends.status && call.outcome === ends.outcome && call.isOver === ends.isOver;

async function playedOver(faults: Faults, scenario: Scenario): Promise<Call> {
  using server = createMockServer({ url: 'http://mock.test/calls', faults, clock: fastClock, seed: scenario.name.length, host: { retryMilliseconds: 1 } });
  using calls = connectCalls({
    url: 'http://mock.test/calls/stream',
    vocabulary: scenarioVocabulary,
    auth: async () => 'token',
    timing: { retryBase: 1, retryCap: 2, stableAfter: 1 },
    environment: { ...defaultEnvironment, fetch: localFetch(server.fetch), random: () => 0 },
  });
  server.play(scenario, { call: 'c', speed: 20 });
  const call = await firstValueFrom(calls.call$('c').pipe(filter((one) => isAtEnd(scenario, one) && one.updates.length === scenario.steps.length)));
  if (!call) throw new Error('Not a call.');
  return call;
}

describe.each(Object.entries(LINES))('over %s', (_, faults) => {
  it.concurrent.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s ends in the same state', async (_name, scenario) => {
    const { status, outcome, isOver, missing, updates } = await playedOver(faults, scenario);
    expect({ status, outcome, isOver }).toEqual(scenario.ends);
    expect(updates).toHaveLength(scenario.steps.length);
    expect(missing).toBe(0);
  });
});
