// `npm run bench:reduce [-- --calls 20000 --rounds 9 --most 1000000 --node 0 --quick --write]`: the check alone, the reducer alone, and
// whether its cost grows with the number of calls, in Node and in Chromium.
import { beginRun } from '../suite/record.js';
import type { Table } from '../suite/result.js';
import { settingsFrom } from '../suite/settings.js';
import { inEachEngine } from './engines.js';
import { runContests } from './run-contests.js';

const { settings, isQuick } = settingsFrom({ calls: 20_000, rounds: 9, most: 1_000_000, node: 1, chromium: 1 }, { calls: 2000, rounds: 3, most: 10_000 });
const { calls, rounds, most } = settings;
const end = beginRun({ part: 'reduce', rounds, settings: { calls, most }, isQuick, packages: ['valibot', 'zod', 'rxjs'] });
const tables: Table[] = [];
let browser: string | undefined;
await inEachEngine(settings, async (engine) => {
  if (engine.name === 'Chromium') browser = engine.version;
  tables.push(...await runContests(engine, 'reduce', calls, rounds), ...await runContests(engine, 'growth', most, rounds));
});
end(tables, browser);
