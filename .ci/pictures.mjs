// Takes anew the pictures that guard the look of the elements, and with them the README's: `npm run pictures`. Look at them before you
// commit them.
import { rmSync } from 'node:fs';
import { runTests } from './checks/test-files.mjs';
import { ensureChromium } from './setup/chromium.mjs';

const { path } = await ensureChromium();
process.env['CHROME_BIN'] = path;
// What differs little would be left as it is.
for (const kept of ['test/pictures/expected', 'docs/images/widget-light.png', 'docs/images/widget-dark.png']) rmSync(kept, { recursive: true, force: true });

const { failed } = await runTests(['--project', 'pictures', '--update'], { isLive: true });
process.exitCode = failed > 0 ? 1 : 0;
