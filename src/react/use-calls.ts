import { map, type Observable } from 'rxjs';
import type { CallsClient } from '../client/index.js';
import type { Call } from '../model/index.js';
import { useCallsContext } from './calls-context.js';
import { useStream } from './use-stream.js';

// A look at the calls is live, and what a render has read must stay as it was: so it is a list of its own, and an empty one is none yet.
const watch = (client: CallsClient): Observable<readonly Call[] | undefined> =>
  client.calls$.pipe(map((calls) => (calls.size === 0 && calls.changed.size === 0 ? undefined : [...calls.values()])));

/**
 * All calls, kept up to date, at most once a frame, in the order in which they became known.
 *
 * For a list in which each row follows its own call, take the ids from here and `useCall` in the rows, or `<call-board>`, which
 * holds a hundred thousand.
 */
export function useCalls(): readonly Call[] {
  const context = useCallsContext('useCalls');
  return useStream(context, watch, context.initialList);
}
