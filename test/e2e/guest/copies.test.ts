import { expect, it } from 'vitest';
import { badgeOf, CALL, describeGuest, SCRIPT, type Guest } from './guest-world.js';
import { pageOf } from './guest-server.js';

const OLD = '<script src="/old/embed.js"></script>';
const LIT = '<script src="/other-lit.js"></script><host-clock></host-clock>';

describeGuest('beside copies', ({ open, tell, server }) => {
  const works = async ({ page, problems }: Guest): Promise<void> => {
    await badgeOf(page).getByText('Ringing').waitFor();
    await tell('busy');
    await badgeOf(page).getByText('Busy').waitFor();
    await page.locator('call-status').getByText('Busy').first().waitFor();
    expect(problems).toEqual([]);
  };

  it.each([
    ['the same file twice', `${SCRIPT}${SCRIPT}${CALL}`],
    ['the same file as a module and as a script', `<script type="module" src="/ringback/embed.js"></script>${SCRIPT}${CALL}`],
    ['the same file in the head and at the end', `${SCRIPT}${CALL}<script src="/ringback/embed.js?again"></script>`],
    ['both files', `${SCRIPT}<script src="/ringback/embed-board.js"></script>${CALL}<call-board></call-board>`],
    ['another Lit before it', `${LIT}${SCRIPT}${CALL}`],
    ['another Lit after it', `${SCRIPT}${CALL}${LIT}`],
  ])('%s', async (_, body) => {
    await tell('ringing');
    const guest = await open(pageOf(body));
    await works(guest);
    if (body.includes('host-clock')) await guest.page.locator('host-clock').getByText('Ten past four').waitFor();
    if (body.includes('call-board')) await guest.page.locator('call-board [role=row]').getByText('Busy').first().waitFor();
    // However many copies there are, there is one connection.
    expect(server().host.connections).toBe(1);
  });

  it('of two versions the first is the page\'s, and its words can be replaced', async () => {
    await tell('ringing');
    const guest = await open(pageOf(`${OLD}${SCRIPT}${CALL}`));
    expect(await guest.page.evaluate(() => ringback.version)).toBe('0.0.9');
    await works(guest);
    await guest.page.evaluate(() => { ringback.registerWords('en', { 'busy.label': 'On the phone' }); });
    await badgeOf(guest.page).getByText('On the phone').waitFor();
    expect(guest.problems).toEqual([]);
  });

  it('an element of the page that is called "ringback" takes the name from nobody', async () => {
    const { page, problems } = await open(pageOf(`<div id="ringback"></div>${SCRIPT}`));
    expect(await page.evaluate(() => typeof ringback.connectCalls)).toBe('function');
    expect(problems).toEqual([]);
  });
});
