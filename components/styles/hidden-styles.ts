import { css } from '@lit/reactive-element';

/** `hidden` hides an element, whatever its display. */
export const hiddenStyles = css`
  :host([hidden]) { display: none !important }
`;
