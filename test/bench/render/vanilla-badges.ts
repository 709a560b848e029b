import { BadgeNodes } from '../../../components/call-status-badge/badge-nodes.js';
import type { BadgeContestant } from './badge-contestant.js';
import { plainLook } from './plain-look.js';
import { styledRoot } from './styled-root.js';

/** The limit: the same four nodes in one shadow root, written to by hand. */
export const vanillaBadges: BadgeContestant = {
  mount(calls, place) {
    const root = styledRoot(place);
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
