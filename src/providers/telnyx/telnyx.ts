import type { Provider } from '../provider.js';
import { verifyTelnyx } from './telnyx-signature.js';
import { telnyxUpdates } from './telnyx-updates.js';

/**
 * Telnyx Call Control and TeXML.
 *
 * `updates` takes webhooks of API v2 and v1, with and without their envelope, and status callbacks of TeXML. The call's id is
 * its `call_control_id`, which TeXML calls `CallSid`. There is no event for *ringing*, and none is made up.
 *
 * `verify` wants the account's public key, in base64 as the portal shows it. It looks at the signature's time where it is
 * given one.
 */
export const telnyx: Provider = { name: 'telnyx', updates: telnyxUpdates, verify: verifyTelnyx };
