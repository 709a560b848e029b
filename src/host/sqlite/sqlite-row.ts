/** A column of a row that holds text. What the table's own schema promises is checked once more here. */
export function textIn(row: unknown, column: string): string {
  const value = valueIn(row, column);
  if (typeof value !== 'string') throw new TypeError(`The column "${column}" holds no text.`);
  return value;
}

/** A column of a row that holds a number. */
export function numberIn(row: unknown, column: string): number {
  const value = valueIn(row, column);
  if (typeof value !== 'number') throw new TypeError(`The column "${column}" holds no number.`);
  return value;
}

const valueIn = (row: unknown, column: string): unknown =>
  typeof row === 'object' && row !== null ? Object.entries(row).find(([name]) => name === column)?.[1] : undefined;
