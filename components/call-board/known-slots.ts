import type { Call } from '../../src/model/index.js';
import { rawSlotOf } from './board-query.js';

/** How many slots a board offers to filter by; a host that names more has other ways. */
const SLOTS = 20;

/** The slots that calls are at. */
export class KnownSlots {
  readonly #slots = new Set<string>();
  #last = '';

  see(call: Call): void {
    const slot = rawSlotOf(call);
    if (slot !== this.#last && this.#slots.size < SLOTS) this.#slots.add(slot);
    this.#last = slot;
  }

  /** Looks at so many calls; false where there are no more. */
  take(source: Iterator<Call>, count: number): boolean {
    for (let taken = 0; taken < count; taken++) {
      const step = source.next();
      if (step.done) return false;
      this.see(step.value);
    }
    return true;
  }

  /** In small letters, by the alphabet. */
  sorted(): string[] {
    return [...new Set([...this.#slots].map((slot) => slot.toLowerCase()))].filter(Boolean).sort();
  }
}
