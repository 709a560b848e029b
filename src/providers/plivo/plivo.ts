import type { Provider } from '../provider.js';
import { verifyPlivo } from './plivo-signature.js';
import { plivoUpdates } from './plivo-updates.js';

/**
 * Plivo Voice, and services that speak like it, such as Vobiz.
 *
 * `updates` takes requests to the ring, answer, hangup and machine-detection URLs, the action of an input element, and calls
 * of the REST API, live or over, one by one or as a page. The call's id is its `CallUUID`. What ended a call is told by
 * `HangupCauseCode`: its `CallStatus` may be *completed* whatever happened.
 *
 * `verify` wants the account's auth token.
 */
export const plivo: Provider = { name: 'plivo', updates: plivoUpdates, verify: verifyPlivo };
