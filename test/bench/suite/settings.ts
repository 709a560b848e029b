import { parseArgs } from 'node:util';

/** What a part was asked for on the command line. */
export interface Asked<Name extends string> {
  readonly settings: Record<Name, number>;
  readonly isQuick: boolean;
}

/** The settings of a part: `--name value` over the defaults, and with `--quick` over those of a short run. Others may be for other parts. */
export function settingsFrom<Name extends string>(full: Readonly<Record<Name, number>>, quick: Readonly<Partial<Record<Name, number>>>, args = process.argv.slice(2)): Asked<Name> {
  const { values } = parseArgs({
    args, strict: false,
    options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, ...Object.fromEntries(Object.keys(full).map((name) => [name, { type: 'string' as const }])) },
  });
  const isQuick = values['quick'] === true;
  const settings: Record<Name, number> = { ...full, ...(isQuick && quick) };
  for (const name in full) {
    const given = values[name];
    if (given === undefined) continue;
    const value = typeof given === 'string' ? Number(given) : Number.NaN;
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`--${name} must be a number, not "${given}".`);
    settings[name] = value;
  }
  return { settings, isQuick };
}
