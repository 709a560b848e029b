import { vi } from 'vitest';
import { MessageIntake } from '../../../src/client/message-intake.js';
import { ServerClock } from '../../../src/client/server-clock.js';
import { standardVocabulary, type RingbackError } from '../../../src/model/index.js';
import { createCallStore } from '../../../src/reducer/index.js';

/** An intake over an empty store, with everything that it says kept, and the messages of the protocol in few words. */
export class IntakeFixture {
  now = 1_000_000;
  readonly store = createCallStore();
  readonly clock = new ServerClock(() => this.now);
  readonly errors: RingbackError[] = [];
  readonly onChange = vi.fn();
  readonly onSkip = vi.fn();
  readonly intake = new MessageIntake({
    store: this.store, createStore: createCallStore, vocabulary: standardVocabulary, clock: this.clock,
    onChange: this.onChange, onSkip: this.onSkip, onError: (error) => this.errors.push(error),
  });

  /** What is shown: statuses by id. */
  get shown(): Record<string, string> {
    return Object.fromEntries([...this.store.values()].map(({ id, status }) => [id, status]));
  }

  take(type: string, data: unknown, cursor?: string) {
    return this.intake.take(type, typeof data === 'string' ? data : JSON.stringify(data), cursor);
  }

  update(call: string, status: string, cursor?: string) {
    return this.take('update', { call, status }, cursor);
  }

  snapshot(calls: readonly (readonly [call: string, status: string])[], more: boolean, cursor?: string) {
    return this.take('snapshot', { calls: calls.map(([call, status]) => ({ call, status })), more }, cursor);
  }

  ready(cursor: string, more: object = {}) {
    return this.take('ready', { cursor, ...more });
  }
}
