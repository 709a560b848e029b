/** The least time between two messages about one call, in milliseconds. */
export const QUIET_MS = 5000;

/** What the announcer needs from its surroundings; a test hands in its own. */
export interface AnnouncerSurroundings {
  /** Puts a message where screen readers hear it; the function it gives back takes it away again. */
  say(text: string): () => void;
  after(milliseconds: number, then: () => void): void;
}

interface Message {
  readonly text: string;
  readonly isFinal: boolean;
}

/**
 * Tells who listens what became of calls: politely, and at most one message about a call in five seconds.
 *
 * Of what happens meanwhile only the newest is kept and told when the time is over; a final outcome is always told. The same
 * message twice in a row is told once.
 */
export class Announcer {
  readonly #surroundings: AnnouncerSurroundings;
  readonly #quiet = new Map<string, { readonly said: string; readonly clear: () => void; next?: Message }>();

  constructor(surroundings: AnnouncerSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Tells `text`, which is about `topic`, the id of a call. */
  announce(topic: string, text: string, isFinal: boolean): void {
    const quiet = this.#quiet.get(topic);
    if (quiet === undefined) this.#say(topic, text);
    else if (isFinal || !quiet.next?.isFinal) quiet.next = { text, isFinal };
  }

  #say(topic: string, text: string): void {
    this.#quiet.set(topic, { said: text, clear: this.#surroundings.say(text) });
    this.#surroundings.after(QUIET_MS, () => this.#goOn(topic));
  }

  #goOn(topic: string): void {
    const quiet = this.#quiet.get(topic);
    quiet?.clear();
    this.#quiet.delete(topic);
    if (quiet?.next !== undefined && quiet.next.text !== quiet.said) this.#say(topic, quiet.next.text);
  }
}
