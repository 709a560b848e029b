// `npm run bench:size [-- --write]`: what our entry points weigh, beside what others load for the same.
import { buildPackage } from '../suite/build-package.js';
import { beginRun } from '../suite/record.js';
import { ensureRivals } from '../suite/rivals.js';
import { settingsFrom } from '../suite/settings.js';
import { tableOf, type Samples } from '../suite/table.js';
import { CONTESTS } from './contests.js';
import { weigh } from './weigh.js';

ensureRivals();
buildPackage();
// Bytes are the same each time: a short run has nothing to leave out.
const { isQuick } = settingsFrom({}, {});
const end = beginRun({
  part: 'size', rounds: 1, settings: {}, isQuick,
  packages: ['vite', 'lit', '@shoelace-style/shoelace', '@awesome.me/webawesome', 'eventsource-parser', 'rxjs', '@microsoft/fetch-event-source', 'zod', 'zustand', '@trycourier/courier-ui-inbox', '@trycourier/courier-js', '@novu/js', '@knocklabs/react', '@knocklabs/client', 'react'],
});
end(await Promise.all(CONTESTS.map(async ({ id, title, note, entrants }) => tableOf(
  { id, title, unit: 'KB', note },
  await Promise.all(entrants.map(async (entrant): Promise<Samples> => ({
    name: entrant.name, isOurs: entrant.isOurs, values: [await weigh(entrant)], ...(entrant.goal !== undefined && { goal: { of: 'value', limit: entrant.goal } }),
  }))),
))));
