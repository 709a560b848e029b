import { css } from 'lit';

export const boardStyles = css`
  :host {
    display: block; container: call-board / inline-size; min-inline-size: 0; max-inline-size: 100%; contain-intrinsic-size: 40rem;
    overflow-wrap: anywhere;
  }
  .base {
    --_surface: var(--call-surface, light-dark(#fff, oklch(0.22 0.008 260)));
    --_field: color-mix(in oklab, currentColor 55%, transparent);
    --_max: var(--call-board-max-size, 36rem);
    display: flex; flex-direction: column; gap: 0.75rem; block-size: 100%; min-inline-size: 0; font-variant-numeric: tabular-nums;
  }
  button, input, select { font: inherit; letter-spacing: inherit; color: inherit; word-spacing: inherit; box-sizing: border-box }
  button:focus-visible, input:focus-visible, select:focus-visible, .panel:focus-visible { outline: 2px solid var(--call-focus, currentColor); outline-offset: 2px }

  .summary { display: grid; gap: 0.5rem }
  .filters { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-inline-start: -0.5rem }
  .filter {
    display: inline-flex; align-items: baseline; gap: 0.5em; min-block-size: 2rem; padding: 0.25rem 0.5rem; text-align: start;
    border: 1px solid transparent; border-radius: var(--_radius); background: none; cursor: pointer;
  }
  .filter:hover { background: color-mix(in oklab, currentColor 8%, transparent) }
  .filter[aria-pressed='true'] { background: var(--_tint); border-color: var(--_mark); color: var(--_ink) }
  .rule { inline-size: 1px; margin: 0.375rem 0.25rem; background: var(--_line) }

  .tools { display: flex; flex-wrap: wrap; align-items: end; gap: 0.5rem 0.75rem }
  .field { display: grid; gap: 0.125rem; flex: 0 1 auto; min-inline-size: 0 }
  .field.wide { flex: 1 1 14rem; max-inline-size: 24rem }
  .field span { font-size: 0.875em; color: var(--_muted) }
  .field input, .field select {
    min-block-size: 2.25rem; padding: 0.25rem 0.5rem; max-inline-size: 100%; border: 1px solid var(--_field);
    border-radius: var(--_radius); background: var(--_surface);
  }
  .field select option { background: var(--_surface); color: var(--call-text, CanvasText) }
  .check { display: flex; align-items: center; gap: 0.5rem; min-block-size: 2.25rem }
  .check input { inline-size: 1.125em; block-size: 1.125em; margin: 0; accent-color: currentColor }

  .news { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; min-block-size: 2rem }
  .news .shown { color: var(--_muted) }
  .news .export { margin-inline-start: auto }
  .quiet {
    min-block-size: 2rem; padding: 0 0.75rem; border: 1px solid var(--_line); border-radius: var(--_radius); background: none; cursor: pointer;
  }
  .quiet:hover { background: color-mix(in oklab, currentColor 8%, transparent) }
  .updates { font-weight: 600; border-color: var(--_mark); background: var(--_tint); color: var(--_ink) }

  .body { position: relative; display: grid; gap: 1rem; flex: 1 1 auto; min-block-size: 0; grid-template-columns: minmax(0, 1fr) }
  .body.open { grid-template-columns: minmax(0, 3fr) minmax(20rem, 2fr) }
  .main { display: flex; flex-direction: column; min-inline-size: 0; min-block-size: 0 }
  .panel { position: relative; min-inline-size: 0; overflow: auto; border-radius: var(--_radius); max-block-size: var(--_max) }
  .panel .close { position: sticky; inset-block-start: 0; z-index: 1; margin-block-end: 0.5rem; background: var(--_surface) }
  .none { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; margin: 0; padding: 1rem; color: var(--_muted) }
  .print { display: none }

  @container call-board (inline-size < 52rem) {
    .body.open { grid-template-columns: minmax(0, 1fr) }
    .body.open > * { grid-area: 1 / 1 }
    .body.open .main { visibility: hidden }
  }
  @container call-board (inline-size < 30rem) {
    .filters { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.125rem }
    .filter:first-child { grid-column: 1 / -1 }
    .rule { display: none }
    .field:not(.wide) { flex: 1 1 8rem }
    .field.sort { flex-basis: 12rem }
    .field.wide { max-inline-size: none }
    .field select { inline-size: 100% }
  }
  @media (forced-colors: active) {
    .filter[aria-pressed='true'] { border: 2px solid Highlight }
    .updates { border: 2px solid Highlight }
  }
  @media print {
    .tools, .news, .body { display: none }
    .print { display: block }
    .print table { inline-size: 100%; border-collapse: collapse }
    .print th, .print td { text-align: start; vertical-align: baseline; padding: 0.25rem 0.5rem; border-block-end: 1px solid }
    .print tr { break-inside: avoid }
  }
`;
