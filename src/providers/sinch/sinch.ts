import type { Provider } from '../provider.js';
import { verifySinch } from './sinch-signature.js';
import { sinchUpdates } from './sinch-updates.js';

/**
 * Sinch Voice, API v1 and v2.
 *
 * `updates` takes the callbacks (ICE, ACE, PIE, DICE), the webhooks of API v2, and calls of both REST APIs, alone or as a list.
 * The call's id is its `callid` or `callId`. An answered call is *completed* whoever answered; switch on machine detection
 * (`amd`) to know.
 *
 * `verify` wants the application's or service's secret, in base64 as the dashboard shows it. It looks at the signature's time
 * where it is given one.
 */
export const sinch: Provider = { name: 'sinch', updates: sinchUpdates, verify: verifySinch };
