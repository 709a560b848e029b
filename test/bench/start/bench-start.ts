// `npm run bench:start [-- --rounds 15 --quick --write]`: how long a page that was never open before takes from its script tag to its first painted
// badge, on a desktop and on a phone, in Chromium.
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../../../.ci/setup/find-chromium.mjs';
import { buildPackage } from '../suite/build-package.js';
import { beginRun } from '../suite/record.js';
import type { Table } from '../suite/result.js';
import { ensureRivals } from '../suite/rivals.js';
import { settingsFrom } from '../suite/settings.js';
import { pairedDifferences } from '../suite/statistics.js';
import { tableOf, type Samples } from '../suite/table.js';
import { takeTurns } from '../suite/turns.js';
import { contestants } from './contestants.js';
import { firstPaint, type Conditions } from './first-paint.js';
import { serveStarts } from './start-server.js';

interface Place {
  readonly id: string;
  readonly title: string;
  readonly conditions: Conditions;
  /** So many milliseconds later than without a library ours may be. */
  readonly goal: number;
}

const PLACES: readonly Place[] = [
  { id: 'desktop', title: 'Desktop', conditions: { slower: 1 }, goal: 15 },
  { id: 'phone', title: 'Phone, 4 × slower, 1.6 Mbit/s, 150 ms away', conditions: { slower: 4, network: { bitsPerSecond: 1_600_000, latency: 150 } }, goal: 150 },
];
const WARM_UP = 1;
const NOTE = "The inboxes are timed to whatever of them is painted first, a bell or grey bars, because their servers are not there; the others to the call's word, which comes over the stream.";

ensureRivals();
buildPackage();
const { settings, isQuick } = settingsFrom({ rounds: 15 }, { rounds: 2 });
const { rounds } = settings;
const end = beginRun({ part: 'start', rounds, settings: {}, isQuick, packages: ['vite', '@trycourier/courier-ui-inbox', '@novu/js'] });
const entrants = await contestants();
const server = await serveStarts(entrants);
const [executablePath] = findChromium();
// Nothing leaves this machine.
const browser = await chromium.launch({ args: [...chromiumArguments(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'], ...(executablePath !== undefined && { executablePath }) });
const tables: Table[] = [];
try {
  for (const { id, title, conditions, goal } of PLACES) {
    const turns = entrants.map((entrant) => ({ turn: () => firstPaint(browser, server.pageOf(entrant), conditions) }));
    const measured = await takeTurns(turns, rounds, WARM_UP); // oxlint-disable-line no-await-in-loop -- one place at a time
    const base = measured[0] ?? [];
    const samples = entrants.map(({ name, isOurs }, index): Samples => ({ name, isOurs, values: measured[index] ?? [] }));
    tables.push(
      tableOf({ id, title: `${title}: from the script tag to the first paint`, unit: 'ms', base: samples[0]?.name ?? '' }, samples),
      tableOf({ id: `${id}-later`, title: `${title}: later than without a library`, unit: 'ms', note: NOTE }, samples.slice(1).map((one) => ({
        ...one, values: pairedDifferences(one.values, base), ...(one.isOurs && { goal: { of: 'value', limit: goal } }),
      }))),
    );
  }
} finally {
  await browser.close();
  server.close();
}
end(tables, browser.version());
