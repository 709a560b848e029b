import { css } from '@lit/reactive-element';

export const badgeStyles = css`
  :host { display: inline-block; max-inline-size: 100%; min-inline-size: var(--call-status-badge-min-inline-size, 0) }
  .base {
    display: flex; box-sizing: border-box; align-items: baseline; gap: 0.375em; inline-size: fit-content; max-inline-size: 100%;
    padding-inline: var(--call-status-badge-padding, 0.375em 0.5em); border-radius: var(--call-radius, 0.375rem);
    background: var(--_tint); color: var(--_ink); -webkit-text-fill-color: currentColor; text-indent: 0;
    font-weight: var(--call-status-badge-font-weight, 500); font-variant-numeric: tabular-nums; unicode-bidi: isolate;
  }
  .icon { font-size: var(--call-status-badge-icon-size, 0.9375em) }
  .label { min-inline-size: 0; overflow-x: clip; text-overflow: ellipsis; white-space: nowrap }
  .tone.unknown { outline: 1px dashed var(--_mark); outline-offset: -1px }
  :host([variant='quiet']) .base { background: none; padding-inline: 0; outline: 0 }
  :host([variant='quiet']) .icon { animation: none }
  @media (forced-colors: active) {
    .base { outline: 1px solid; outline-offset: -1px }
  }
`;
