import type { Handle, HandleLife } from './handle-table.js';

/** The handles that one reader was told of: a bit for each. */
export class KnownHandles {
  #life: HandleLife | undefined;
  #bits = new Uint8Array(16);

  /** Whether the reader knows all of these. */
  hasAll(handles: readonly Handle[], life: HandleLife): boolean {
    return this.#life === life && handles.every(({ number }) => ((this.#bits[number >> 3] ?? 0) >> (number & 7) & 1) === 1);
  }

  /** The reader was told of these. Handles of another life are void from now on. */
  add(handles: readonly Handle[], life: HandleLife): void {
    if (this.#life !== life) this.#bits = new Uint8Array(16);
    this.#life = life;
    for (const { number } of handles) {
      const at = number >> 3;
      if (at >= this.#bits.length) this.#grow(at + 1);
      this.#bits[at] = (this.#bits[at] ?? 0) | 1 << (number & 7);
    }
  }

  #grow(least: number): void {
    const bits = new Uint8Array(Math.max(least, this.#bits.length * 2));
    bits.set(this.#bits);
    this.#bits = bits;
  }
}
