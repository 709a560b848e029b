import type { EndReason } from './outlet.js';

/** How a WebSocket says why it ends: 4000 and an HTTP status, or a code of RFC 6455. */
export interface CloseCode {
  readonly code: number;
  /** At most 123 bytes. */
  readonly reason: string;
}

/** The close code for each reason of a host. */
export const END_CODES: Readonly<Record<EndReason, CloseCode>> = {
  closing: { code: 1012, reason: 'The host is shutting down. Come back with the cursor.' },
  slow: { code: 1013, reason: 'Too much was waiting. Come back with the cursor.' },
  failed: { code: 1011, reason: 'The host failed. Its log says why.' },
  unauthorized: { code: 4401, reason: 'Sign in to see the calls.' },
  forbidden: { code: 4403, reason: 'The calls are not for you to see.' },
};
