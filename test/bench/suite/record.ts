import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, type as systemType } from 'node:os';
import type { Part, Result, Table } from './result.js';
import { terminalTable } from './terminal-table.js';

const folder = new URL('../../../docs/bench/', import.meta.url);
const load = (): number => Number((loadavg()[0] ?? 0).toFixed(1));

/** What a part has to say about itself. */
export interface Run {
  readonly part: Part;
  readonly rounds: number;
  readonly settings: Readonly<Record<string, number>>;
  readonly isQuick: boolean;
  /** The packages whose versions matter. */
  readonly packages?: readonly string[];
}

/** Begins a run; what it gives back ends it: writes the tables to the terminal, and with `--write` to `docs/bench`. */
export function beginRun({ part, rounds, settings, isQuick, packages = [] }: Run): (tables: readonly Table[], browser?: string) => void {
  const before = load();
  return (tables, browser) => {
    const result: Result = {
      part, date: new Date().toISOString(),
      machine: { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGB: Math.round(totalmem() / 1e9), system: systemType() },
      load: { before, after: load() },
      versions: { node: process.versions.node, ...(browser !== undefined && { chromium: browser }), ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])) },
      rounds, settings, isQuick, tables,
    };
    process.stdout.write(`${terminalTable(result)}\n\n`);
    if (process.argv.includes('--write')) writeResult(result);
  };
}

function writeResult(result: Result): void {
  if (result.isQuick) throw new Error('Figures of a quick run are not kept: leave out --quick or --write.');
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${result.part}.json`, folder), `${JSON.stringify(result, rounded, 1)}\n`);
}

/** Four figures: more is noise, and would make each run differ from the last in every line. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

function versionOf(name: string): string {
  const places = [new URL('../rivals/node_modules/', import.meta.url), new URL('../../../node_modules/', import.meta.url)];
  for (const place of places) {
    try {
      const facts: unknown = JSON.parse(readFileSync(new URL(`${name}/package.json`, place), 'utf8'));
      if (typeof facts === 'object' && facts !== null && 'version' in facts && typeof facts.version === 'string') return facts.version;
    } catch { /* It is in the other place. */ }
  }
  throw new Error(`${name} is not installed.`);
}
