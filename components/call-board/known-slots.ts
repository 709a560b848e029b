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

  /** In small letters, by the alphabet. */
  sorted(): string[] {
    return [...new Set([...this.#slots].map((slot) => slot.toLowerCase()))].filter(Boolean).sort();
  }
}
