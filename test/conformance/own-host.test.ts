import { afterAll, describe, expect, it } from 'vitest';
import { runConformance } from '../../src/conformance/index.js';
import { memoryLog, type UpdateLog } from '../../src/host/index.js';
import { endLogs, fileLog } from '../host/sqlite/sqlite-fixtures.js';
import { passesEveryCase, serveOwnHost } from './own-host.js';

/** The logs that need nothing but Node, each made anew; own-host.redis.test.ts has the third. */
const LOGS: readonly (readonly [name: string, create: () => UpdateLog])[] = [
  ['memory', () => memoryLog()],
  ['SQLite', () => fileLog()],
];

afterAll(endLogs);

describe.each(LOGS)('our own host over a %s log', (_, create) => {
  it('keeps to the protocol, and takes every advice', { timeout: 120_000 }, () => passesEveryCase(create()));
});

it('says plainly what was not run where nothing can be published', { timeout: 60_000 }, async () => {
  const own = await serveOwnHost(memoryLog());
  const { results, counts, isConformant } = await runConformance({ url: own.options.url });
  await own.close();
  expect(isConformant).toBe(true);
  expect(counts['not-run']).toBeGreaterThan(40);
  expect(results.find(({ id }) => id === 'E01')).toMatchObject({ outcome: 'not-run', note: 'needs --publish or --publish-command' });
  expect(counts.passed).toBeGreaterThan(45);
});
