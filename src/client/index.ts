export type { Calls, CallsClient } from './calls-client.js';
export { LINE_SIGNS, type ClientEnvironment, type LineSign } from './client-environment.js';
export { DEFAULT_TIMING, type ClientTiming } from './client-timing.js';
export { connectCalls } from './connect-calls.js';
export type { ClientLimits, ConnectOptions } from './connect-options.js';
export { CONNECTION_REASONS, type Connection, type ConnectionReason, type TransportLeft } from './connection.js';
export { defaultEnvironment } from './default-environment.js';
export {
  AddressError, CallFetchError, ContentTypeError, NotReadyError, OptionError, SilentStreamError, StreamDroppedError,
  StreamRefusedError, TokenError, UnreachableError,
} from './errors/index.js';
export { browserShareEnvironment, type ShareChannel, type ShareEnvironment, type ShareLocks } from './sharing/share-environment.js';
export { SharedLineError } from './sharing/shared-state.js';
export { shared, type Share, type SharedOptions, type SharePart } from './sharing/shared.js';
export type { Auth } from './token-source.js';
export { fromMessages, type Messages, type MessagesOptions } from './transports/from-messages.js';
export { ladder, type LadderOptions } from './transports/ladder/ladder.js';
export { polling, type PollingOptions } from './transports/polling.js';
export { sse, type SseForm, type SseOptions } from './transports/sse.js';
export type { Transport, TransportEvent, TransportRequest } from './transports/transport.js';
export { webSocket, type ClientSocket, type WebSocketOptions } from './transports/web-socket.js';
