import type { Provider } from '../provider.js';
import { verifyAuthorization } from '../verify-authorization.js';
import { freeswitchUpdates } from './freeswitch-updates.js';

/**
 * FreeSWITCH.
 *
 * `updates` takes events of the event socket as text or JSON, with the socket's own headers or without, and the records that
 * mod_json_cdr posts. The call's id is the channel's `Unique-ID`; give it yourself with `origination_uuid` when you originate.
 * Every channel is a call of its own, so pass on those that you dial.
 *
 * `verify` wants `user:password`: mod_json_cdr sends what its `cred` says. The event socket is no webhook; what passes its events
 * on has to send the secret.
 */
export const freeswitch: Provider = { name: 'freeswitch', updates: freeswitchUpdates, verify: verifyAuthorization };
