import type { Calls } from '../../../src/client/calls-client.js';
import type { BoardRow } from '../../../components/call-board/board-row.js';
import type { Contestant } from './contestant.js';
import { HEIGHT, ROW, attentionFirst, fillRow, plainList, plainRow, type PlainList } from './plain-rows.js';

const OVERSCAN = 4;

/** The leanest list that can be written for the measurement: it sorts once, recycles rows by their line, and does nothing else. */
export const floor: Contestant = {
  mount(client, place) {
    let calls: Calls | undefined;
    let ids: readonly string[] = [];
    let list: PlainList | undefined;
    const pool = Math.ceil(HEIGHT / ROW) + 2 * OVERSCAN;
    const rows: BoardRow[] = [];
    const show = (row: BoardRow, id: string): void => fillRow(row, id, calls?.get(id), client.now());
    const scroll = (): void => {
      const first = Math.max(0, Math.floor((list?.scroller.scrollTop ?? 0) / ROW) - OVERSCAN);
      for (let line = first; line < Math.min(ids.length, first + pool); line++) {
        const row = (rows[line % pool] ??= plainRow());
        if (row.line === line) continue;
        if (!row.element.isConnected) list?.canvas.append(row.element);
        row.moveTo(line, line * ROW);
        show(row, ids[line] ?? '');
      }
    };
    const subscription = client.calls$.subscribe((next) => {
      calls = next;
      if (list === undefined) {
        ids = attentionFirst(next);
        list = plainList(place, ids.length);
        list.scroller.addEventListener('scroll', scroll, { passive: true });
        scroll();
        return;
      }
      for (const row of rows) {
        const id = ids[row.line] ?? '';
        if (next.changed.has(id)) show(row, id);
      }
    });
    return {
      scroller: () => list?.scroller,
      rows: () => rows.length,
      unmount() {
        subscription.unsubscribe();
        list?.remove();
      },
    };
  },
};
