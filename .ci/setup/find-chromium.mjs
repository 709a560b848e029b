import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** What a Chromium-like browser is called on a PATH, best first. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

/** Where the same browsers live on systems that do not put them on the PATH. */
const WELL_KNOWN_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  '/snap/bin/chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap((root) =>
    root === undefined
      ? []
      : [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')],
  ),
];

/**
 * The executables on this machine that look like a Chromium, best first: the one named in `CHROME_BIN`, then the browser
 * that Playwright keeps for itself, then installed ones.
 *
 * Starts none of them and installs nothing.
 *
 * @returns {string[]}
 */
export function findChromium() {
  const named = process.env['CHROME_BIN'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  const candidates = [...(named === undefined ? [] : [named]), chromium.executablePath(), ...onPath, ...WELL_KNOWN_PATHS];
  return candidates.filter((path) => existsSync(path));
}

/**
 * What Playwright switches off, since only the last list of a command line counts, and the pages that Chromium loads for its own address
 * bar: with each new window they keep two processors busy for a second, which is longer than most tests take.
 */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider', 'GlobalMediaControls', 'HttpsUpgrades',
  'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect', 'Translate', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled',
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
];

/**
 * The flags the tests start Chromium with. The sandbox is left out only where Chromium cannot have one:
 * as root, and in the containers of CI services.
 *
 * @returns {string[]}
 */
export function chromiumArguments() {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', `--disable-features=${OFF.join(',')}`];
  const isSandboxless = process.getuid?.() === 0 || Boolean(process.env['CI']);
  return isSandboxless ? ['--no-sandbox', ...quiet] : quiet;
}
