// `npm run fuzz:providers -- --seconds 20 [--seed 1]`: the property tests of every provider, each for that long, with other events on every seed.
import { startVitest } from 'vitest/node';
import { numbersFrom } from '../soak/arguments.js';

const { seconds, seed } = numbersFrom({ seconds: 20, seed: 1 });
Object.assign(process.env, { FUZZ_SECONDS: String(seconds), FUZZ_SEED: String(seed) });
const vitest = await startVitest('test', ['-fuzz.test.ts', 'test/providers/q850', 'test/providers/sip/'], {
  watch: false, project: ['unit'], testTimeout: seconds * 2000 + 30_000, dir: 'test/providers',
});
await vitest.close();
