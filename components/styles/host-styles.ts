import { css } from '@lit/reactive-element';
import { hiddenStyles } from './hidden-styles.js';

/**
 * What the elements have in common that are more than a word: their tokens have defaults, text for listeners only takes no room, and
 * what a page does to its own lines would break ours: an indent before each word of a row, blanks kept, no colour under a gradient.
 */
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
  :host, .base { text-indent: 0; white-space: normal; -webkit-text-fill-color: currentColor }
  .spoken {
    position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
`;
