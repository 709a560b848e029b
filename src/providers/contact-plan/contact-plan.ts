import type { CallContact, CallNumber, CallPlan, CallUpdate } from '../../model/index.js';
import { ContactPlanError } from './contact-plan-error.js';

/** Which dialling of a contact's number something is about: the number by `try` or `slot`, and the round, 1 where it is left out. */
export interface ContactPlace {
  /** Which of the plan's numbers, counted from 1. */
  readonly try?: number;
  /** Which of the plan's numbers, by its slot: `mobile`, `home`, `work`. */
  readonly slot?: string;
  /** Which time the list of numbers is being tried, counted from 1. */
  readonly round?: number;
}

/** One contact's call, told from the single calls that the host makes for it. */
export interface ContactPlan {
  /** The contact is in line, and nothing was dialled yet. It carries the plan. */
  queued(at?: number): CallUpdate;
  /** The host starts to dial a number. It carries the plan. Publish it before the provider can say anything about that call. */
  dialling(place: ContactPlace, at?: number): CallUpdate;
  /**
   * What a provider says of the single call to that number, as said of the contact's call: under its id, with its number and
   * round, and without the provider's `seq`, which counts within the single call only.
   */
  updates(place: ContactPlace, updates: readonly CallUpdate[]): CallUpdate[];
}

/**
 * Turns single calls to a contact's numbers (mobile, home, work) into one call with attempts and rounds.
 *
 * Use it where your own program dials one number after the other, each as a call of the provider's. Keep which of the
 * provider's calls is which number in the place where you keep your calls: the helper has no memory, so that it can be made anew
 * for every webhook.
 *
 * It decides nothing: not which number comes next, not whether the contact was reached, not when to stop. Where you stop
 * before the plan is at its end, add `final: true` to the last update.
 *
 * @param call The id of the contact's call, under which all updates are published.
 * @param plan The numbers in the order in which they are tried, the rounds and the times.
 * @throws {ContactPlanError} from its functions, for a number or a round that is not in the plan.
 */
export function contactPlan(call: string, plan: CallPlan, contact?: CallContact): ContactPlan {
  const whole = { plan, ...(contact && { contact }) };

  function find({ slot, try: tried, round = 1 }: ContactPlace): { readonly try: number; readonly round: number; readonly number: CallNumber } {
    const index = slot === undefined ? (tried ?? 0) - 1 : plan.numbers.findIndex((each) => each.slot === slot);
    const number = plan.numbers[index];
    if (number === undefined) throw new ContactPlanError(call, `has no number ${slot === undefined ? tried : `"${slot}"`}`);
    if (!Number.isInteger(round) || round < 1 || round > (plan.rounds ?? 1)) throw new ContactPlanError(call, `has no round ${round}`);
    return { try: index + 1, round, number };
  }

  /** Waiting is *queued* for the first number of all; for every other one the number before it failed. */
  const waiting = (place: { readonly try: number; readonly round: number }): string => (place.try === 1 && place.round === 1 ? 'queued' : 'try-number');

  return {
    queued: (at) => ({ call, status: 'queued', ...whole, ...(at !== undefined && { at }) }),
    dialling(where, at) {
      const place = find(where);
      return { call, status: waiting(place), ...place, ...whole, ...(at !== undefined && { at }) };
    },
    updates(where, updates) {
      const place = find(where);
      return updates.map(({ seq: _ofTheSingleCall, number, ...update }) => ({
        ...update, ...place, call, status: update.status === 'queued' ? waiting(place) : update.status, number: { ...number, ...place.number },
      }));
    },
  };
}
