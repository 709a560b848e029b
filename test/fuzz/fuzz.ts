// `npm run fuzz -- --minutes 60 [--seed 1]`: mutated streams through decoder, parser and store: no throw, no hang, memory flat.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { numbersFrom } from '../soak/arguments.js';
import { FuzzReader } from './fuzz-reader.js';

/** How often the reader is made anew, so that a failure can be played again in seconds. */
const STREAMS_PER_SEED = 20_000;

/** How often to say how far it is, in seconds. */
const REPORT = 300;

/** How much the heap may grow between the first tenth of the time and the last, in bytes. */
const GROWTH = 24_000_000;

const { minutes, seed } = numbersFrom({ minutes: 1, seed: 1 });
const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const total = { streams: 0, bytes: 0, messages: 0, skipped: 0 };
const heaps: number[] = [];
let current = seed;
let reported = 0;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

try {
  while (seconds() < minutes * 60) {
    const reader = new FuzzReader(current);
    for (let one = 0; one < STREAMS_PER_SEED && seconds() < minutes * 60; one++) {
      reader.readOne();
      reader.readPoll();
      reader.readCompact();
      total.streams += 3;
    }
    total.bytes += reader.bytes;
    total.messages += reader.messages;
    total.skipped += reader.skipped;
    collect();
    heaps.push(process.memoryUsage().heapUsed);
    current++;
    if (seconds() - reported < REPORT) continue;
    reported = seconds();
    say(`${total.streams.toLocaleString('en-GB')} streams, ${reported.toFixed(0)} s, ${((heaps.at(-1) ?? 0) / 1e6).toFixed(1)} MB of heap`);
  }
} catch (error) {
  say(`seed ${current} failed; play it again with: npm run fuzz -- --seed ${current}`);
  say(error instanceof Error ? error.stack ?? error.message : String(error));
  process.exitCode = 1;
}

const tenth = Math.max(1, Math.floor(heaps.length / 10));
const first = Math.min(...heaps.slice(0, tenth + 1));
const last = Math.min(...heaps.slice(-tenth));
const count = (value: number): string => value.toLocaleString('en-GB');
say(`streams   ${count(total.streams)} in ${seconds().toFixed(0)} s, ${count(total.bytes)} bytes`);
say(`messages  ${count(total.messages)}, of which parts were skipped ${count(total.skipped)} times`);
say(`heap      ${(first / 1e6).toFixed(1)} MB at first, ${(last / 1e6).toFixed(1)} MB at last`);
if (last - first > GROWTH) {
  say('The heap has grown.');
  process.exitCode = 1;
}
