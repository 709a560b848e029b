import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../.ci/setup/find-chromium.mjs';

const embeds = fileURLToPath(new URL('../../demo/embeds/', import.meta.url));
const place = join(embeds, '.work', 'testing');

/** Runs the examples' tests as their README says; gives what was printed, without colours. */
function run(folder: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(join(embeds, 'node_modules', '.bin', command), args, {
    cwd: join(place, folder),
    encoding: 'utf8',
    env: { ...withoutVitest(), PATH: `${join(embeds, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stdout}${stderr}`);
  return stdout + stderr;
}

/** A runner inside a runner must not take the outer one's settings for its own. */
function withoutVitest(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|VITE_|JEST|NODE_ENV|NODE_OPTIONS)/.test(name)));
}

describe('the examples of tests', () => {
  // Beside the frameworks, so that they find their runners and the packed package.
  beforeAll(() => {
    rmSync(place, { recursive: true, force: true });
    cpSync(fileURLToPath(new URL('../../docs/examples/testing/', import.meta.url)), place, { recursive: true });
  });
  afterAll(() => { rmSync(place, { recursive: true, force: true }); });

  it('run in Vitest', () => {
    expect(run('vitest', 'vitest', ['run'])).toMatch(/Tests\s+4 passed/);
  });

  it('run in Jest', () => {
    expect(run('jest', 'jest', ['--no-cache'], { NODE_OPTIONS: '--experimental-vm-modules' })).toMatch(/Tests:\s+4 passed/);
  });

  it('run in Playwright', () => {
    const [chromium = ''] = findChromium();
    expect(run('playwright', 'playwright', ['test', '--workers=1'], { CHROME_BIN: chromium })).toMatch(/2 passed/);
  });
});
