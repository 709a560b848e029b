import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import { findCommand } from './find-command.mjs';

/** Where WebKitGTK's packages put the browser that their driver drives. */
const BROWSERS = ['/usr/lib', '/usr/libexec', '/usr/lib64'].flatMap((folder) =>
  ['', 'x86_64-linux-gnu/', 'aarch64-linux-gnu/'].flatMap((platform) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => `${folder}/${platform}${name}/MiniBrowser`),
  ),
);

const START_MS = 20_000;

/** What a session needs of this machine; `undefined` where some of it is missing. */
export function findWebKit() {
  const driver = findCommand('WebKitWebDriver');
  const browser = BROWSERS.find((path) => existsSync(path));
  const screen = findCommand('Xvfb');
  if (driver === undefined || browser === undefined || (screen === undefined && process.env['DISPLAY'] === undefined)) return undefined;
  return { driver, browser, screen };
}

/**
 * One window of WebKitGTK, driven by W3C WebDriver, on a screen of its own where this machine has none.
 *
 * It starts three processes and ends them all with `close`, and when this process ends.
 */
export class WebKitSession {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  #children = new Set();
  #address = '';
  /** The version of WebKitGTK. */
  version = '';

  #kill = () => {
    for (const child of this.#children) child.kill();
    this.#children.clear();
  };

  /**
   * @returns {Promise<WebKitSession>}
   * @throws {Error} where something is missing or does not start.
   */
  static async start() {
    const session = new WebKitSession();
    process.once('exit', session.#kill);
    try {
      await session.#open();
    } catch (error) {
      session.#kill();
      throw error;
    }
    return session;
  }

  async #open() {
    const found = findWebKit();
    if (found === undefined) throw new Error('WebKitWebDriver, its MiniBrowser or Xvfb was not found.');
    const env = { ...process.env };
    if (found.screen !== undefined) env['DISPLAY'] = await this.#openScreen(found.screen);
    const port = await freePort();
    const driver = spawn(found.driver, ['-p', String(port)], { stdio: 'ignore', env });
    this.#children.add(driver);
    const sessions = `http://127.0.0.1:${port}/session`;
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] } } };
    const { sessionId, capabilities: given } = await untilAnswered(driver, () => request('POST', sessions, { capabilities }));
    this.#address = `${sessions}/${sessionId}`;
    this.version = given.browserVersion;
  }

  /** @param {string} command @returns {Promise<string>} the screen's name, such as `:99` */
  async #openScreen(command) {
    const screen = spawn(command, ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.#children.add(screen);
    const [, , , said] = screen.stdio;
    if (said === null || said === undefined) throw new Error('Xvfb has no place to say its number.');
    const ended = once(screen, 'exit').then(() => {
      throw new Error('Xvfb did not start.');
    });
    const [number] = await Promise.race([once(said, 'data'), ended]);
    ended.catch(() => undefined);
    return `:${String(number).trim()}`;
  }

  /** Sends a command of the WebDriver protocol. @param {string} method @param {string} path @param {unknown} [body] */
  command(method, path, body) {
    return request(method, `${this.#address}${path}`, body);
  }

  async close() {
    process.removeListener('exit', this.#kill);
    // A window that is gone already is closed.
    await this.command('DELETE', '').catch(() => undefined);
    this.#kill();
  }
}

/** @param {string} method @param {string} address @param {unknown} [body] @returns {Promise<any>} what the driver answers */
async function request(method, address, body) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebDriver ${method} ${new URL(address).pathname}: ${value.error}: ${value.message}`);
  return value;
}

/**
 * Asks until the driver listens.
 *
 * @template T
 * @param {import('node:child_process').ChildProcess} driver
 * @param {() => Promise<T>} ask
 */
async function untilAnswered(driver, ask) {
  const end = performance.now() + START_MS;
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      return await ask();
    } catch (error) {
      const isDeaf = error instanceof TypeError && driver.exitCode === null && performance.now() < end;
      if (!isDeaf) throw error;
      // oxlint-disable-next-line no-await-in-loop
      await rest(50);
    }
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}
