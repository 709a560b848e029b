import {
  ACCESS_CASES, ANSWER_CASES, CORS_CASES, HEARTBEAT_CASES, LOAD_CASES, METHOD_CASES, ONE_CALL_CASES, POLLING_CASES, READY_CASES,
  RESET_CASES, RESUME_CASES, SOCKET_CASES, STREAM_CASES, UPDATE_CASES,
} from './cases/index.js';
import type { ConformanceCase } from './conformance-case.js';

/** Every case, in the order in which they run. */
export const CONFORMANCE_CASES: readonly ConformanceCase[] = [
  ...ANSWER_CASES, ...STREAM_CASES, ...READY_CASES, ...HEARTBEAT_CASES, ...UPDATE_CASES, ...RESUME_CASES, ...RESET_CASES,
  ...ONE_CALL_CASES, ...METHOD_CASES, ...ACCESS_CASES, ...CORS_CASES, ...LOAD_CASES, ...POLLING_CASES, ...SOCKET_CASES,
];
