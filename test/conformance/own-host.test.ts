import { afterEach, describe, expect, it } from 'vitest';
import { CONFORMANCE_CASES, httpPublisher, resultText, runConformance, type CaseResult, type ConformanceOptions } from '../../src/conformance/index.js';
import { createCallHost, memoryLog, type CallHostOptions, type UpdateLog } from '../../src/host/index.js';
import { endLogs, fileLog } from '../host/sqlite/sqlite-fixtures.js';
import { serveHost } from './serve-host.js';

const ORIGIN = 'https://portal.example.org';
const PUBLISH_TOKEN = 'publish-token-for-tests';
const READ_TOKEN = 'read-token-for-tests';

/** The logs that a host may stand on, each made anew. */
const LOGS: readonly (readonly [name: string, create: () => UpdateLog | Promise<UpdateLog>])[] = [
  ['memory', () => memoryLog()],
  ['SQLite', () => fileLog()],
];

const closers: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close(); // oxlint-disable-line no-await-in-loop -- one after the other
  await endLogs();
});

async function serve(log: UpdateLog, more: CallHostOptions = {}): Promise<ConformanceOptions> {
  const host = createCallHost({ log, publishToken: PUBLISH_TOKEN, pingMilliseconds: 100, cors: { origins: [ORIGIN] }, ...more });
  const served = await serveHost(host);
  closers.push(() => served.close(), () => host.close());
  const publishUrl = `${served.origin}/calls`;
  return { url: `${publishUrl}/stream`, publishUrl, publishToken: PUBLISH_TOKEN, publish: httpPublisher(publishUrl, PUBLISH_TOKEN), origin: ORIGIN };
}

const wrong = (results: readonly CaseResult[]): string[] => results.filter(({ outcome }) => outcome === 'failed' || outcome === 'advised').map(resultText);

describe.each(LOGS)('our own host over a %s log', (_, create) => {
  it('keeps to the protocol, and takes every advice', { timeout: 120_000 }, async () => {
    const options = await serve(await create(), {
      authorize: (request) => (request.headers.get('authorization') === `Bearer ${READ_TOKEN}` ? true : 401),
    });
    const { results, counts } = await runConformance({ ...options, readToken: READ_TOKEN });
    expect(wrong(results)).toEqual([]);
    expect(counts['not-run']).toBe(0);
    expect(results.filter(({ outcome }) => outcome === 'not-offered').map(resultText)).toEqual([]);
    expect(counts.passed).toBe(CONFORMANCE_CASES.length);
  });
});

it('says plainly what was not run where nothing can be published', { timeout: 60_000 }, async () => {
  const { url } = await serve(memoryLog());
  const { results, counts, isConformant } = await runConformance({ url });
  expect(isConformant).toBe(true);
  expect(counts['not-run']).toBeGreaterThan(40);
  expect(results.find(({ id }) => id === 'E01')).toMatchObject({ outcome: 'not-run', note: 'needs --publish or --publish-command' });
  expect(counts.passed).toBeGreaterThan(45);
});
