import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import markdownIt from 'markdown-it';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../setup/find-chromium.mjs';

/**
 * One thing that a page tells its reader to do, or to see. In its Markdown `<!-- file: NAME -->` stands before a block that is saved,
 * `<!-- open: ADDRESS -->` and `<!-- expect: WORDS -->` where something is to be seen; a shell block is run.
 *
 * @typedef {{ kind: 'file', name: string, text: string } | { kind: 'run', line: string } | { kind: 'open', address: string } | { kind: 'expect', words: string }} Step
 */

/** How long a server may take to begin, and a page to show what it should. */
const PATIENCE_MS = 30_000;

/**
 * The steps of a page, in order.
 *
 * @param {string} markdown
 * @returns {Step[]}
 */
export function stepsOf(markdown) {
  const tokens = markdownIt({ html: true }).parse(markdown, {});
  /** @type {Step[]} */
  const steps = [];
  for (const [index, { type, content, info }] of tokens.entries()) {
    if (type === 'html_block') {
      const [address, words] = [markOf(content, 'open'), markOf(content, 'expect')];
      if (address !== undefined) steps.push({ kind: 'open', address });
      if (words !== undefined) steps.push({ kind: 'expect', words });
    } else if (type === 'fence') {
      const before = tokens[index - 1];
      const name = before?.type === 'html_block' ? markOf(before.content, 'file') : undefined;
      if (name !== undefined) steps.push({ kind: 'file', name, text: content });
      else if (info === 'sh') steps.push(...content.replaceAll('\\\n', '').trim().split('\n').map((line) => ({ kind: /** @type {const} */ ('run'), line: line.replace(/\s+#.*$/, '') })));
    }
  }
  return steps;
}

/** @param {string} text @param {string} word */
function markOf(text, word) {
  return new RegExp(`^<!-- ${word}: (.+?) -->`, 'm').exec(text)?.[1];
}

/**
 * Does what the pages say, word for word, in a project that has the packed package, and looks whether a browser shows what they promise.
 * Only two things differ: what `npm install` asks for is there already, and ports are free ones.
 *
 * @param {string} root the folder of package.json, whose packages stand in for those of a registry
 * @param {string} project a folder that has the packed package in its node_modules
 * @param {readonly string[]} pages
 * @returns {Promise<string[]>} one line for each page that does not keep its word
 */
export async function followStarts(root, project, pages) {
  const [executablePath] = findChromium();
  const browser = await chromium.launch({ args: chromiumArguments(), ...(executablePath === undefined ? {} : { executablePath }) });
  /** @type {string[]} */
  const problems = [];
  try {
    for (const page of pages) {
      const folder = join(project, 'starts', page.replaceAll(/\W+/g, '-'));
      mkdirSync(folder, { recursive: true });
      symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
      await follow(browser, root, folder, await withFreePorts(stepsOf(readFileSync(page, 'utf8')))).catch((error) => problems.push(`${page}: ${error instanceof Error ? error.message : error}`));
    }
  } finally {
    await browser.close();
  }
  return problems;
}

/** @param {import('playwright').Browser} browser @param {string} root @param {string} folder @param {readonly Step[]} steps */
async function follow(browser, root, folder, steps) {
  if (!steps.some(({ kind }) => kind === 'expect')) throw new Error('promises nothing that could be seen');
  /** @type {import('node:child_process').ChildProcess[]} */
  const servers = [];
  const view = await browser.newPage({ locale: 'en-GB' });
  /** @type {string[]} */
  const complaints = [];
  view.on('pageerror', ({ message }) => complaints.push(message));
  try {
    for (const step of steps) {
      switch (step.kind) {
        case 'file':
          writeFileSync(join(folder, step.name), step.text);
          break;
        case 'run':
          run(step.line, root, folder, servers);
          break;
        case 'open':
          await open(view, step.address);
          break;
        case 'expect':
          // A page of files alone is opened from the disk.
          if (view.url() === 'about:blank') await view.goto(pathToFileURL(join(folder, 'index.html')).href);
          await view.getByText(step.words).first().waitFor({ timeout: PATIENCE_MS }).catch(async () => {
            throw new Error(`"${step.words}" is not shown; the page says: ${(await view.locator('body').innerText()).slice(0, 300)} ${complaints.join(' ')}`);
          });
      }
    }
  } finally {
    await view.close();
    for (const server of servers) stop(server);
  }
}

/** @param {string} line @param {string} root @param {string} folder @param {import('node:child_process').ChildProcess[]} servers */
function run(line, root, folder, servers) {
  const [, list] = /^npm install (?:--save-dev )?(.+)$/.exec(line) ?? [];
  if (list !== undefined) for (const name of list.split(' ')) install(name, root, folder);
  else if (/^(node|npx vite)\b/.test(line)) {
    servers.push(spawn('bash', ['-c', `exec ${line.replace('npx vite', 'node_modules/vite/bin/vite.js')}`], { cwd: folder, stdio: 'ignore', detached: true }));
  } else if (!/^(npm (start|test)|npx ringback)/.test(line)) {
    const { status, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`"${line}" failed: ${stderr}`);
  }
}

/** @param {string} name @param {string} root @param {string} folder */
function install(name, root, folder) {
  const place = join(folder, 'node_modules', name);
  if (existsSync(place)) return;
  if (!existsSync(join(root, 'node_modules', name))) throw new Error(`asks for ${name}, which is not here`);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), place, 'dir');
}

/** The whole group: what was started may have started something. @param {import('node:child_process').ChildProcess} server */
function stop({ pid }) {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
}

/** @param {import('playwright').Page} view @param {string} address */
async function open(view, address) {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await view.goto(address, { timeout: PATIENCE_MS });
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
}

/** @param {readonly Step[]} steps @returns {Promise<Step[]>} */
async function withFreePorts(steps) {
  let text = JSON.stringify(steps);
  for (const port of ['3000', '5173']) if (text.includes(port)) text = text.replaceAll(port, String(await freePort()));
  return JSON.parse(text);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
