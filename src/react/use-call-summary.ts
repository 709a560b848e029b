import type { Observable } from 'rxjs';
import type { CallsClient } from '../client/index.js';
import type { CallSummary } from '../reducer/index.js';
import { useCallsContext } from './calls-context.js';
import { useStream } from './use-stream.js';

const watch = (client: CallsClient): Observable<CallSummary> => client.summary$;

/** How many calls there are, by outcome and by status, kept up to date, at most once a frame. */
export function useCallSummary(): CallSummary {
  const context = useCallsContext('useCallSummary');
  return useStream(context, watch, context.initialSummary);
}
