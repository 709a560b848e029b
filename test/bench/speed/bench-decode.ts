// `npm run bench:decode [-- --calls 20000 --rounds 15 --json 1 --node 0]`: from bytes to objects, and from bytes to the state of all
// calls, in Node and in Chromium.
import { numbersFrom } from '../../soak/arguments.js';
import { inEachEngine } from './engines.js';
import { report } from './report.js';

const { calls, rounds, json, node, chromium } = numbersFrom({ calls: 20_000, rounds: 15, json: 0, node: 1, chromium: 1 });
await inEachEngine({ node, chromium }, async (engine) => report(engine.name, await engine.run('decode', calls, rounds), rounds, json > 0));
