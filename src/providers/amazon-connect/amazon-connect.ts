import type { Provider } from '../provider.js';
import { verifyAuthorization } from '../verify-authorization.js';
import { amazonConnectUpdates } from './amazon-connect-updates.js';

/**
 * Amazon Connect.
 *
 * `updates` takes contact events, inside EventBridge's envelope or without, contacts of `DescribeContact` and contact records.
 * The call's id is its `contactId`; a transfer is a contact of its own. Chats, tasks and mails give nothing. Without an outbound
 * campaign's machine detection, a call that ended normally is *completed* whoever answered.
 *
 * `verify` wants `user:password`: EventBridge signs nothing, but an API destination sends what its connection is given.
 */
export const amazonConnect: Provider = { name: 'amazon-connect', updates: amazonConnectUpdates, verify: verifyAuthorization };
