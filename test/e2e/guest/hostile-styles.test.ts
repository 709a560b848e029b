import { expect, it } from 'vitest';
import { badgeOf, CALL, describeGuest } from './guest-world.js';
import { pageOf } from './guest-server.js';
import { unreadableTexts } from './unreadable-texts.js';

const BOARD = '<script src="/ringback/embed-board.js"></script>';
const REST = '<call-explanation call="42"></call-explanation><call-attempt-timeline call="42"></call-attempt-timeline><call-summary></call-summary><call-connection></call-connection><call-board></call-board>';

describeGuest('under hostile styles', ({ open, tell }) => {
  it.each([
    ['everything unset', '* { all: unset } head, script, style, title { display: none }'],
    ['other boxes', '* { box-sizing: content-box; margin: 9px; padding: 3px; border: 1px solid }'],
    ['giant text', 'html { font-size: 40px }'],
    ['what is inside hidden by its names', 'div, span, svg, ul, li, button, .base, .icon, .label, .row { display: none !important }'],
    ['text set apart', 'body { letter-spacing: 0.3em; word-spacing: 1em; text-transform: uppercase; line-height: 4 }'],
    ['lines lower than their letters', 'body { line-height: 1 } p { line-height: 0.6 }'],
    ['text indented, with its blanks kept', 'body { text-indent: 3em; white-space: pre; text-align: justify }'],
    ['text filled by a gradient', 'body { -webkit-text-fill-color: transparent } p { background: linear-gradient(red, blue) text }'],
    ['text from right to left', 'body { direction: rtl; text-align: right }'],
    ['everything floating', '* { float: left; position: relative } svg { display: block; max-width: 100%; height: auto }'],
    ['everything in one row', 'body { display: flex; flex-wrap: wrap; align-items: flex-start }'],
  ])('%s', async (name, styles) => {
    await tell('ringing');
    const { page, problems } = await open(pageOf(`${BOARD}${CALL}${REST}`, {}, `<style>${styles}</style>`));
    await tell('busy');
    await badgeOf(page).getByText('Busy').waitFor();
    await page.locator('call-board [role=row]').getByText('Busy').first().waitFor();
    expect(await unreadableTexts(page)).toEqual([]);
    // A shape, its word and little else.
    expect(await badgeOf(page).locator('[part=base]').evaluate((base) => base.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(base).fontSize))).toBeLessThan(7);
    expect(problems).toEqual([]);
  });
});
