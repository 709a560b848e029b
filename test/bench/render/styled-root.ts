import { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';

// What makes a badge's host a line of its own would make one row of a thousand badges that is wider than any screen.
const flow = new CSSStyleSheet();
flow.replaceSync(':host { display: block }');

/** A shadow root with the badge's own style sheets, for badges that share one. They flow in it as words do, like those that are elements. */
export function styledRoot(place: HTMLElement): ShadowRoot {
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...CallStatusBadgeElement.elementStyles.map((style) => {
    if (style instanceof CSSStyleSheet) return style;
    if (style.styleSheet === undefined) throw new Error('This browser has no style sheets of its own.');
    return style.styleSheet;
  }), flow];
  return root;
}
