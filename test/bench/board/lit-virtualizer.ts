import type { Calls } from '../../../src/client/calls-client.js';
import type { BoardRow } from '../../../components/call-board/board-row.js';
import type { Contestant } from './contestant.js';
import { litVirtualizerRival, type LitVirtualizer } from './lit-virtualizer-kit.js';
import { HEIGHT, attentionFirst, fillRow, plainFrame, plainRow } from './plain-rows.js';

/** Lit's own virtualizer, with the rows of the others: what leaves its range is used again for what comes into it. */
export const litVirtualizer: Contestant = {
  mount(client, place) {
    let calls: Calls | undefined;
    let ids: readonly string[] = [];
    let list: LitVirtualizer | undefined;
    let remove = (): void => {};
    const rows = new Map<string, BoardRow>();
    const spare: BoardRow[] = [];
    const rowOf = (id: string, line: number): Element => {
      const row = rows.get(id) ?? spare.pop() ?? plainRow();
      if (row.line !== line) {
        row.line = line;
        row.element.ariaRowIndex = String(line + 2);
      }
      rows.set(id, row);
      fillRow(row, id, calls?.get(id), client.now());
      return row.element;
    };
    const onRange = (first: number, last: number): void => {
      for (const [id, row] of rows) {
        if (row.line >= first && row.line <= last) continue;
        rows.delete(id);
        spare.push(row);
      }
    };
    const subscription = client.calls$.subscribe((next) => {
      calls = next;
      if (list === undefined) {
        ids = attentionFirst(next);
        list = litVirtualizerRival().create(ids, rowOf, onRange);
        list.element.style.blockSize = `${HEIGHT}px`;
        remove = plainFrame(place, list.element);
        return;
      }
      for (const id of rows.keys()) {
        if (!next.changed.has(id)) continue;
        list.update();
        return;
      }
    });
    return {
      scroller: () => list?.element,
      rows: () => rows.size,
      unmount() {
        subscription.unsubscribe();
        remove();
      },
    };
  },
};
