import { runContest, type Contest } from './contest.js';

const verdict = (share: number, goal: number | undefined): string =>
  goal === undefined ? '' : share <= goal ? `  met (goal: ${goal})` : `  MISSED (goal: ${goal})`;

/**
 * Runs contests one after the other and writes down how they went: as a table, or with `isJson` as JSON, one contest a line.
 *
 * A goal that is missed does not fail the run: times depend on the machine. Budgets that must hold are counted in bytes.
 */
export function report(contests: readonly Contest[], rounds: number, isJson: boolean): void {
  const say = (text: string): boolean => process.stdout.write(`${text}\n`);
  for (const contest of contests) {
    const standings = runContest(contest, rounds);
    if (isJson) {
      say(JSON.stringify({ title: contest.title, rounds, standings }));
      continue;
    }
    say(`${contest.title}; medians of ${rounds} rounds, as a share of the first, with the quarters around it`);
    for (const { name, milliseconds, share, spread, goal } of standings) {
      say(`  ${name.padEnd(52)}${milliseconds.toFixed(1).padStart(8)} ms${share.toFixed(2).padStart(7)} ×  ${spread.map((value) => value.toFixed(2)).join(' to ')}${verdict(share, goal)}`);
    }
    say('');
  }
}
