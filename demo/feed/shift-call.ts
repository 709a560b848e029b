import type { Attempt, Call } from '../../src/model/index.js';

const TIMES = ['startedAt', 'ringingAt', 'updatedAt'] as const;

function shiftAttempt(attempt: Attempt, ms: number): Attempt {
  const times = TIMES.flatMap((name) => (attempt[name] === undefined ? [] : [[name, attempt[name] + ms] as const]));
  return { ...attempt, ...Object.fromEntries(times) };
}

/** A call of the past as if it were now: all its times so many milliseconds later. A phone that rang then rings again. */
export function shiftCall(call: Call, ms: number): Call {
  const attempts = call.attempts.map((attempt) => shiftAttempt(attempt, ms));
  const shown = attempts[call.attempts.indexOf(call.shown)] ?? shiftAttempt(call.shown, ms);
  return { ...call, attempts, shown, updates: call.updates, ...(call.updatedAt !== undefined && { updatedAt: call.updatedAt + ms }) };
}
