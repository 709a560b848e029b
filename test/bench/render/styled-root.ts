import { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';

/** A shadow root with the badge's own style sheets, for badges that share one. */
export function styledRoot(place: HTMLElement): ShadowRoot {
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = CallStatusBadgeElement.elementStyles.map((style) => {
    if (style instanceof CSSStyleSheet) return style;
    if (style.styleSheet === undefined) throw new Error('This browser has no style sheets of its own.');
    return style.styleSheet;
  });
  return root;
}
