import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { codeBlocks } from '../../docs/code-blocks.js';
import { badgeOf, describeGuest } from './guest-world.js';
import { scriptOf } from './guest-server.js';
import { buildScript } from './script-files.js';

/** The page that docs/elements.md gives to copy. */
const COPIED = codeBlocks('docs/elements.md').find(({ code }) => code.includes('<script src="embed-board.js">'))?.code ?? '';

describeGuest('without a build, the page of the documentation', ({ open, tell, server }) => {
  it('shows a badge and a board from a plain web server', async () => {
    server().put({ '/embed-board.js': scriptOf(await buildScript('embed-board')) });
    await tell('ringing');
    const { page, problems } = await open({ type: 'text/html', text: COPIED });
    await badgeOf(page).getByText('Ringing').waitFor();
    await tell('busy');
    await badgeOf(page).getByText('Busy').waitFor();
    await page.locator('call-board [role=row]').getByText('Busy').first().waitFor();
    expect(problems).toEqual([]);
  });

  it('opened from a disk shows what stands in its attributes, and a feed whose host allows every origin', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ringback-page-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'embed-board.js'), await buildScript('embed-board'));
    await writeFile(join(folder, 'page.html'), COPIED.replace('src="/calls', `src="${server().origin}/calls`).replace('</html>', '<h1><call-status-badge status="busy"></call-status-badge></h1></html>'));
    await tell('ringing');
    const { page, problems } = await open({ type: 'text/html', text: '' });
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await page.locator('h1').getByText('Busy').waitFor();
    await badgeOf(page).getByText('Ringing').waitFor();
    await tell('answered');
    await badgeOf(page).getByText('Answered').waitFor();
    await page.locator('call-board [role=row]').getByText('Answered').first().waitFor();
    expect(problems).toEqual([]);
  });
});
