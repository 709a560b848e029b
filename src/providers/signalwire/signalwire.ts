import type { Provider } from '../provider.js';
import { verifySignalwire } from './signalwire-signature.js';
import { signalwireUpdates } from './signalwire-updates.js';

/**
 * SignalWire: the Compatibility API (cXML), SWML and Relay.
 *
 * `updates` takes status callbacks and the callback of machine detection of the Compatibility API, its Call resources one by
 * one or as a page, and events of SWML and Relay with and without the envelopes around them. The call's id is its `CallSid`,
 * elsewhere called `call_id`.
 *
 * `verify` wants the space's signing key (`PSK_...`).
 */
export const signalwire: Provider = { name: 'signalwire', updates: signalwireUpdates, verify: verifySignalwire };
