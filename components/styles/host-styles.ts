import { css } from '@lit/reactive-element';
import { hiddenStyles } from './hidden-styles.js';

/** What the elements have in common that are more than a word: their tokens have defaults, and text for listeners only takes no room. */
export const hostStyles = css`
  ${hiddenStyles}
  :host {
    --_muted: var(--call-text-muted, color-mix(in oklab, currentColor 72%, transparent));
    --_line: var(--call-line, color-mix(in oklab, currentColor 18%, transparent));
    --_radius: var(--call-radius, 0.375rem);
  }
  @media (prefers-contrast: more) {
    :host { --_muted: currentColor; --_line: currentColor }
  }
  .spoken {
    position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
`;
