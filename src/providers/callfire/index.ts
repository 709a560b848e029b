export { ProviderEventError, type ProviderEventReason } from '../provider-event-error.js';
export type { Provider } from '../provider.js';
export type { SignedRequest } from '../signed-request.js';
export { callfire } from './callfire.js';
