import type { Provider } from '../provider.js';
import { verifyTwilio } from './twilio-signature.js';
import { twilioUpdates } from './twilio-updates.js';

/**
 * Twilio Programmable Voice.
 *
 * `updates` takes status callbacks, the callback of asynchronous answering-machine detection, requests for TwiML, events
 * from Event Streams, Call resources of the REST API and Voice Insights summaries. The call's id is its `CallSid`. What
 * Twilio calls *completed* does not say that a person heard the message; switch on `MachineDetection` for that.
 *
 * `verify` wants the account's auth token as its secret.
 */
export const twilio: Provider = { name: 'twilio', updates: twilioUpdates, verify: verifyTwilio };
