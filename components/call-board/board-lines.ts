import type { BoardGroup, BoardOrder } from './board-order.js';

/** What stands on one line of a board: a call, or the heading over some. */
export type BoardLine = { readonly id: string } | { readonly group: BoardGroup };

/** The lines of a board: the calls of an order and, where they are grouped, a heading over each group. */
export interface BoardLines {
  readonly count: number;
  at(line: number): BoardLine | undefined;
  /** The line of a call; `undefined` where it is not shown. */
  lineOf(id: string): number | undefined;
}

/** The lines that an order makes. */
export function linesOf(order: BoardOrder, isGrouped: boolean): BoardLines {
  const { ids, groups } = order;
  const heads = isGrouped ? groups : [];
  return {
    count: ids.length + heads.length,
    at(line) {
      let place = line;
      for (const group of heads) {
        if (place === group.start) return { group };
        if (place < group.start) break;
        place--;
        if (place < group.start + group.count) break;
      }
      const id = ids[place];
      return id === undefined ? undefined : { id };
    },
    lineOf(id) {
      const place = order.placeOf(id);
      return place === undefined ? undefined : place + heads.filter(({ start }) => start <= place).length;
    },
  };
}
