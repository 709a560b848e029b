import { Breach, NotOffered } from './breach.js';
import type { CaseNeed, ConformanceCase } from './conformance-case.js';
import { CONFORMANCE_CASES } from './conformance-cases.js';
import { defaultEnvironment } from './conformance-environment.js';
import type { ConformanceOptions } from './conformance-options.js';
import { reportOf, type CaseResult, type ConformanceReport } from './conformance-report.js';
import { Lab } from './lab.js';

/** How to give a run what it lacks. */
const LACKS: Readonly<Record<CaseNeed, string>> = {
  'publish': 'needs --publish or --publish-command',
  'origin': 'needs --origin',
  'read-token': 'needs --read-token',
  'publish-url': 'needs --publish',
};

const isGiven = (need: CaseNeed, options: ConformanceOptions): boolean => {
  switch (need) {
    case 'publish': return options.publish !== undefined;
    case 'origin': return options.origin !== undefined;
    case 'read-token': return options.readToken !== undefined;
    case 'publish-url': return options.publishUrl !== undefined;
    default: return need satisfies never;
  }
};

type Ending = Omit<CaseResult, 'id' | 'title' | 'rule' | 'weight' | 'milliseconds'>;

function endingOf(error: unknown, { weight }: ConformanceCase): Ending {
  if (error instanceof NotOffered) return { outcome: 'not-offered', note: error.message };
  const outcome = weight === 'must' ? 'failed' : 'advised';
  if (error instanceof Breach) return { outcome, expected: error.expected, came: error.came, mend: error.mend };
  return { outcome, expected: 'the case to end', came: String(error), mend: 'This may be a mistake of the kit: please report it.' };
}

async function tryCase(one: ConformanceCase, options: ConformanceOptions, name: string): Promise<CaseResult> {
  const { id, title, rule, weight, needs = [] } = one;
  const { now } = options.environment ?? defaultEnvironment;
  const lacking = needs.find((need) => !isGiven(need, options));
  if (lacking !== undefined) return { id, title, rule, weight, outcome: 'not-run', milliseconds: 0, note: LACKS[lacking] };
  const lab = new Lab(options, `${name}-${id}`);
  const started = now();
  let ending: Ending = { outcome: 'passed' };
  try {
    await one.run(lab);
  } catch (error) {
    ending = endingOf(error, one);
  } finally {
    lab.close();
  }
  return { id, title, rule, weight, milliseconds: Math.round(now() - started), ...ending };
}

/**
 * Tries a backend against the protocol, case by case, and tells what came of each.
 *
 * Give it the feed's address and, where you can, a way to publish: then it also sees what updates become. It publishes
 * calls of its own, whose ids begin with `conformance-`, and never touches others. It changes nothing else, and does not
 * measure how much a backend can bear.
 *
 * @param onResult Told of each case as it ends.
 * @throws {TypeError} for an address that is none.
 */
export async function runConformance(options: ConformanceOptions, onResult: (result: CaseResult) => void = () => undefined): Promise<ConformanceReport> {
  const url = new URL(options.url).href;
  const { now } = options.environment ?? defaultEnvironment;
  const { only = [] } = options;
  const name = `conformance-${Math.floor(now()).toString(36)}`;
  const cases = CONFORMANCE_CASES.filter(({ id }) => only.length === 0 || only.some((start) => id.startsWith(start)));
  const results = new Map<string, CaseResult>();
  const run = async (one: ConformanceCase): Promise<void> => {
    const result = await tryCase(one, { ...options, url }, name);
    results.set(one.id, result);
    onResult(result);
  };
  // Those that watch an idle line do so together, before anything is published.
  await Promise.all(cases.filter(({ isSlow = false }) => isSlow).map(run));
  for (const one of cases) if (one.isSlow !== true) await run(one); // oxlint-disable-line no-await-in-loop -- one after the other
  return reportOf(url, cases.flatMap(({ id }) => results.get(id) ?? []));
}
