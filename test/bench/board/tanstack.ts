import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import type { Calls } from '../../../src/client/calls-client.js';
import type { BoardRow } from '../../../components/call-board/board-row.js';
import type { Contestant } from './contestant.js';
import { HEIGHT, ROW, attentionFirst, fillRow, plainList, plainRow, type PlainList } from './plain-rows.js';

/** The list that most people would take: TanStack's virtualizer, with the rows of the others recycled by its keys. */
export const tanstack: Contestant = {
  mount(client, place) {
    let calls: Calls | undefined;
    let ids: readonly string[] = [];
    let list: PlainList | undefined;
    let virtualizer: Virtualizer<HTMLElement, Element> | undefined;
    let leave = (): void => {};
    const rows = new Map<number, BoardRow>();
    const show = (row: BoardRow, id: string): void => fillRow(row, id, calls?.get(id), client.now());
    const arrange = (): void => {
      const items = virtualizer?.getVirtualItems() ?? [];
      const wanted = new Set(items.map(({ index }) => index));
      const spare: BoardRow[] = [];
      for (const [line, row] of rows) {
        if (wanted.has(line)) continue;
        rows.delete(line);
        spare.push(row);
      }
      for (const { index, start } of items) {
        if (rows.has(index)) continue;
        const row = spare.pop() ?? plainRow();
        rows.set(index, row);
        if (!row.element.isConnected) list?.canvas.append(row.element);
        row.moveTo(index, start);
        show(row, ids[index] ?? '');
      }
      for (const { element } of spare) element.remove();
    };
    const begin = (): void => {
      const { scroller } = (list = plainList(place, ids.length));
      virtualizer = new Virtualizer<HTMLElement, Element>({
        count: ids.length, getScrollElement: () => scroller, estimateSize: () => ROW, overscan: 4,
        initialRect: { width: 900, height: HEIGHT }, scrollToFn: elementScroll, observeElementOffset, observeElementRect, onChange: arrange,
      });
      // oxlint-disable-next-line no-underscore-dangle -- its adapters call these two
      leave = virtualizer._didMount();
      // oxlint-disable-next-line no-underscore-dangle
      virtualizer._willUpdate();
      arrange();
    };
    const subscription = client.calls$.subscribe((next) => {
      calls = next;
      if (list === undefined) {
        ids = attentionFirst(next);
        begin();
        return;
      }
      for (const [line, row] of rows) {
        const id = ids[line] ?? '';
        if (next.changed.has(id)) show(row, id);
      }
    });
    return {
      scroller: () => list?.scroller,
      rows: () => rows.size,
      unmount() {
        subscription.unsubscribe();
        leave();
        list?.remove();
      },
    };
  },
};
