import type { Call, CallPlan } from '../../src/model/index.js';
import { callOf, NOW } from '../components/fake-client.js';

/** Three numbers, twice. */
export const plan: CallPlan = {
  rounds: 2,
  numbers: [
    { slot: 'mobile', line: 'mobile', display: '+44 7700 900123' },
    { slot: 'home', line: 'landline', display: '+1 202 555 0142' },
    { slot: 'work', line: 'landline', display: '+1 202 555 0177' },
  ],
};

/** In milliseconds. */
export const MINUTE = 60_000;
/** Whom the calls are for. */
export const contact = { name: 'Ada Okafor', ref: 'parent-1042' };

/** Busy, no answer and a dead number in the first round; in the second the mobile rings, since 16 seconds. */
export const secondRound: Call = callOf(
  { status: 'busy', try: 1, at: NOW - 17 * MINUTE, plan, contact },
  { status: 'no-answer', try: 2, at: NOW - 15 * MINUTE },
  { status: 'network-disconnect', try: 3, at: NOW - 12 * MINUTE },
  { status: 'ringing', try: 1, round: 2, at: NOW - 16_000 },
);

/** Busy on the mobile, no answer at home, a person at work. */
export const reachedAtWork: Call = callOf(
  { status: 'busy', try: 1, at: NOW - 6 * MINUTE, plan: { ...plan, rounds: 1 }, contact },
  { status: 'no-answer', try: 2, at: NOW - 4 * MINUTE },
  { status: 'answered', try: 3, answeredBy: 'person', at: NOW - 2 * MINUTE },
  { status: 'completed', try: 3, final: true, at: NOW - MINUTE },
);

/** Nobody on the mobile, a machine at home. */
export const machine = callOf(
  { status: 'no-answer', try: 1, at: NOW - 9 * MINUTE, plan: { numbers: plan.numbers.slice(0, 2) }, contact: { name: 'Maria Lindqvist' } },
  { status: 'answer-machine', try: 2, answeredBy: 'machine', final: true, at: NOW - 8 * MINUTE },
);

/** It rang, and nothing was heard since. */
export const silent = callOf({ status: 'ringing', at: NOW - 20 * MINUTE, contact: { name: 'Tomasz Wójcik' }, number: { display: '+44 7700 900456' } });

const NAMES = ['Ada Okafor', 'Bilal Ahmed', 'Carys Hughes', 'Dmitri Sokolov', 'Élodie Marchand', 'Farah Siddiqui', 'Gwen Pritchard', 'Hiroshi Tanaka'];
const BOARD_STATUSES = ['busy', 'answered', 'ringing', 'no-response', 'answer-machine', 'failed', 'queued', 'cancelled', 'completed', 'no-answer'];

/** So many calls, with all outcomes among them. */
export function family(count: number): Call[] {
  return Array.from({ length: count }, (_, index) => {
    const status = BOARD_STATUSES[index % BOARD_STATUSES.length] ?? 'busy';
    return callOf({
      call: `call-${index + 1}`, status, at: NOW - 5000 - index * 37_000, final: !['ringing', 'queued'].includes(status), plan: { ...plan, rounds: 1 }, try: 1 + index % 3,
      contact: { name: `${NAMES[index % NAMES.length] ?? ''} ${Math.floor(index / NAMES.length) + 1}`, ref: `R${1000 + index}` },
    });
  });
}
