import { css } from 'lit';

export const summaryStyles = css`
  :host { display: block }
  .base { display: grid; gap: 0.75rem; font-variant-numeric: tabular-nums }
  .bar { display: flex; gap: 2px; block-size: var(--call-summary-bar-size, 0.5rem); border-radius: 1rem; overflow: hidden }
  .bar:empty { background: var(--_line) }
  .part { flex: var(--_count) 1 0; min-inline-size: 2px; background: var(--_mark); transition: flex-grow 160ms ease-out }
  ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 0; padding: 0 }
  li { display: inline-flex; align-items: baseline; gap: 0.5em }
  .icon { font-size: 0.9375em }
  .count { font-weight: 600; color: var(--_ink) }
  .empty .count, .empty .word, .none { color: var(--_muted); font-weight: inherit }
  .empty .icon { opacity: 0.6 }
  p { margin: 0 }
  @media (prefers-reduced-motion: reduce) {
    .part { transition: none }
  }
  @media (forced-colors: active) {
    .bar { outline: 1px solid }
    .part { background: CanvasText }
  }
`;
