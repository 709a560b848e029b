import type { Scenario } from '../scenario.js';
import { HOME_ONLY, MOBILE_ONLY, TWO_NUMBERS } from './scenario-plans.js';
import { step } from './scenario-step.js';

/** One for each detail: what sharpens a status without being a status of its own. */
export const DETAIL_SCENARIOS: readonly Scenario[] = [
  {
    name: 'declined',
    group: 'details',
    title: 'The call was declined',
    teaches: 'No answer, and more exactly: the call was turned down on the phone.',
    contact: { ref: 'parent-3001', name: 'Theo Lambert' },
    plan: MOBILE_ONLY,
    steps: [
      step(0, 'queued'),
      step(5, 'ringing', { try: 1 }),
      step(4, 'no-answer', { try: 1, detail: 'declined', final: true, cause: { source: 'sip', code: '603', text: 'Decline' } }),
    ],
    ends: { status: 'no-answer', outcome: 'not-reached', isOver: true },
  },
  {
    name: 'number-changed',
    group: 'details',
    title: 'The number has changed',
    teaches: 'The announcement said that the number was changed, so the next number is tried and the record needs mending.',
    contact: { ref: 'parent-3002', name: 'Ffion Daley' },
    plan: TWO_NUMBERS,
    steps: [
      step(0, 'queued'),
      step(5, 'ringing', { try: 1 }),
      step(7, 'outgoing', { try: 1, detail: 'number-changed', cause: { source: 'q850', code: '22', text: 'Number changed' } }),
      step(8, 'try-number', { try: 2 }),
      step(6, 'ringing', { try: 2 }),
      step(30, 'no-answer', { try: 2, final: true }),
    ],
    ends: { status: 'no-answer', outcome: 'not-reached', isOver: true },
  },
  {
    name: 'voicemail-full',
    group: 'details',
    title: 'The voicemail is full',
    teaches: 'A machine picked up and had no room: nothing was left, so nothing is claimed.',
    contact: { ref: 'parent-3003', name: 'Rosa Villanueva' },
    plan: MOBILE_ONLY,
    steps: [
      step(0, 'queued'),
      step(5, 'ringing', { try: 1 }),
      step(22, 'no-answer', { try: 1, detail: 'voicemail-full', final: true }),
    ],
    ends: { status: 'no-answer', outcome: 'not-reached', isOver: true },
  },
  {
    name: 'fax',
    group: 'details',
    title: 'A fax machine',
    teaches: 'The number belongs to a fax machine: a spoken message cannot arrive there.',
    contact: { ref: 'parent-3004', name: 'Linden Surgery' },
    plan: HOME_ONLY,
    steps: [
      step(0, 'queued'),
      step(5, 'ringing', { try: 1 }),
      step(9, 'failed', { try: 1, detail: 'fax', final: true }),
    ],
    ends: { status: 'failed', outcome: 'not-reached', isOver: true },
  },
  {
    name: 'blocked',
    group: 'details',
    title: 'The number is blocked',
    teaches: 'The call was refused on the way: calls to this number are blocked.',
    contact: { ref: 'parent-3005', name: 'Nadia Petrov' },
    plan: MOBILE_ONLY,
    steps: [
      step(0, 'queued'),
      step(5, 'failed', { try: 1, detail: 'blocked', final: true, cause: { source: 'sip', code: '607', text: 'Unwanted' } }),
    ],
    ends: { status: 'failed', outcome: 'not-reached', isOver: true },
  },
];
