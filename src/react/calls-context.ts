import { createContext, useContext } from 'react';
import type { Call } from '../model/index.js';
import type { CallSummary } from '../reducer/index.js';
import type { ClientHold } from './client-hold.js';
import { NoProviderError } from './no-provider-error.js';

/** What `CallsProvider` gives to the hooks below it. */
export interface CallsContextValue {
  readonly hold: ClientHold;
  /** What the server knew when it rendered. */
  readonly initial: ReadonlyMap<string, Call>;
  readonly initialList: readonly Call[];
  readonly initialSummary: CallSummary | undefined;
}

export const CallsContext = createContext<CallsContextValue | undefined>(undefined);

/**
 * The context around a component.
 *
 * @throws {NoProviderError} where there is none.
 */
export function useCallsContext(user: string): CallsContextValue {
  const value = useContext(CallsContext);
  if (value === undefined) throw new NoProviderError(user);
  return value;
}
