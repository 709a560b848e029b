import { takeTurns } from '../suite/turns.js';

const WARM_UP = 1;

/** Lets all take turns, and gives what each of them measured, round by round, without the warm-up. */
export async function turnsOf<Name extends string, Measured>(entrants: readonly Name[], rounds: number, take: (entrant: Name) => Promise<Measured>): Promise<(entrant: Name) => readonly Measured[]> {
  const measured = new Map(entrants.map((entrant): [Name, Measured[]] => [entrant, []]));
  await takeTurns(entrants.map((entrant) => ({
    async turn() {
      measured.get(entrant)?.push(await take(entrant));
      return 0;
    },
  })), rounds, WARM_UP);
  return (entrant) => measured.get(entrant)?.slice(WARM_UP) ?? [];
}

