import type { CallUpdate } from '../model/index.js';

/** The most updates in one message. */
export const UPDATES_PER_MESSAGE = 500;

/** About the most text in one message, in characters: well below the limit of a client. One update alone may be longer. */
const CHARACTERS_PER_MESSAGE = 128 * 1024;

/** Collects updates into lists that each make one message of a proper size. */
export class UpdateChunks {
  #updates: CallUpdate[] = [];
  #characters = 0;

  /** Adds an update. Where that would make the message too big, the updates before it come back, to be sent. */
  add(update: CallUpdate): readonly CallUpdate[] | undefined {
    const characters = JSON.stringify(update).length;
    const isFull = this.#updates.length >= UPDATES_PER_MESSAGE || this.#characters + characters > CHARACTERS_PER_MESSAGE;
    const full = isFull && this.#updates.length > 0 ? this.rest() : undefined;
    this.#updates.push(update);
    this.#characters += characters;
    return full;
  }

  /** What is left, perhaps nothing; the collecting begins anew. */
  rest(): readonly CallUpdate[] {
    const updates = this.#updates;
    this.#updates = [];
    this.#characters = 0;
    return updates;
  }
}

/** The updates in lists that each make one message of a proper size. No list is empty. */
export function chunkUpdates(updates: readonly CallUpdate[]): (readonly CallUpdate[])[] {
  const chunks = new UpdateChunks();
  const full = updates.flatMap((update) => {
    const chunk = chunks.add(update);
    return chunk === undefined ? [] : [chunk];
  });
  const rest = chunks.rest();
  return rest.length === 0 ? full : [...full, rest];
}
