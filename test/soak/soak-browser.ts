// `npm run soak:browser -- --minutes 10 [--seed 1] [--at-once 4] [--speed 5] [--scenarios n] [--engine chromium] [--transport each]`:
// plays seeded scenarios with the built package in pages of a real browser, a fault proxy before our host. Build first.
import { chromium, firefox, type Browser } from 'playwright';
import { chromiumArguments, findChromium } from '../../.ci/setup/find-chromium.mjs';
import { memoryLog } from '../../src/host/index.js';
import { numbersFrom, wordFrom } from './arguments.js';
import { BrowserClient } from './browser/browser-client.js';
import { soakPage } from './browser/soak-page.js';
import { SOAK_TRANSPORTS, transportInTurn } from './soak-transport.js';
import { Tally } from './tally.js';
import { playOverTcp } from './tcp/tcp-scenario.js';

const WORDS = ['transport', 'engine'];
const given = numbersFrom({ 'minutes': 1, 'seed': 1, 'at-once': 4, 'speed': 5, 'scenarios': Number.MAX_SAFE_INTEGER }, WORDS);
const transport = wordFrom('transport', SOAK_TRANSPORTS);
const engine = wordFrom('engine', ['chromium', 'firefox']);
const { minutes, seed, speed, scenarios } = given;
const tally = new Tally();
const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const problems: string[] = [];

function launch(): Promise<Browser> {
  if (engine === 'firefox') {
    const executablePath = process.env['FIREFOX_BIN'];
    return firefox.launch(executablePath === undefined ? {} : { channel: 'moz-firefox', executablePath });
  }
  const [executablePath] = findChromium();
  return chromium.launch({ args: chromiumArguments(), ...(executablePath === undefined ? {} : { executablePath }) });
}

const page = await soakPage('package');
const browser = await launch();
const createLog = () => memoryLog({ resumableUpdates: 60 });
let next = 0;

/** Plays one scenario after the other until the time is over. */
async function work(): Promise<void> {
  const context = await browser.newContext();
  while (next < scenarios && (seconds() < minutes * 60 || scenarios !== Number.MAX_SAFE_INTEGER) && tally.failures.length < 5) {
    const one = seed + next++;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const result = await playOverTcp({
      seed: one, log: createLog(), forget: createLog, speed, page,
      openClient: async (options) => {
        const client = await BrowserClient.open(context, transportInTurn(transport, one), options);
        client.onProblem = (problem) => problems.push(`seed ${one}: ${problem}`);
        return client;
      },
    });
    tally.add(result);
    if (result.story !== '') say(`seed ${result.seed} failed; play it again with: npm run soak:browser -- --scenarios 1 --seed ${result.seed} --transport ${transport} --engine ${engine}\n${result.story}\n`);
  }
  await context.close();
}

await Promise.all(Array.from({ length: given['at-once'] }, () => work()));
say(`browser        ${engine} ${browser.version()}, the built package`);
for (const line of tally.lines(seconds())) say(line);
say(`page errors    ${problems.length}`);
for (const problem of problems.slice(0, 10)) say(`  ${problem}`);
await browser.close();
if (tally.failures.length > 0 || problems.length > 0) process.exitCode = 1;
