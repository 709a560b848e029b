import { afterAll, describe, it } from 'vitest';
import { memoryLog, type UpdateLog } from '../../src/host/index.js';
import { endLogs, fileLog } from '../host/sqlite/sqlite-fixtures.js';
import { RESUMABLE, soakBatch } from './soak-batch.js';

/** The logs that need nothing but Node, each made anew; soak.redis.test.ts has the third. */
const LOGS: readonly (readonly [name: string, seed: number, create: () => UpdateLog])[] = [
  ['memory', 1, () => memoryLog({ resumableUpdates: RESUMABLE })],
  ['SQLite', 5001, () => fileLog({ resumableUpdates: RESUMABLE })],
];

afterAll(endLogs);

describe.each(LOGS)('over TCP, through a proxy that breaks things, with a %s log', (_, first, create) => {
  it('nothing is lost, nothing comes twice, nothing goes backwards', { timeout: 240_000 }, () => soakBatch(first, create));
});
