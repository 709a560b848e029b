import type { Provider } from '../provider.js';
import { verifyAuthorization } from '../verify-authorization.js';
import { asteriskUpdates } from './asterisk-updates.js';

/**
 * Asterisk, by AMI and ARI.
 *
 * `updates` takes events of the manager interface as they come over the wire or as a library's objects, events of ARI's
 * WebSocket, and channels of ARI's REST API. The call's id is the channel's `Uniqueid` (ARI: `id`), in events about dialling that
 * of the channel that is dialled; give it yourself with `ChannelId` when you originate. The halves of `Local/` channels give
 * nothing.
 *
 * `verify` wants `user:password` or a token: neither interface is a webhook. What passes the events on has to send the secret.
 */
export const asterisk: Provider = { name: 'asterisk', updates: asteriskUpdates, verify: verifyAuthorization };
