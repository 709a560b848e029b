import { NEVER, Observable, type Subscriber } from 'rxjs';
import { CallStatusBadgeElement } from '../../../components/call-status-badge/call-status-badge.js';
import '../../../components/call-status-badge/define.js';
import { feedRegistryOf, tellSeekers } from '../../../components/page/feed-registry.js';
import type { CallsClient } from '../../../src/client/calls-client.js';
import { standardVocabulary, type Call } from '../../../src/model/index.js';
import type { BadgeContestant } from './badge-contestant.js';

/** Ours as a host uses it: `<call-status-badge call="…">` below a feed, whose client tells each badge of its call. */
export const ringbackBadges: BadgeContestant = {
  mount(calls, place) {
    const known = new Map(calls.map((call) => [call.id, call]));
    const watchers = new Map<string, Subscriber<Call | undefined>>();
    const now = Date.now();
    const client: CallsClient = {
      call$: (id) => new Observable((subscriber) => {
        watchers.set(id, subscriber);
        subscriber.next(known.get(id));
        return () => watchers.delete(id);
      }),
      calls$: NEVER, summary$: NEVER, connection$: NEVER, errors$: NEVER, vocabulary: standardVocabulary,
      now: () => now, close() {}, [Symbol.dispose]() {},
    };
    const registry = feedRegistryOf(document);
    registry.feeds.set(place, { client });
    tellSeekers(registry);
    for (const { id } of calls) {
      const badge = new CallStatusBadgeElement();
      badge.call = id;
      place.append(badge, ' ');
    }
    return {
      show: (_, call) => watchers.get(call.id)?.next(call),
      unmount() {
        place.replaceChildren();
        registry.feeds.delete(place);
        tellSeekers(registry);
      },
    };
  },
};
