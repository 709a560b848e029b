import type { Provider } from '../provider.js';
import { verifyAuthorization } from '../verify-authorization.js';
import { infobipUpdates } from './infobip-updates.js';

/**
 * Infobip Voice.
 *
 * `updates` takes events of the Calls API, calls and call logs of its REST API, and delivery reports and logs of voice
 * messages. The call's id is the `callId`, or the `messageId` of a voice message. What Infobip calls *finished* and
 * *delivered* does not say that a person heard the message; switch on machine detection for that.
 *
 * `verify` wants `user:password` of the notification profile's *BASIC* security settings. Infobip can sign with an HMAC as
 * well, but does not publish how, so a request that carries only that is refused.
 */
export const infobip: Provider = { name: 'infobip', updates: infobipUpdates, verify: verifyAuthorization };
