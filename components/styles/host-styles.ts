import { css } from 'lit';

/** What every element has in common: `hidden` hides it, its tokens have their defaults, and text for listeners only takes no room. */
export const hostStyles = css`
  :host([hidden]) { display: none !important }
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
