import { useMemo, useSyncExternalStore } from 'react';
import type { Observable } from 'rxjs';
import type { CallsClient } from '../client/index.js';
import type { CallsContextValue } from './calls-context.js';
import { StreamStore } from './stream-store.js';

/**
 * What a stream of the client gave last.
 *
 * @param key What `watch` depends on; with another one another stream is followed.
 * @param before What is given on the server, in the first render on the page, and while the stream gives `undefined`.
 */
export function useStream<T, Before>(
  { hold }: CallsContextValue, watch: (client: CallsClient, key: string) => Observable<T>, before: Before, key = '',
): NonNullable<T> | Before {
  const store = useMemo(() => new StreamStore(hold, (client) => watch(client, key)), [hold, watch, key]);
  return useSyncExternalStore(store.subscribe, store.value, () => undefined) ?? before;
}
