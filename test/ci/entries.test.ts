import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportsOf, findEntries } from '../../.ci/package/entries.mjs';

describe('the entries of the package', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ringback-entries-'));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  /** The subpath and file of every entry that a tree of these files offers. */
  function entriesOf(...paths: string[]): Record<string, string> {
    for (const path of paths) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), '');
    }
    return Object.fromEntries(findEntries(root).map(({ subpath, file }) => [subpath, file]));
  }

  it('are found by the shape of their paths', () => {
    const entries = entriesOf(
      'src/index.ts',
      'src/host/index.ts',
      'src/mock/index.ts',
      'src/providers/twilio/index.ts',
      'src/view/locales/index.ts',
      'src/view/locales/zh-Hans.ts',
      'src/view/locales/zh-Hans/words.json',
      'src/wire/messages.schema.json',
      'components/index.ts',
      'components/define.ts',
      'components/embed.ts',
      'components/embed-badge.ts',
      'components/embed-board.ts',
      'components/call-status/define.ts',
      '.ci/editors/types/vue.d.ts',
    );
    expect(entries).toEqual({
      '.': './dist/src/index.js',
      './host': './dist/src/host/index.js',
      './mock': './dist/src/mock/index.js',
      './providers/twilio': './dist/src/providers/twilio/index.js',
      './locales': './dist/src/view/locales/index.js',
      './locales/zh-Hans': './dist/src/view/locales/zh-Hans.js',
      './elements': './dist/components/index.js',
      './define': './dist/components/define.js',
      './define/call-status': './dist/components/call-status/define.js',
      './embed': './dist/embed.js',
      './embed-badge': './dist/embed-badge.js',
      './embed-board': './dist/embed-board.js',
      './schema.json': './dist/schema.json',
      './types/vue': './dist/types/vue.js',
      './custom-elements.json': './dist/custom-elements.json',
      './vscode.css-custom-data.json': './dist/vscode.css-custom-data.json',
      './vscode.html-custom-data.json': './dist/vscode.html-custom-data.json',
      './web-types.json': './dist/web-types.json',
    });
  });

  it('leave out what is for the inside', () => {
    expect(entriesOf('src/model/index.ts', 'src/host/create-host.ts', 'components/controllers/clock.ts')).toEqual({});
  });

  it('become exports with the types first', () => {
    entriesOf('src/index.ts', 'src/wire/messages.schema.json');
    const exports = exportsOf(findEntries(root));
    expect(exports).toEqual({
      '.': { types: './dist/src/index.d.ts', default: './dist/src/index.js' },
      './schema.json': './dist/schema.json',
      './package.json': './package.json',
    });
    expect(Object.keys(exports['.'] ?? {})).toEqual(['types', 'default']);
  });
});
