import { existsSync, readFileSync } from 'node:fs';
import { PARTS, type Part, type Result } from '../suite/result.js';

/** Where the results are kept. */
export const resultsFolder = new URL('../../../docs/bench/', import.meta.url);

/** The results that are kept, by part. */
export function readResults(): ReadonlyMap<Part, Result> {
  return new Map(PARTS.flatMap((part) => {
    const file = new URL(`${part}.json`, resultsFolder);
    // The files are this suite's own; what they hold is what `Result` says.
    return existsSync(file) ? [[part, JSON.parse(readFileSync(file, 'utf8')) as Result]] : []; // oxlint-disable-line typescript/no-unsafe-type-assertion
  }));
}
