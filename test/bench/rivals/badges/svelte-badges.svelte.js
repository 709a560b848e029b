// Svelte 5 with a piece of state for each call. It is raw, as a call is replaced and never changed; the look is derived from it, so news
// that changes nothing renders nothing.
import { mount, unmount } from 'svelte';
import { styledRoot } from '../../render/styled-root.ts';
import CallBadges from './CallBadges.svelte';

class CallSource {
  call = $state.raw();

  constructor(call) {
    this.id = call.id;
    this.call = call;
  }
}

export const svelteBadges = {
  mount(calls, place) {
    const sources = calls.map((call) => new CallSource(call));
    const badges = mount(CallBadges, { target: styledRoot(place), props: { sources } });
    return {
      show(index, call) {
        sources[index].call = call;
      },
      unmount: () => void unmount(badges),
    };
  },
};
