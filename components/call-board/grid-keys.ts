/** A cell of the grid: a line and a column, both from 0. */
export interface GridPlace {
  readonly line: number;
  readonly cell: number;
}

/** What a key means depends on where one is and how far there is to go. */
export interface GridExtent {
  readonly lines: number;
  readonly cells: number;
  /** How many lines are seen at once. */
  readonly page: number;
  readonly isRtl: boolean;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Where a key leads to from a cell; `undefined` where it is no key of a grid. The keys are those of the ARIA Authoring Practices
 * for data grids: arrows, Home and End in a row, with Ctrl in the whole grid, Page Up and Page Down.
 */
export function nextPlace({ key, ctrlKey, metaKey, altKey }: Key, { line, cell }: GridPlace, { lines, cells, page, isRtl }: GridExtent): GridPlace | undefined {
  if (altKey || lines === 0) return undefined;
  const isWhole = ctrlKey || metaKey;
  const step = (byLines: number, byCells: number): GridPlace => ({
    line: Math.max(0, Math.min(lines - 1, line + byLines)),
    cell: Math.max(0, Math.min(cells - 1, cell + byCells)),
  });
  switch (key) {
    case 'ArrowDown': return step(isWhole ? lines : 1, 0);
    case 'ArrowUp': return step(isWhole ? -lines : -1, 0);
    case 'ArrowRight': return step(0, isRtl ? -1 : 1);
    case 'ArrowLeft': return step(0, isRtl ? 1 : -1);
    case 'Home': return isWhole ? { line: 0, cell: 0 } : { line, cell: 0 };
    case 'End': return isWhole ? { line: lines - 1, cell: cells - 1 } : { line, cell: cells - 1 };
    case 'PageDown': return step(page, 0);
    case 'PageUp': return step(-page, 0);
    default: return undefined;
  }
}
