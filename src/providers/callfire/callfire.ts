import type { Provider } from '../provider.js';
import { verifyCallfire } from './callfire-signature.js';
import { callfireUpdates } from './callfire-updates.js';

/**
 * CallFire.
 *
 * `updates` takes webhooks about calls, the notifications in JSON of API 1.1, and calls of the REST API alone or as a page. The call's id is CallFire's; each of its
 * `records` becomes an attempt, a number that comes again the next round. Webhooks tell of the end only: *ringing* and *in
 * progress* do not exist here.
 *
 * `verify` wants the `secret` that the webhook was created with.
 */
export const callfire: Provider = { name: 'callfire', updates: callfireUpdates, verify: verifyCallfire };
