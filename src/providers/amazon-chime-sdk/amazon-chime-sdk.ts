import type { Provider } from '../provider.js';
import { verifyAuthorization } from '../verify-authorization.js';
import { amazonChimeSdkUpdates } from './amazon-chime-sdk-updates.js';

/**
 * Amazon Chime SDK, PSTN audio.
 *
 * `updates` takes the events that a SIP media application hands to its Lambda function. The call's id is its `TransactionId`,
 * which `CreateSipMediaApplicationCall` returns; only its first leg, LEG-A, is followed. The events carry no time, and their
 * `Sequence` counts the prompts as well, so the reducer orders them by what a call goes through.
 *
 * `verify` wants `user:password` or a token: Chime calls a function, not a webhook, and signs nothing. The function that passes
 * an event on has to send the secret.
 */
export const amazonChimeSdk: Provider = { name: 'amazon-chime-sdk', updates: amazonChimeSdkUpdates, verify: verifyAuthorization };
