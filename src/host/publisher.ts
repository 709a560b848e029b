import type { CallUpdate, Vocabulary } from '../model/index.js';
import { parseUpdate } from '../wire/index.js';
import { chunkUpdates } from './chunk-updates.js';
import type { HostCounters } from './host-metrics.js';
import { TimeStamper } from './time-stamper.js';
import { UpdateError } from './update-error.js';
import type { UpdateLog } from './update-log.js';

/** What a {@link Publisher} is made with. */
export interface PublisherOptions {
  readonly log: UpdateLog;
  readonly vocabulary: Vocabulary;
  readonly now: () => number;
  readonly counters: HostCounters;
}

/** The one way into the log: checks updates, gives them a time where they need one, and appends them in messages of a proper size. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #stamper: TimeStamper;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#stamper = new TimeStamper(options.now);
  }

  /**
   * Publishes what a backend says. All or nothing: one bad update refuses them all.
   *
   * @returns the cursor after them.
   * @throws {UpdateError} for the first update that breaks the schema.
   */
  async publish(values: readonly unknown[]): Promise<string> {
    return this.#append(this.#check(values).map((update) => this.#stamper.stamp(update)));
  }

  /**
   * Publishes what a provider says, with no time but the provider's own: the time of a webhook's arrival says little, and
   * would make a redelivered event look like news. One bad update keeps no other out: a provider sends events of many calls at once.
   *
   * @returns how many were published, and the error of the first that breaks the schema.
   */
  async publishReported(values: readonly unknown[]): Promise<{ readonly published: number; readonly error: UpdateError | undefined }> {
    const parsed = values.map((value, index) => this.#parse(value, index));
    const updates = parsed.filter((each): each is CallUpdate => !(each instanceof UpdateError));
    await this.#append(updates);
    return { published: updates.length, error: parsed.find((each) => each instanceof UpdateError) };
  }

  #check(values: readonly unknown[]): CallUpdate[] {
    return values.map((value, index) => {
      const parsed = this.#parse(value, index);
      if (parsed instanceof UpdateError) throw parsed;
      return parsed;
    });
  }

  #parse(value: unknown, index: number): CallUpdate | UpdateError {
    const { update, fault } = parseUpdate(value, this.#options.vocabulary);
    return fault ? new UpdateError(index, fault.path, fault.rule) : update;
  }

  async #append(updates: readonly CallUpdate[]): Promise<string> {
    const { log, counters } = this.#options;
    let cursor: string | undefined;
    for (const chunk of chunkUpdates(updates)) {
      cursor = await log.append(chunk); // oxlint-disable-line no-await-in-loop -- in their order
      counters.published += chunk.length;
    }
    return cursor ?? log.cursor();
  }
}
