import { existsSync } from 'node:fs';
import { firefox } from 'playwright';
import { findCommand } from './find-command.mjs';
import { findWebKit, WebKitSession } from './webkit-session.mjs';

/**
 * A browser engine beside Chromium that the tests of the elements and of the client are run in.
 *
 * @typedef {object} Engine
 * @property {'firefox' | 'webkit'} name
 * @property {string} title
 * @property {string} install how to get it
 * @property {() => boolean} isHere
 * @property {() => Promise<string>} start starts it once, and gives its version
 */

const FIREFOX_PATHS = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** The Firefox named in `FIREFOX_BIN`, else an installed one. */
export function findFirefox() {
  const named = process.env['FIREFOX_BIN'];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return findCommand('firefox-esr') ?? findCommand('firefox') ?? FIREFOX_PATHS.find((path) => existsSync(path));
}

/** How Playwright starts an installed Firefox: over WebDriver BiDi. */
export function firefoxOptions() {
  const executablePath = findFirefox();
  return executablePath === undefined ? {} : { channel: 'moz-firefox', executablePath };
}

/** @type {readonly Engine[]} */
export const ENGINES = [
  {
    name: 'firefox',
    title: 'Firefox',
    install: 'Debian: "sudo apt-get install firefox-esr"; macOS: "brew install --cask firefox"; FIREFOX_BIN names one',
    isHere: () => findFirefox() !== undefined,
    start: async () => {
      const browser = await firefox.launch({ ...firefoxOptions(), timeout: 60_000 });
      const version = browser.version();
      await browser.close();
      return version;
    },
  },
  {
    name: 'webkit',
    title: 'WebKitGTK',
    install: 'Debian, Ubuntu: "sudo apt-get install webkit2gtk-driver xvfb"',
    isHere: () => findWebKit() !== undefined,
    start: async () => {
      const session = await WebKitSession.start();
      await session.close();
      return session.version;
    },
  },
];

/**
 * The engines that really start on this machine, and a line for each that does not.
 *
 * @param {Readonly<Record<string, string | undefined>>} env `RINGBACK_SERVICES=required`, as in CI, lets nothing be left out
 * @param {readonly Engine[]} [engines]
 * @returns {Promise<{ ready: (Engine & { version: string })[], leftOut: string[] }>}
 * @throws {Error} where one is missing that is required.
 */
export async function readyEngines(env, engines = ENGINES) {
  /** @type {(Engine & { version: string })[]} */
  const ready = [];
  /** @type {string[]} */
  const leftOut = [];
  for (const engine of engines) {
    // oxlint-disable-next-line no-await-in-loop -- two browsers that start at once take longer than one after the other
    const { version, failure } = await tryEngine(engine);
    if (version !== undefined) {
      ready.push({ ...engine, version });
      continue;
    }
    if (env['RINGBACK_SERVICES'] === 'required') throw new Error(`The tests in ${engine.title} are required: ${failure}.`);
    leftOut.push(`Left out: the tests in ${engine.title}: ${failure}.`);
  }
  return { ready, leftOut };
}

/** @param {Engine} engine @returns {Promise<{ version?: string, failure?: string }>} */
async function tryEngine({ install, isHere, start }) {
  if (!isHere()) return { failure: `it was not found (${install})` };
  try {
    return { version: await start() };
  } catch (error) {
    return { failure: `it does not start: ${String(error).replace(/\.?\n.*|\.$/s, '')}` };
  }
}
