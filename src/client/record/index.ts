export { CallTape, DEFAULT_TAPE_LENGTH } from './call-tape.js';
export { recordCalls, type RecordOptions, type RecordedCalls } from './record-calls.js';
export { TAPE_KINDS, TEXT_LENGTH, type TapeEntry, type TapeKind } from './tape-entry.js';
export { tapped, type TapNote } from '../transports/tap.js';
