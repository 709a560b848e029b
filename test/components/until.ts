import { waitUntil } from '@open-wc/testing';

/** Waits until something is so, for as long as a busy machine may need. */
export const until = (isSo: () => boolean, message?: string): Promise<void> => waitUntil(isSo, message, { timeout: 20_000 });
