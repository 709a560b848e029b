import { css } from 'lit';

export const statusStyles = css`
  :host { display: block }
  .base {
    padding: var(--call-status-padding, 1rem); border: 1px solid var(--_line);
    border-radius: var(--call-status-radius, 0.5rem); background: var(--call-surface, light-dark(#fff, oklch(0.22 0.008 260)));
    color: var(--call-text, light-dark(oklch(0.25 0.012 260), oklch(0.94 0.006 260)));
    box-shadow: var(--call-shadow, 0 1px 2px rgb(0 0 0 / 0.06)); overflow-wrap: anywhere;
  }
  call-explanation, details, ::slotted(:not([slot])), .foot { margin-block-start: 0.75rem }
  .foot.bare { margin-block-start: 0 }
  .bare ::slotted(*) { margin-block-start: 0.75rem }
  .head, .foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 0.75rem; min-inline-size: 0 }
  .whom { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.5rem; min-inline-size: 0 }
  .who { font-weight: 600 }
  .head call-status-badge::part(label) { white-space: normal }
  .number, .foot, summary { color: var(--_muted); font-size: 0.875em; font-variant-numeric: tabular-nums }
  details { border-block-start: 1px solid var(--_line); padding-block-start: 0.5rem }
  summary { display: flex; align-items: center; gap: 0.5em; min-block-size: 1.5rem; cursor: pointer; list-style: none; inline-size: fit-content; border-radius: var(--_radius) }
  summary::-webkit-details-marker { display: none }
  summary::before { content: ''; inline-size: 0.4em; block-size: 0.4em; border: solid currentColor; border-width: 0 1.5px 1.5px 0; rotate: -45deg; margin-inline: 0.2em 0.1em }
  summary:dir(rtl)::before { rotate: 135deg }
  [open] summary::before { rotate: 45deg; translate: 0 -0.1em }
  call-attempt-timeline { margin-block-start: 0.5rem }
  .line { display: flex; align-items: baseline; gap: 0.5em; flex: 1 1 100% }
  .line span { text-wrap: pretty }
  .line b { color: var(--_ink); font-weight: 600 }
  .actions { display: flex; gap: 0.5rem; margin-inline-start: auto }
  button {
    font: inherit; letter-spacing: inherit; word-spacing: inherit; color: inherit; min-block-size: 2rem; padding: 0 0.75rem; border: 1px solid var(--_line);
    border-radius: var(--_radius); background: none; cursor: pointer;
  }
  button:hover { background: color-mix(in oklab, currentColor 8%, transparent) }
  button:focus-visible, summary:focus-visible { outline: 2px solid var(--call-focus, currentColor); outline-offset: 2px }
`;
