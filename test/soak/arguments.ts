import { parseArgs } from 'node:util';

/** Numbers given on the command line as `--name value`, over their defaults. */
export function numbersFrom<Name extends string>(defaults: Readonly<Record<Name, number>>): Record<Name, number> {
  const names = Object.keys(defaults);
  const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])) });
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
