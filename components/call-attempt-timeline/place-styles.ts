import { unsafeCSS } from 'lit';

/** The widest table has no more columns than these, and no more lines. */
const MOST = 12;

/**
 * The rules for the classes of `markPlaces`: a line and two edges of columns for what stands on the grid, how many of both for the
 * grid. Made here and not written out, to keep them out of every bundle.
 */
export const placeStyles = unsafeCSS(Array.from({ length: MOST }, (_, index) => {
  const n = index + 1;
  return `.r${n}{grid-row:${n}}.c${n}{grid-column-start:${n}}.e${n}{grid-column-end:${n}}.n${n}{--_columns:${n}}.m${n}{--_lines:${n}}`;
}).join(''));
