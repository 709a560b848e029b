// Shoelace's <sl-badge> with its theme, one of its variants for each tone. It has no icon and no word of its own: those are in its slot, and
// written by hand. Only the variant is rendered by it.
import '@shoelace-style/shoelace/dist/components/badge/badge.js';
import theme from '@shoelace-style/shoelace/dist/themes/light.css?inline';
import { BadgeNodes } from '../../../../components/call-status-badge/badge-nodes.ts';
import { plainLook } from '../../render/plain-look.ts';
import { styledRoot } from '../../render/styled-root.ts';

const VARIANTS = { person: 'success', machine: 'success', unsure: 'warning', 'not-reached': 'danger', cancelled: 'neutral', 'cancelled unknown': 'neutral', pending: 'primary' };

function contentOfBadge() {
  const { icon, label } = new BadgeNodes('base');
  return [icon, label];
}

export const shoelaceBadges = {
  mount(calls, place) {
    const root = styledRoot(place);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme);
    root.adoptedStyleSheets.push(sheet);
    const badges = calls.map(() => {
      const element = document.createElement('sl-badge');
      element.append(...contentOfBadge());
      return { element, nodes: new BadgeNodes('in-shoelace', element) };
    });
    const show = (index, call) => {
      const look = plainLook(call);
      const { element, nodes } = badges[index];
      nodes.show(look);
      element.variant = VARIANTS[look.tone];
    };
    for (const [index, call] of calls.entries()) show(index, call);
    for (const { element } of badges) root.append(element, ' ');
    return { show, unmount: () => root.replaceChildren() };
  },
};
