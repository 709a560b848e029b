import type { Observable } from 'rxjs';
import type { CallsClient } from '../../src/client/calls-client.js';
import type { Mode } from '../state/settings.js';
import type { WireLog } from './wire-log.js';

/** What the page shows calls from: a mock server, or a real host. */
export interface Stage {
  readonly mode: Mode;
  readonly client: CallsClient;
  readonly log: WireLog;
  /** The id of the call that the widget shows: at once, then each change. */
  readonly call$: Observable<string | undefined>;
  /** Ends all that belongs to it. */
  close(): void | Promise<void>;
}
