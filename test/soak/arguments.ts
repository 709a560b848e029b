import { parseArgs } from 'node:util';

const read = (names: readonly string[], args?: string[]) =>
  parseArgs({ ...(args && { args }), options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])), strict: args === undefined, allowPositionals: args !== undefined });

/** A word given on the command line as `--name word`; one of these, the first where none is given. */
export function wordFrom<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
  const given = read([name], process.argv.slice(2)).values[name];
  if (given === undefined) return words[0];
  const word = words.find((one) => one === given);
  if (word === undefined) throw new RangeError(`--${name} must be one of ${words.join(', ')}.`);
  return word;
}

/** Numbers given on the command line as `--name value`, over their defaults; beside them there may be these words. */
export function numbersFrom<Name extends string>(defaults: Readonly<Record<Name, number>>, words: readonly string[] = []): Record<Name, number> {
  const { values } = read([...Object.keys(defaults), ...words]);
  const numbers: Record<Name, number> = { ...defaults };
  for (const name in defaults) {
    const given = values[name];
    if (given === undefined) continue;
    const value = Number(given);
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`--${name} must be a number, not "${given}".`);
    numbers[name] = value;
  }
  return numbers;
}
