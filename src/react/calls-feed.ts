import { createElement, useCallback, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import type { CallFeedElement } from '../../components/call-feed/call-feed.js';
import { useCallsContext } from './calls-context.js';

/** What `CallsFeed` takes. */
export interface CallsFeedProps {
  readonly children?: ReactNode;
}

const never = (): (() => void) => () => undefined;

/**
 * Gives the provider's connection to the elements too, as a `<call-feed>`: to those inside it, or, standing empty, to those of the page.
 *
 * Hooks and elements then share one connection. It registers no element: import `ringback/define`, or `ringback/define/call-feed` and
 * those that are used.
 */
export function CallsFeed({ children }: CallsFeedProps): ReactElement | null {
  const { hold } = useCallsContext('CallsFeed');
  const isBeforeMount = useSyncExternalStore(never, () => false, () => true);
  const handOver = useCallback((element: CallFeedElement | null) => {
    if (element === null) return undefined;
    const { client, release } = hold.hold();
    element.client = client;
    return release;
  }, [hold]);
  // In the page of a server it would be a feed without a client, and say so until React comes.
  if (isBeforeMount && children === undefined) return null;
  return createElement('call-feed', { ref: handOver }, children);
}
