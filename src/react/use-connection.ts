import type { Observable } from 'rxjs';
import type { CallsClient, Connection } from '../client/index.js';
import { useCallsContext } from './calls-context.js';
import { useStream } from './use-stream.js';

const watch = (client: CallsClient): Observable<Connection> => client.connection$;

/** The state of the line; `undefined` on the server and before the component is mounted, where there is no line yet. */
export function useConnection(): Connection | undefined {
  return useStream(useCallsContext('useConnection'), watch, undefined);
}
