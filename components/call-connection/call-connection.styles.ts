import { css } from 'lit';

export const connectionStyles = css`
  :host { display: inline-block; max-inline-size: 100% }
  .base { display: inline-grid; grid-template-columns: auto 1fr; align-items: baseline; column-gap: 0.5em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
  .word { color: var(--_ink); font-weight: 500 }
  .since, .sentence, .advice { color: var(--_muted) }
  .since { margin-inline-start: 0.25em }
  .sentence, .advice { grid-column: 2; margin: 0 }
  .advice { font-size: 0.875em }
`;
