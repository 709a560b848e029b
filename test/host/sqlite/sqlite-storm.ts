// A host that publishes without end, and says what was acknowledged: started by sqlite-crash.test.ts as a process, to be killed.
import { writeSync } from 'node:fs';
import { createCallHost } from '../../../src/host/index.js';
import { sqliteLog } from '../../../src/host/sqlite/index.js';

const [, , path = '', name = ''] = process.argv;
const host = createCallHost({ log: sqliteLog({ path }) });

for (let seq = 1; ; seq++) {
  // Nothing of it may be half there.
  const updates = Array.from({ length: 1 + (seq % 3) }, (_, index) => ({ call: `${name}-${seq % 50}-${index}`, status: 'in-progress', seq }));
  const cursor = await host.publish(updates); // oxlint-disable-line no-await-in-loop -- one after another
  writeSync(1, `${cursor} ${seq}\n`);
}
