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
 * The executable of a Chromium that the tests can drive, or `undefined`.
 *
 * Looks at `CHROME_BIN`, then at the browser that Playwright keeps for itself, then for an installed one.
 * Installs nothing.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['CHROME_BIN'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...(named === undefined ? [] : [named]), chromium.executablePath(), ...onPath, ...WELL_KNOWN_PATHS].find((path) =>
    existsSync(path),
  );
}

/**
 * The flags the tests start Chromium with. The sandbox is left out only where Chromium cannot have one:
 * as root, and in the containers of CI services.
 *
 * @returns {string[]}
 */
export function chromiumArguments() {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const isSandboxless = process.getuid?.() === 0 || Boolean(process.env['CI']);
  return isSandboxless ? ['--no-sandbox', ...quiet] : quiet;
}
