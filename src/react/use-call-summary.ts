import type { Observable } from 'rxjs';
import type { CallsClient } from '../client/index.js';
import type { CallSummary } from '../reducer/index.js';
import { useCallsContext } from './calls-context.js';
import { useStream } from './use-stream.js';

const watch = (client: CallsClient): Observable<CallSummary> => client.summary$;

/**
 * How many calls there are, by outcome and by status, kept up to date, at most once a frame. `undefined` while nobody has told: there is
 * then no number to show, and 0 would be one.
 */
export function useCallSummary(): CallSummary | undefined {
  const context = useCallsContext('useCallSummary');
  return useStream(context, watch, context.initialSummary);
}
