import { css } from 'lit';

/** How the list of a board and its rows look. Rows are equally high, and stand where their window puts them. */
export const listStyles = css`
  .list {
    position: relative; overflow: auto; overflow-anchor: none; min-inline-size: 0; max-block-size: var(--_max); container: list / inline-size;
    border: 1px solid var(--_line); border-radius: var(--call-board-radius, 0.5rem); background: var(--_surface);
    color: var(--call-text, light-dark(oklch(0.25 0.012 260), oklch(0.94 0.006 260)));
  }
  .list > * { --_row: max(var(--call-board-row-size, 2.75rem), 1.75em) }
  :host([density='dense']) .list { font-size: 0.875em }
  :host([density='dense']) .list > * { --_row: max(var(--call-board-row-size, 2rem), 1.5em) }
  .ruler { position: absolute; visibility: hidden; inline-size: 0; block-size: var(--_row) }
  .head, .row {
    display: grid; grid-template-columns: var(--_columns); align-items: center; column-gap: 1rem; padding-inline: 0.75rem; box-sizing: border-box;
  }
  .head {
    position: sticky; inset-block-start: 0; z-index: 1; min-block-size: 2rem; background: var(--_surface);
    border-block-end: 1px solid var(--_line); color: var(--_muted); font-weight: 500;
  }
  .head > * { font-size: 0.875em }
  .canvas { position: relative; overflow: hidden }
  .row {
    position: absolute; inset-block-start: 0; inset-inline: 0; block-size: var(--_row); cursor: pointer;
    border-block-end: 1px solid color-mix(in oklab, var(--_line) 60%, transparent);
  }
  .row::before { content: ''; position: absolute; inset: 0; opacity: 0; pointer-events: none; background: color-mix(in oklab, oklch(0.75 0.15 230) 28%, transparent) }
  .row:hover, .row:focus-within { background: color-mix(in oklab, currentColor 5%, transparent) }
  .row[aria-selected='true'] { background: color-mix(in oklab, currentColor 8%, transparent); box-shadow: inset 3px 0 currentColor }
  .row[aria-selected='true']:dir(rtl) { box-shadow: inset -3px 0 currentColor }
  .head > *, .cell { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; unicode-bidi: isolate; text-align: start }
  .cell { position: relative; line-height: 1.5; padding: 0.125rem 0.25rem; margin-inline: -0.25rem; border-radius: 0.25rem }
  .cell[hidden] { display: none }
  .cell:focus-visible { outline: 2px solid var(--call-focus, currentColor); outline-offset: -1px }
  .place, .age, .number, .ref, .call { color: var(--_muted) }
  .contact { font-weight: 500 }
  .badge { display: inline-flex; align-items: baseline; gap: 0.375em; max-inline-size: 100%; color: var(--_ink); unicode-bidi: isolate }
  .badge .icon { font-size: 0.9375em; animation: none }
  .badge .label { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; font-weight: 500 }
  .badge.unknown { outline: 1px dashed var(--_mark); outline-offset: -1px; padding-inline: 0.25em }
  .heading { cursor: default; grid-template-columns: minmax(0, 1fr); align-items: end; background: color-mix(in oklab, currentColor 4%, var(--_surface)) }
  .heading .cell { font-weight: 600; color: inherit }

  @container list (inline-size < 44rem) {
    .list > * { --_row: max(var(--call-board-row-size, 3.75rem), 3.375em) }
    :host([density='dense']) .list > * { --_row: max(var(--call-board-row-size, 3.25rem), 3.125em) }
    .row { display: flex; flex-wrap: wrap; align-content: center; gap: 0 0.75rem }
    .row .cell:nth-child(1) { flex: 1 1 0 }
    .row::after { content: ''; order: 1; flex: 0 0 100% }
    .row .cell:nth-child(2) { order: 2; max-inline-size: 100% }
    .row .cell:nth-child(3) { order: 3; flex: 1 1 0; text-align: end }
    .row .cell:nth-child(4) { order: 1; max-inline-size: 8.5em }
    .row .cell:nth-child(n + 5) { display: none }
    .row.heading { align-content: end }
    .row.heading .cell { flex: 1 }
    .head { position: absolute; block-size: 1px; min-block-size: 0; overflow: hidden; clip-path: inset(50%) }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px }
    .row:hover { outline: 1px solid; outline-offset: -1px }
  }
`;
