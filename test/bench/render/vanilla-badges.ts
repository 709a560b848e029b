import { BadgeNodes } from '../../../components/call-status-badge/badge-nodes.js';
import { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';
import type { BadgeContestant } from './badge-contestant.js';
import { plainLook } from './plain-look.js';

/** The limit: the same four nodes in one shadow root, written to by hand. */
export const vanillaBadges: BadgeContestant = {
  mount(calls, place) {
    const root = place.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = CallStatusBadgeElement.elementStyles.map((style) => {
      if (style instanceof CSSStyleSheet) return style;
      if (style.styleSheet === undefined) throw new Error('This browser has no style sheets of its own.');
      return style.styleSheet;
    });
    const badges = calls.map((call) => {
      const nodes = new BadgeNodes('base');
      nodes.show(plainLook(call));
      return nodes;
    });
    for (const { base } of badges) root.append(base, ' ');
    return {
      show: (index, call) => void badges[index]?.show(plainLook(call)),
      unmount: () => root.replaceChildren(),
    };
  },
};
