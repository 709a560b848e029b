export type { CallSummary } from './call-summary.js';
export { countCalls } from './count-calls.js';
export { createCallStore, DEFAULT_CALLS, type CallStore, type CallStoreOptions } from './call-store.js';
export { DEFAULT_UPDATES_PER_CALL, reduceCall } from './reduce-call.js';
