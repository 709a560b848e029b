export { MESSAGE_FAULTS, MessageError, type MessageErrorFacts, type MessageFault } from './message-error.js';
export type { Fault } from './message-faults.js';
export { parseMessage, parseMessageText, type ParsedMessage, type RawMessage } from './parse-message.js';
export { parseTime } from './parse-time.js';
export { parseUpdate, type ParsedUpdate } from './parse-update.js';
export { DEFAULT_EVENT_LENGTH, SseDecoder } from './sse-decoder.js';
export type { SseEventFrame, SseFrame, SseIdFrame, SseRetryFrame, SseTooLongFrame } from './sse-frame.js';
export {
  MESSAGE_TYPES, type MessageType, type PingMessage, type ReadyMessage, type ResetMessage, type SnapshotMessage,
  type UpdateMessage, type WireMessage,
} from './wire-message.js';
export type { WireNumber, WireUpdate } from './wire-update.js';
