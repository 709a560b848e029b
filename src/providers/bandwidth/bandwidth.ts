import type { Provider } from '../provider.js';
import { verifyAuthorization } from '../verify-authorization.js';
import { bandwidthUpdates } from './bandwidth-updates.js';

/**
 * Bandwidth Voice, API v2 and the older v1.
 *
 * `updates` takes webhooks, the answer to the request that makes a call, and call states of the REST API. The call's id is its
 * `callId`. There are no events for *queued* and *ringing* of an outgoing call. The legs of transfers say nothing about it.
 *
 * Bandwidth signs nothing: `verify` checks the `Authorization` header against the user and password that the call or
 * application was set up with, given as `user:password`.
 */
export const bandwidth: Provider = { name: 'bandwidth', updates: bandwidthUpdates, verify: verifyAuthorization };
