import { css } from 'lit';

export const inspectorStyles = css`
  :host {
    display: block; container: call-inspector / inline-size; contain-intrinsic-size: 40rem; min-inline-size: 0; max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .base { display: grid; gap: 0.75rem; font-variant-numeric: tabular-nums }
  .base > * { min-inline-size: 0 }
  dl { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0 }
  dl div { display: flex; align-items: baseline; gap: 0.5em; min-inline-size: 0 }
  dt, .muted, time { color: var(--_muted) }
  dd { margin: 0; font-weight: 500; max-inline-size: 20em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  p { margin: 0 }
  .travel { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem }
  .travel label { display: flex; flex: 1 1 16rem; align-items: center; gap: 0.75rem }
  input { flex: 1; min-inline-size: 6rem; min-block-size: 1.5rem; margin: 0; accent-color: currentColor }
  output { min-inline-size: 9em }
  button {
    font: inherit; color: inherit; min-block-size: 2rem; padding: 0 0.75rem; border: 1px solid var(--_line); border-radius: var(--_radius);
    background: none; cursor: pointer; text-align: start;
  }
  button:hover { background: color-mix(in oklab, currentColor 8%, transparent) }
  button:disabled { opacity: 0.6; cursor: default }
  button:focus-visible, input:focus-visible, .messages:focus-visible { outline: 2px solid var(--call-focus, currentColor); outline-offset: 2px }
  .messages {
    margin: 0; padding: 0; list-style: none; overflow: auto; max-block-size: var(--call-inspector-max-size, 24rem);
    border: 1px solid var(--_line); border-radius: var(--call-inspector-radius, 0.5rem);
  }
  .messages li + li { border-block-start: 1px solid var(--_line) }
  .message {
    display: grid; grid-template-columns: max-content 5em minmax(0, 1fr); gap: 0.75rem; align-items: baseline; inline-size: 100%;
    padding: 0.375rem 0.75rem; border: 0; border-radius: 0; outline-offset: -2px;
  }
  .message[aria-current] { background: color-mix(in oklab, currentColor 10%, transparent); box-shadow: inset 3px 0 currentColor }
  .message:focus-visible { outline-offset: -2px }
  code { font: 0.875em/1.5 var(--call-inspector-code-font, ui-monospace, monospace); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; unicode-bidi: isolate; direction: ltr }
  [aria-current] code { white-space: pre-wrap }
  .errors { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.25rem }
  .errors li { display: flex; align-items: baseline; gap: 0.5em; color: var(--_ink) }
  @container call-inspector (inline-size < 32rem) {
    .message { grid-template-columns: auto minmax(0, 1fr); row-gap: 0 }
    .message code { grid-column: 1 / -1 }
  }
  @media (forced-colors: active) {
    .message[aria-current] { outline: 2px solid Highlight; outline-offset: -2px }
  }
`;
