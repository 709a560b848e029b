// `npm run bench:memory [-- --calls 20000 --rounds 3 --minutes 60 --node 0 --quick --write]`: what a call with the timeline of its five
// updates takes of the memory, in Node and in Chromium; and whether a storm of so many minutes leaves the heap where it was.
import { beginRun } from '../suite/record.js';
import type { Table } from '../suite/result.js';
import { settingsFrom } from '../suite/settings.js';
import { tableOf, type Samples } from '../suite/table.js';
import { inEachEngine } from './engines.js';
import { heapUnderStorm } from './heap-under-storm.js';

const GOAL = { Node: undefined, Chromium: 500 } as const;
const CALLS = [[true, false], [true, true], [false, false], [false, true]] as const;

const { settings, isQuick } = settingsFrom({ calls: 20_000, rounds: 3, minutes: 1, rate: 10_000, node: 1, chromium: 1 }, { calls: 2000, rounds: 1, minutes: 0.1 });
const { calls, rounds, minutes, rate } = settings;
const end = beginRun({ part: 'memory', rounds, settings: { calls, minutes, rate }, isQuick });
const tables: Table[] = [];
let browser: string | undefined;
await inEachEngine(settings, async (engine) => {
  if (engine.name === 'Chromium') browser = engine.version;
  // What the engine learns at the first time is no call's.
  await engine.bytes(1000, true, true);
  const samples: Samples[] = [];
  for (const [isOver, isRead] of CALLS) {
    const values: number[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (let round = 0; round < rounds; round++) values.push(await engine.bytes(calls, isOver, isRead));
    const limit = GOAL[engine.name];
    samples.push({
      name: `${isOver ? 'over' : 'going on'}, ${isRead ? 'read once' : 'never read'}`, isOurs: true, values,
      ...(limit !== undefined && { goal: { of: 'value' as const, limit } }),
    });
  }
  tables.push(tableOf({ id: `call-${engine.name.toLowerCase()}`, title: `${engine.name}: a call with the timeline of five updates`, unit: 'bytes of the heap' }, samples));
});
if (settings.chromium > 0) tables.push(await heapUnderStorm(minutes, rate));
end(tables, browser);
