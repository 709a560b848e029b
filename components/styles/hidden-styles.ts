import { css } from 'lit';

/** `hidden` hides an element, whatever its display. */
export const hiddenStyles = css`
  :host([hidden]) { display: none !important }
`;
