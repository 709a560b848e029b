import type { Standing } from './contest.js';

/** How a contest went. */
export interface Outcome {
  readonly title: string;
  readonly standings: readonly Standing[];
}

const verdict = (share: number, goal: number | undefined): string =>
  goal === undefined ? '' : share <= goal ? `  met (goal: ${goal})` : `  MISSED (goal: ${goal})`;

/**
 * Writes down how contests went in one engine: as a table, or with `isJson` as JSON, one contest a line.
 *
 * A goal that is missed does not fail the run: times depend on the machine. Budgets that must hold are counted in bytes.
 */
export function report(engine: string, outcomes: readonly Outcome[], rounds: number, isJson: boolean): void {
  const say = (text: string): boolean => process.stdout.write(`${text}\n`);
  for (const { title, standings } of outcomes) {
    if (isJson) {
      say(JSON.stringify({ engine, title, rounds, standings }));
      continue;
    }
    say(`${engine}: ${title}; medians of ${rounds} rounds, as a share of the first, with the quarters around it`);
    for (const { name, milliseconds, share, spread, goal } of standings) {
      say(`  ${name.padEnd(52)}${milliseconds.toFixed(1).padStart(8)} ms${share.toFixed(2).padStart(7)} ×  ${spread.map((value) => value.toFixed(2)).join(' to ')}${verdict(share, goal)}`);
    }
    say('');
  }
}
