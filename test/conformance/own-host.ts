import { expect } from 'vitest';
import { CONFORMANCE_CASES, httpPublisher, resultText, runConformance, type CaseResult, type ConformanceOptions } from '../../src/conformance/index.js';
import { createCallHost, type CallHostOptions, type UpdateLog } from '../../src/host/index.js';
import { serveHost } from './serve-host.js';

const ORIGIN = 'https://portal.example.org';
const PUBLISH_TOKEN = 'publish-token-for-tests';
const READ_TOKEN = 'read-token-for-tests';

/** Our own host behind a port, and how to try it. */
export interface OwnHost {
  readonly options: ConformanceOptions;
  close(): Promise<void>;
}

/** Serves our own host over a log. */
export async function serveOwnHost(log: UpdateLog, more: CallHostOptions = {}): Promise<OwnHost> {
  const host = createCallHost({ log, publishToken: PUBLISH_TOKEN, pingMilliseconds: 100, cors: { origins: [ORIGIN] }, ...more });
  const served = await serveHost(host);
  const publishUrl = `${served.origin}/calls`;
  return {
    options: { url: `${publishUrl}/stream`, publishUrl, publishToken: PUBLISH_TOKEN, publish: httpPublisher(publishUrl, PUBLISH_TOKEN), origin: ORIGIN },
    async close() {
      host.close();
      await served.close();
    },
  };
}

const isWrong = ({ outcome }: CaseResult): boolean => outcome !== 'passed';

/** Runs the whole kit against our own host over a log; it has to pass every case. */
export async function passesEveryCase(log: UpdateLog): Promise<void> {
  const own = await serveOwnHost(log, { authorize: (request) => (request.headers.get('authorization') === `Bearer ${READ_TOKEN}` ? true : 401) });
  try {
    const { results, counts } = await runConformance({ ...own.options, readToken: READ_TOKEN });
    expect(results.filter(isWrong).map(resultText)).toEqual([]);
    expect(counts.passed).toBe(CONFORMANCE_CASES.length);
  } finally {
    await own.close();
  }
}
