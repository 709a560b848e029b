import { expect, fixture, html } from '@open-wc/testing';
import '../../components/call-board/define.js';
import type { CallBoardElement } from '../../components/call-board/call-board.js';
import { CALL_STATUSES } from '../../src/model/index.js';
import { callOf, NOW } from './fake-client.js';
import { inside } from './rendered.js';

const numbers = [{ slot: 'mobile', display: '+44 7700 900123' }, { slot: 'home', display: '+1 202 555 0142' }];
const calls = CALL_STATUSES.flatMap((status, index) => [0, 1].map((round) => callOf({
  call: `${status}-${round}`, status, try: 1 + index % 2, at: NOW - 90_000 * (index + 1), plan: { numbers, rounds: 2 }, round: round + 1,
  ...(index % 5 > 0 && { contact: { name: `Maria Lindqvist ${index}` } }),
})));

const PLACES = [
  ['light', 'ltr', '#ffffff', '1', '900px'], ['dark', 'ltr', '#121212', '1', '900px'], ['light', 'rtl', '#ffffff', '1', '900px'],
  ['light', 'ltr', '#ffffff', '2', '450px'], ['dark', 'ltr', '#121212', '4', '320px'], ['light', 'ltr', '#ffffff', '1', '320px'],
] as const;

const STATES: readonly (readonly [name: string, prepare: (board: CallBoardElement) => void])[] = [
  ['as it is', () => {}],
  ['grouped, dense, with every column', (board) => {
    board.grouped = true;
    board.density = 'dense';
    board.columns = ['contact', 'status', 'place', 'age', 'number', 'ref', 'call'];
  }],
  ['with a filter pressed', (board) => { board.outcomes = 'attention'; }],
  ['with nothing found', (board) => { board.search = 'nobody at all'; }],
  ['with a story open', (board) => { board.selected = 'busy-0'; }],
];

async function place(scheme: string, dir: string, ground: string, zoom: string, width: string): Promise<{ box: HTMLElement; board: CallBoardElement }> {
  const box = await fixture<HTMLElement>(html`<main lang="en" dir=${dir} style="font:16px/1.5 sans-serif;color-scheme:${scheme};background:${ground};color:CanvasText;zoom:${zoom};inline-size:${width}">
    <call-board .value=${calls}></call-board></main>`);
  const board = box.querySelector('call-board');
  if (board === null) throw new Error('There is no board.');
  return { box, board };
}

describe('<call-board> for everybody', () => {
  for (const [name, prepare] of STATES) {
    for (const [scheme, dir, ground, zoom, width] of PLACES) {
      it(`axe finds nothing ${name}, ${scheme}, ${dir}, at ${zoom} times the size and ${width}`, async () => {
        const { box, board } = await place(scheme, dir, ground, zoom, width);
        prepare(board);
        await board.updateComplete;
        await board.updateComplete;
        await expect(box).to.be.accessible();
        expect(board.scrollWidth, 'nothing sticks out').to.be.at.most(board.clientWidth + 1);
      });
    }
  }

  it('axe finds nothing while there are no calls', async () => {
    await expect(await fixture(html`<main><call-board></call-board></main>`)).to.be.accessible();
  });

  it('has targets that fingers find', async () => {
    for (const width of ['900px', '320px']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { board } = await place('light', 'ltr', '#ffffff', '1', width);
      board.density = 'dense';
      // oxlint-disable-next-line no-await-in-loop
      await board.updateComplete;
      for (const target of board.shadowRoot?.querySelectorAll('button, select, input:not([type=checkbox]), label, .row') ?? []) {
        expect(target.getBoundingClientRect().height, `${target.localName}.${target.className}`).to.be.at.least(24);
      }
    }
  });

  it('has the heights that were agreed: 44 pixels, 32 when dense, two lines where it is narrow', async () => {
    const { board } = await place('light', 'ltr', '#ffffff', '1', '900px');
    const height = (): number => inside(board, '.row').getBoundingClientRect().height;
    expect(height()).to.equal(44);
    board.density = 'dense';
    await board.updateComplete;
    expect(height()).to.equal(32);
    const narrow = await place('light', 'ltr', '#ffffff', '1', '320px');
    const middles = (): number[] => [...inside(narrow.board, '.row').children].map((cell) => {
      const { top, bottom } = cell.getBoundingClientRect();
      return (top + bottom) / 2;
    });
    for (const fontSize of ['16px', '8px']) {
      narrow.board.style.fontSize = fontSize;
      const [contact = 0, status = 0, where, age] = middles();
      expect(age).to.be.closeTo(contact, 2);
      expect(where).to.be.closeTo(status, 2);
      expect(status).to.be.above(contact + 4);
    }
  });
});
