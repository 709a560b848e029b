import { sse, type SseForm, type SseOptions } from '../transports/sse.js';
import type { Transport } from '../transports/transport.js';
import { compactReader } from './compact-reader.js';

const COMPACT: SseForm = {
  // A host that does not know the form takes the second. It is short and plain enough to need no preflight.
  accept: 'text/event-stream;form=compact, text/event-stream;q=0.9',
  reader: compactReader,
};

/**
 * Server-sent events as with `sse()`, for whose updates the host may use the compact form: a fraction of the bytes and of the
 * work of ordinary JSON.
 *
 * Give it to `connectCalls` as `transport` where many updates come. It asks for the form and takes what comes, message by
 * message: with a host that does not know the form it does what `sse()` does. Updates that came one right after the other may
 * reach the client as one message.
 */
export function compactSse(options: SseOptions = {}): Transport {
  return sse(options, COMPACT);
}
