import { expect, it } from 'vitest';
import { badgeOf, CALL, describeGuest, SCRIPT } from './guest-world.js';
import { pageOf } from './guest-server.js';

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const BOARD = '<script src="/ringback/embed-board.js"></script>';
const ALL = `${CALL}<call-explanation status="busy"></call-explanation><call-attempt-timeline call="42"></call-attempt-timeline><call-summary></call-summary><call-connection></call-connection><call-board></call-board>`;

describeGuest('under a policy', ({ open, tell }) => {
  it.each([
    ['strict', STRICT],
    ['strict, with Trusted Types', `${STRICT}; require-trusted-types-for 'script'`],
    ['strict, with Trusted Types by name', `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`],
  ])('that is %s, nothing is stopped and everything is shown', async (_, policy) => {
    await tell('ringing');
    const { page, problems } = await open(pageOf(`${BOARD}${ALL}`, { 'content-security-policy': policy }), () => {
      // oxlint-disable-next-line no-console -- where the test reads it
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => { console.error('violation', violatedDirective, blockedURI); });
    });
    await badgeOf(page).getByText('Ringing').waitFor();
    await tell('busy');
    await badgeOf(page).getByText('Busy').waitFor();
    await page.locator('call-board [role=row]').getByText('Busy').first().waitFor();
    expect(await badgeOf(page).locator('[part=base]').evaluate((base) => getComputedStyle(base).display)).toBe('flex');
    expect(problems).toEqual([]);
  });

  it.each(['embed', 'embed-board'])('that allows no Trusted Types at all, the text of the page can be read, and one message says why: %s', async (name) => {
    const policy = `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`;
    const { page, said } = await open(pageOf(`<script src="/ringback/${name}.js"></script>${CALL}`, { 'content-security-policy': policy }), () => {
      // oxlint-disable-next-line no-console -- where the test reads it
      addEventListener('error', ({ message }) => { console.error('uncaught', message); });
    });
    expect(await page.locator('body').innerText()).toMatch(/Call 42\s+It is call 42/);
    expect(said.filter((text) => text.startsWith('Ringback'))).toEqual([expect.stringContaining('trusted-types lit-html')]);
    expect(said.filter((text) => text.startsWith('uncaught'))).toEqual([]);
  });

  it('that allows one Lit where there are two, the page keeps the first and says nothing', async () => {
    const policy = `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`;
    await tell('ringing');
    const { page, said } = await open(pageOf(`${SCRIPT}<script src="/old/embed.js"></script>${CALL}`, { 'content-security-policy': policy }));
    await badgeOf(page).getByText('Ringing').waitFor();
    expect(said.filter((text) => text.startsWith('Ringback'))).toEqual([]);
  });

  it('that allows two policies of one name, the page has its own Lit beside ours', async () => {
    const policy = `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
    await tell('ringing');
    const { page, problems } = await open(pageOf(`<script src="/other-lit.js"></script><host-clock></host-clock>${SCRIPT}${CALL}`, { 'content-security-policy': policy }));
    await badgeOf(page).getByText('Ringing').waitFor();
    await page.locator('host-clock').getByText('Ten past four').waitFor();
    expect(problems).toEqual([]);
  });
});
