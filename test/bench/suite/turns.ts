/** Somebody who takes part. */
export interface Entrant {
  /** Does the work once and tells what it took. */
  turn(): Promise<number>;
}

/**
 * Lets all do their work round by round, one after the other, so that they meet the same machine. Those who wait at the end of one round
 * are first in the next but one: who follows whom must not decide. The rounds of the warm-up do not count.
 */
export async function takeTurns(entrants: readonly Entrant[], rounds: number, warmUp: number): Promise<readonly (readonly number[])[]> {
  const measured = entrants.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    const order = entrants.map((entrant, index) => ({ entrant, index }));
    if (round % 2 !== 0) order.reverse();
    for (const { entrant, index } of order) {
      const value = await entrant.turn(); // oxlint-disable-line no-await-in-loop -- one after the other
      if (round >= 0) measured[index]?.push(value);
    }
  }
  return measured;
}
