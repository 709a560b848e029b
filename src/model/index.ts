export { ANSWERED_BY, type AnsweredBy, type CallCause, type CallContact, type CallUpdate } from './call-update.js';
export type { Attempt, Call } from './call.js';
export { CALL_DETAILS, isCallDetail, type CallDetail } from './call-detail.js';
export { LINE_TYPES, type CallNumber, type LineType } from './call-number.js';
export { CALL_OUTCOMES, betterOutcome, compareOutcomes, type CallOutcome } from './call-outcome.js';
export { CALL_PHASES, type CallPhase } from './call-phase.js';
export { DEFAULT_RING_SECONDS, type CallPlan } from './call-plan.js';
export { CALL_STATUSES, isCallStatus, type CallStatus } from './call-status.js';
export { normalizeSpelling } from './normalize-spelling.js';
export { parseCallStatus, type KnownStatus, type ParsedStatus, type UnknownStatus } from './parse-call-status.js';
export { RingbackError } from './ringback-error.js';
export {
  STATUS_DEFINITIONS, VocabularyError, defineVocabulary, standardVocabulary,
  type StatusDefinition, type StatusWords, type Vocabulary,
} from './vocabulary.js';
