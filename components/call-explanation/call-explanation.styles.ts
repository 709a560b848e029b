import { css } from 'lit';

export const explanationStyles = css`
  :host { display: block }
  .base { display: grid; gap: 0.25rem; max-inline-size: var(--call-explanation-max-inline-size, 42em); overflow-wrap: anywhere }
  p, dl { margin: 0 }
  p { text-wrap: pretty }
  .title { font-size: var(--call-explanation-title-size, 1.0625em); font-weight: 600; text-wrap: balance }
  .reason, .calm { color: var(--_muted) }
  .next { display: grid; grid-template-columns: auto 1fr; align-items: baseline; gap: 0.5em; margin-block-start: 0.25rem }
  .next:dir(rtl) .icon { transform: scaleX(-1) }
  .next.calm .icon { color: inherit }
  .what { font-weight: 600 }
  .codes {
    display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 0.75rem; margin-block-start: 0.5rem;
    padding-block-start: 0.5rem; border-block-start: 1px solid var(--_line); font-size: 0.875em;
  }
  dt { color: var(--_muted) }
  dd { margin: 0; unicode-bidi: plaintext }
`;
