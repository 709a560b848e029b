/** The four stages of one dialling, in the order in which they happen. The order is the lifecycle's rank (reducer rule 1). */
export const CALL_PHASES = ['waiting', 'live', 'connected', 'ended'] as const;

/**
 * Where one dialling stands: `waiting` (not dialled yet), `live` (ringing or going on), `connected` (somebody or
 * something picked up, and what it was is known), `ended`.
 */
export type CallPhase = (typeof CALL_PHASES)[number];
