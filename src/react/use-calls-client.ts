import { useCallback, useSyncExternalStore } from 'react';
import type { CallsClient } from '../client/index.js';
import { useCallsContext } from './calls-context.js';

/** The client of the provider, for what no hook does: `errors$`, `now()`. `undefined` on the server and before the component is mounted. */
export function useCallsClient(): CallsClient | undefined {
  const { hold } = useCallsContext('useCallsClient');
  const subscribe = useCallback((changed: () => void) => {
    const { release } = hold.hold();
    const stop = hold.watch(changed);
    return () => {
      stop();
      release();
    };
  }, [hold]);
  return useSyncExternalStore(subscribe, () => hold.client, () => undefined);
}
