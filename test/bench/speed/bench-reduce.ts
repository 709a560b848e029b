// `npm run bench:reduce [-- --calls 20000 --rounds 15 --json 1 --node 0]`: the check alone, the reducer alone, and whether its cost
// grows with the number of calls, in Node and in Chromium.
import { numbersFrom } from '../../soak/arguments.js';
import { inEachEngine } from './engines.js';
import { report } from './report.js';

const { calls, rounds, json, node, chromium } = numbersFrom({ calls: 20_000, rounds: 15, json: 0, node: 1, chromium: 1 });
await inEachEngine({ node, chromium }, async (engine) => report(engine.name, await engine.run('reduce', calls, rounds), rounds, json > 0));
