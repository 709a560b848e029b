import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { bundle } from '../../.ci/package/bundle.mjs';

it('tells what a page loads at once from what it loads when it needs it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ringback-bundle-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'shared.js'), 'globalThis.shared = "in both"; export const shared = () => "in both";');
  writeFileSync(join(root, 'later.js'), `import { shared } from './shared.js'; globalThis.later = shared() + "only later";`);
  writeFileSync(join(root, 'look.css'), 'p { color: red; }');
  const folder = JSON.stringify(root);
  const files = await bundle(root, `import ${folder.slice(0, -1)}/shared.js"; import ${folder.slice(0, -1)}/look.css"; globalThis.open = () => import(${folder.slice(0, -1)}/later.js");`);
  const holding = (text: string): readonly boolean[] => files.filter(({ content }) => content.toString().includes(text)).map(({ isOnDemand }) => isOnDemand);
  expect(holding('in both')).toEqual([false]);
  expect(holding('only later')).toEqual([true]);
  expect(holding('color')).toEqual([false]);
});
