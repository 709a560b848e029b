import { fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import '../../components/call-board/define.js';
import type { CallBoardElement } from '../../components/call-board/call-board.js';
import type { Call } from '../../src/model/index.js';
import { callOf, NOW } from './fake-client.js';

const STATUSES = ['busy', 'ringing', 'answered', 'no-response', 'answer-machine'] as const;

/** So many calls, with all outcomes among them. */
export function crowd(count: number): Call[] {
  return Array.from({ length: count }, (_, index) => callOf({
    call: `call-${index}`, status: STATUSES[index % STATUSES.length] ?? 'busy', final: index % STATUSES.length !== 1, at: NOW - 60_000 - index * 1000,
    contact: { name: `Person ${index}`, ref: `R${index}` },
  }));
}

/** The rows, as they stand in the page. */
export const rowsOf = (board: Element): HTMLElement[] => [...(board.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
/** What stands in the cells of a row. */
export const textsOf = (row: Element | undefined): string[] => [...(row?.children ?? [])].map((cell) => cell.textContent ?? '');
/** What stands in the first cell of each row. */
export const namesOf = (board: Element): string[] => rowsOf(board).map((row) => textsOf(row)[0] ?? '');
/** The next time the page paints. */
export const nextFrame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(resolve); });

/** A board with calls that are handed in; without any it follows the feed. */
export async function boardOf(calls: readonly Call[], width = '900px'): Promise<CallBoardElement> {
  const box = await fixture<HTMLElement>(html`<div lang="en" style="font:16px/1.5 sans-serif;inline-size:${width};--call-board-max-size:480px">
    <call-board .value=${calls.length > 0 ? calls : nothing}></call-board></div>`);
  const board = box.querySelector('call-board');
  if (board === null) throw new Error('There is no board.');
  await settle(board);
  return board;
}

/** Waits until the board has rendered what it was told, also the order that came of it. */
export async function settle(board: CallBoardElement): Promise<void> {
  await board.updateComplete;
  await nextFrame();
  await board.updateComplete;
}

/** The button that says something. */
export function button(board: Element, text: string): HTMLButtonElement {
  const found = [...(board.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => each.textContent?.includes(text));
  if (found === undefined) throw new Error(`There is no button "${text}".`);
  return found;
}

/** What has the focus inside a board. */
export function focused(board: Element): Element | null {
  return board.shadowRoot?.activeElement ?? null;
}

/** Chooses a value in one of its lists, as somebody does. */
export function choose(board: Element, name: string, value: string): void {
  const select = board.shadowRoot?.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  if (!select) throw new Error(`There is no list "${name}".`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
