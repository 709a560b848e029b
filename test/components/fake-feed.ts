import { feedRegistryOf, tellSeekers } from '../../components/page/feed-registry.js';
import { FakeClient } from './fake-client.js';

/** A feed that is no element: it stands where `place` stands, until it is taken away. */
export interface FakeFeed {
  readonly client: FakeClient;
  /** Another client from now on. */
  use(client: FakeClient): void;
  remove(): void;
}

/** Puts a feed on the page, by the protocol that any copy of the package speaks. */
export function placeFeed(place: Node = document.body, client: FakeClient | undefined = new FakeClient()): FakeFeed {
  const registry = feedRegistryOf(document);
  const set = (next: FakeClient): void => {
    registry.feeds.set(place, { client: next });
    tellSeekers(registry);
  };
  set(client);
  return {
    client,
    use: set,
    remove() {
      registry.feeds.delete(place);
      tellSeekers(registry);
    },
  };
}
