import type { Provider } from '../provider.js';
import { verifyVonage } from './vonage-signature.js';
import { vonageUpdates } from './vonage-updates.js';

/**
 * Vonage (Nexmo) Voice API.
 *
 * `updates` takes events of the event webhook, machine-detection and input events among them, and call resources of the
 * REST API one by one or as a page. The call's id is its `uuid`. The `completed` that follows *busy*, *unanswered* and the
 * like changes nothing.
 *
 * `verify` wants the account's signature secret. It looks at the signature's time where it is given one.
 */
export const vonage: Provider = { name: 'vonage', updates: vonageUpdates, verify: verifyVonage };
