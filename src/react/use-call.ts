import type { Observable } from 'rxjs';
import type { CallsClient } from '../client/index.js';
import type { Call } from '../model/index.js';
import { useCallsContext } from './calls-context.js';
import { useStream } from './use-stream.js';

const watch = (client: CallsClient, id: string): Observable<Call | undefined> => client.call$(id);

/**
 * The call with this id, kept up to date, at most once a frame; `undefined` while nothing is known of it. The same object comes back
 * until something about this call changes.
 */
export function useCall(id: string): Call | undefined {
  const context = useCallsContext('useCall');
  return useStream(context, watch, context.initial.get(id), id);
}
