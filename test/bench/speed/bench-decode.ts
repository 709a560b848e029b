// `npm run bench:decode [-- --calls 20000 --rounds 11 --node 0 --quick --write]`: from bytes to objects, and from bytes to the state of all
// calls, in Node and in Chromium.
import { beginRun } from '../suite/record.js';
import type { Table } from '../suite/result.js';
import { settingsFrom } from '../suite/settings.js';
import { inEachEngine } from './engines.js';
import { runContests } from './run-contests.js';

const { settings, isQuick } = settingsFrom({ calls: 20_000, rounds: 9, node: 1, chromium: 1 }, { calls: 2000, rounds: 3 });
const { calls, rounds } = settings;
const end = beginRun({ part: 'decode', rounds, settings: { calls }, isQuick, packages: ['eventsource-parser', 'valibot', 'rxjs', '@microsoft/fetch-event-source', 'zod', 'zustand'] });
const tables: Table[] = [];
let browser: string | undefined;
await inEachEngine(settings, async (engine) => {
  if (engine.name === 'Chromium') browser = engine.version;
  tables.push(...await runContests(engine, 'decode', calls, rounds));
});
end(tables, browser);
