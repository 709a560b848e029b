import { css } from '@lit/reactive-element';

/** How icons are drawn: in the colour of the text or of their tone, centred on the capitals of the word beside them. A ringing phone breathes at the rhythm of a ringback tone, two seconds on and four off, where motion is welcome. */
export const iconStyles = css`
  .icon {
    flex: none; inline-size: 1em; block-size: 1em; fill: currentColor; fill-rule: evenodd; overflow: visible;
    align-self: baseline; translate: 0 calc((1em - 1cap) / 2);
  }
  .tone .icon { color: var(--_mark) }
  .planned path { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-dasharray: 2.47 }
  @media (prefers-reduced-motion: no-preference) {
    .ringing { animation: ringback 6s ease-in-out infinite }
  }
  @media (forced-colors: active) {
    .icon { color: CanvasText !important }
  }
  @keyframes ringback { 0%, 33%, to { opacity: 1 } 16% { opacity: 0.3 } }
`;
