import { expect } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import type { CallBoardElement } from '../../components/call-board/call-board.js';
import { boardOf, button, crowd, focused, nextFrame, settle } from './board-fixture.js';
import { inside } from './rendered.js';

describe('<call-board> by keyboard', () => {
  const tab = async (board: CallBoardElement): Promise<void> => {
    button(board, 'Download').focus();
    await userEvent.keyboard('{Tab}');
  };
  const place = (board: Element): (string | null | undefined)[] => [focused(board)?.closest('.row')?.getAttribute('aria-rowindex'), focused(board)?.className];

  it('is one stop for the Tab key, with arrow keys inside', async () => {
    const board = await boardOf(crowd(200));
    await tab(board);
    expect(place(board)).to.deep.equal(['2', 'cell contact']);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(place(board)).to.deep.equal(['4', 'cell status']);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(place(board)).to.deep.equal(['201', 'cell age']);
    await userEvent.keyboard('{Control>}{Home}{/Control}{PageDown}');
    expect(Number(place(board)[0])).to.be.within(8, 14);
    expect(board.shadowRoot?.querySelectorAll('.row [tabindex="0"]').length).to.equal(1);
  });

  it('opens with Enter and closes with Escape', async () => {
    const board = await boardOf(crowd(20));
    await tab(board);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await settle(board);
    expect(board.selected).to.equal('call-5');
    await userEvent.keyboard('{Escape}');
    await settle(board);
    expect(place(board)).to.deep.equal(['3', 'cell contact']);
  });

  it('keeps the focus on its row however far the list is scrolled', async () => {
    const board = await boardOf(crowd(2000));
    await tab(board);
    await userEvent.keyboard('{ArrowDown}');
    const cell = focused(board);
    inside(board, '.list').scrollTop = 40_000;
    await nextFrame();
    await nextFrame();
    expect(focused(board)).to.equal(cell);
    expect(cell?.textContent).to.equal('Person 5');
    await userEvent.keyboard('{ArrowDown}');
    expect(place(board)[0]).to.equal('4');
  });

  it('keeps the focus on a call that moves in the order, and goes to the next where it is gone', async () => {
    const board = await boardOf(crowd(50));
    await tab(board);
    board.sort = 'newest';
    await settle(board);
    expect(focused(board)?.textContent).to.equal('Person 0');
    board.sort = 'status';
    await settle(board);
    expect(focused(board)?.textContent).to.equal('Person 0');
    board.outcomes = 'pending';
    await settle(board);
    expect(focused(board)?.closest('.row')).not.to.equal(null);
    expect(focused(board)?.textContent).to.match(/^Person \d*[16]$/);
  });

  it('moves against the text where that runs from right to left', async () => {
    const board = await boardOf(crowd(20));
    board.dir = 'rtl';
    await tab(board);
    await userEvent.keyboard('{ArrowLeft}');
    expect(place(board)).to.deep.equal(['2', 'cell status']);
  });
});
