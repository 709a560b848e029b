#!/usr/bin/env node
/// <reference types="node" />
import { readCommandLine, USAGE } from './command-line.js';
import { resultText, summaryText } from './report-text.js';
import { runConformance } from './run-conformance.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  let line;
  try {
    line = readCommandLine(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
    return 2;
  }
  if (line.help === true) {
    say(USAGE);
    return 0;
  }
  const { options, isJson, isStrict } = line;
  const report = await runConformance(options, (result) => { if (!isJson) say(resultText(result)); });
  say(isJson ? JSON.stringify(report, undefined, 2) : summaryText(report));
  const isIncomplete = report.counts['not-run'] > 0 || report.counts.advised > 0;
  return report.isConformant && !(isStrict && isIncomplete) ? 0 : 1;
}

// Connections that a backend does not close must not keep the command alive.
process.exit(await main());
