import '../../../components/call-board/define.js';
import { feedRegistryOf, tellSeekers } from '../../../components/page/feed-registry.js';
import type { Contestant } from './contestant.js';

/** `<call-board>` as a host uses it: with its filters, its search and everything else that the others do not have. */
export const board: Contestant = {
  mount(client, place) {
    const registry = feedRegistryOf(document);
    registry.feeds.set(document.body, { client });
    tellSeekers(registry);
    const element = document.createElement('call-board');
    place.append(element);
    const rows = (): number => element.shadowRoot?.querySelectorAll('.row').length ?? 0;
    return {
      scroller: () => element.shadowRoot?.querySelector<HTMLElement>('.list'),
      rows,
      unmount() {
        element.remove();
        registry.feeds.delete(document.body);
      },
    };
  },
};
