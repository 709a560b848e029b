import type { CallNumber, CallPlan } from '../../model/index.js';

/** A fictional mobile number. */
export const MOBILE: CallNumber = { slot: 'mobile', line: 'mobile', display: '+44 7700 900142' };

/** A fictional number at home. */
export const HOME: CallNumber = { slot: 'home', line: 'landline', display: '+1 202 555 0157' };

/** A fictional number at work. */
export const WORK: CallNumber = { slot: 'work', line: 'landline', display: '+1 202 555 0189' };

/** One mobile number, tried once. */
export const MOBILE_ONLY: CallPlan = { numbers: [MOBILE], rounds: 1, ringSeconds: 30 };

/** One landline at home, tried once. */
export const HOME_ONLY: CallPlan = { numbers: [HOME], rounds: 1, ringSeconds: 30 };

/** The mobile, then home. */
export const TWO_NUMBERS: CallPlan = { numbers: [MOBILE, HOME], rounds: 1, ringSeconds: 30 };

/** Mobile, home and work, once. */
export const THREE_NUMBERS: CallPlan = { numbers: [MOBILE, HOME, WORK], rounds: 1, ringSeconds: 30 };

/** Mobile, home and work, and all three again ten minutes later. */
export const TWO_ROUNDS: CallPlan = { numbers: [MOBILE, HOME, WORK], rounds: 2, ringSeconds: 30, pauseSeconds: 600 };
