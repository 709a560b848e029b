import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from './find-chromium.mjs';

/** A way that has printed nothing for this long has met a network that swallows it. */
const SILENCE_MS = 45_000;
const LONGEST_MS = 10 * 60_000;

/**
 * @typedef {object} Way to get a browser
 * @property {string} name the command, as a person would type it
 * @property {() => boolean} isPossible on this machine
 * @property {readonly (readonly string[])[]} commands
 */

/** @type {readonly Way[]} */
const WAYS = [
  {
    name: 'playwright install chromium',
    isPossible: () => true,
    commands: [[process.execPath, join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium']],
  },
  {
    name: 'apt-get install chromium',
    isPossible: () => process.platform === 'linux' && process.getuid?.() === 0 && isCommand('apt-get'),
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
  {
    name: 'brew install --cask chromium',
    isPossible: () => process.platform === 'darwin' && isCommand('brew'),
    commands: [['brew', 'install', '--cask', 'chromium']],
  },
];

/**
 * A Chromium that starts on this machine: an installed one, else one from the first way of getting one that works.
 *
 * @returns {Promise<{ path: string, version: string }>}
 * @throws {Error} that says what to do, where no way works.
 */
export async function ensureChromium() {
  const installed = await startable();
  if (installed !== undefined) return installed;
  for (const way of WAYS.filter(({ isPossible }) => isPossible())) {
    console.log(`No browser that starts was found: trying "${way.name}" …`);
    const failure = await firstFailure(way.commands);
    const found = failure === undefined ? await startable() : undefined;
    if (found !== undefined) return found;
    console.log(`  That did not work: ${failure ?? 'what it installed does not start'}.`);
  }
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge, and none could be found or installed. Install one of them ' +
      '(Debian, Ubuntu: "sudo apt-get install chromium"; Fedora: "sudo dnf install chromium"; macOS: "brew install --cask chromium"; ' +
      'Windows has Edge), or set CHROME_BIN to the executable of one. Then run "npm test" again.',
  );
}

/** The first browser that really starts: a file of the right name may be a stub, or lack system libraries. */
async function startable() {
  for (const path of findChromium()) {
    try {
      const browser = await chromium.launch({ executablePath: path, args: chromiumArguments(), timeout: 30_000 });
      const version = browser.version();
      await browser.close();
      return { path, version };
    } catch {
      // The next one may start.
    }
  }
  return undefined;
}

/** @param {readonly (readonly string[])[]} commands */
async function firstFailure(commands) {
  for (const command of commands) {
    const failure = await failureOf(command);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** Why a command did not succeed, in a few words. @param {readonly string[]} command @returns {Promise<string | undefined>} */
function failureOf([command = '', ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    let output = '';
    let reason = '';
    /** @param {string} why */
    const giveUp = (why) => {
      reason = why;
      child.kill('SIGKILL');
    };
    const limit = setTimeout(giveUp, LONGEST_MS, `stopped after ${LONGEST_MS / 60_000} minutes`);
    const silence = setTimeout(giveUp, SILENCE_MS, `nothing heard for ${SILENCE_MS / 1000} seconds`);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        silence.refresh();
      });
    }
    /** @param {string | undefined} failure */
    const end = (failure) => {
      clearTimeout(limit);
      clearTimeout(silence);
      resolve(failure);
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => end(code === 0 ? undefined : reason || complaintIn(output) || `exit code ${code}`));
  });
}

/** The line of a command's output that most likely says what went wrong. @param {string} output */
function complaintIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.findLast((line) => /\b(error|failed|E:)/i.test(line)) ?? lines.findLast((line) => line !== '');
}

/** @param {string} name */
function isCommand(name) {
  return spawnSync(name, ['--version']).status === 0;
}
