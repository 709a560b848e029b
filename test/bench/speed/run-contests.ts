import type { Table } from '../suite/result.js';
import { tableOf } from '../suite/table.js';
import { takeTurns } from '../suite/turns.js';
import type { Engine } from './engines.js';
import type { SpeedBench } from './speed-page.js';

const WARM_UP = 3;

/** Runs all contests of a kind in an engine. */
export async function runContests(engine: Engine, what: Parameters<SpeedBench['open']>[0], calls: number, rounds: number): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const [contest, { id, title, entrants }] of (await engine.open(what, calls)).entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const values = await takeTurns(entrants.map((_, entrant) => ({ turn: () => engine.turn(contest, entrant) })), rounds, WARM_UP);
    tables.push(tableOf(
      { id: `${id}-${engine.name.toLowerCase()}`, title: `${engine.name}: ${title}`, unit: 'ms of the thread', base: entrants[0]?.name ?? '' },
      entrants.map(({ name, isOurs, goal }, index) => ({ name, isOurs, values: values[index] ?? [], ...(goal !== undefined && { goal: { of: 'share' as const, limit: goal } }) })),
    ));
  }
  return tables;
}
