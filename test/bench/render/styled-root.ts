import { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';

// The style of a badge's host is not meant for a place of a thousand, nor that of its outermost for one without a host.
const flow = new CSSStyleSheet();
flow.replaceSync(':host { display: block } .base { display: inline-flex }');

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
