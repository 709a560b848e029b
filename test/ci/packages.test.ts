import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isUpToDate } from '../../.ci/setup/packages.mjs';

describe('isUpToDate', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ringback-packages-'));
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/lit': { version: '3.3.3' },
      'node_modules/elsewhere': { version: '1.0.0', optional: true },
    };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  /** What npm leaves behind in node_modules. */
  function install(packages: Record<string, { version: string }>): void {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  }

  it('is false in a fresh clone', () => {
    expect(isUpToDate(root)).toBe(false);
  });

  it('is true where every package is there, but for optional ones of other platforms', () => {
    install({ 'node_modules/lit': { version: '3.3.3' } });
    expect(isUpToDate(root)).toBe(true);
  });

  it('is false where a package has another version', () => {
    install({ 'node_modules/lit': { version: '3.3.2' } });
    expect(isUpToDate(root)).toBe(false);
  });

  it('is false where an install was cut short', () => {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{"packages": {"node_mod');
    expect(isUpToDate(root)).toBe(false);
  });
});
