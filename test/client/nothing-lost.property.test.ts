import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Call } from '../../src/model/index.js';
import { createCallStore } from '../../src/reducer/index.js';
import { FakeClient } from './support/fake-client.js';
import { FakeEnvironment, NOTHING_HELD } from './support/fake-environment.js';
import { settle } from './support/fake-clock.js';
import { TruthHost } from './support/truth-host.js';

const STATUSES = ['queued', 'ringing', 'in-progress', 'answered', 'completed', 'busy', 'no-answer', 'cancelled'] as const;
const GARBAGE = ['data: {\n\n', 'event: update\ndata: {"call":7}\n\n', ': \n', 'event: weather\ndata: rain\n\n', '\r\r\n\n', 'id: \u0000\n\n', 'event: ready\ndata: 1\n\n'] as const;

/** One thing that happens to a client, its host, or the world between them. */
type Step =
  | { readonly do: 'publish' | 'swallow'; readonly call: string; readonly status: string }
  | { readonly do: 'forget'; readonly call: string }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'budget'; readonly bytes: number }
  | { readonly do: 'garbage'; readonly text: string }
  | { readonly do: 'status'; readonly status: number }
  | { readonly do: 'cut' | 'mute' | 'expire' | 'restart' | 'down' | 'up' | 'sleep' | 'offline' | 'online' | 'visible' | 'put-away' | 'taken-out' };

const call = fc.constantFrom('a', 'b', 'c', 'd');
const status = fc.constantFrom(...STATUSES);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('publish' as const), call, status }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('swallow' as const), call, status }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), call }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(100, 700, 1500, 5000, 16_000) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('budget' as const), bytes: fc.nat(600) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('garbage' as const), text: fc.constantFrom(...GARBAGE) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('status' as const), status: fc.constantFrom(500, 503, 429, 401, 200) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('cut', 'mute', 'expire', 'restart', 'down', 'up', 'sleep', 'offline', 'online', 'visible', 'put-away', 'taken-out'),
    }),
  },
);

/** What must not differ between the client and the truth. */
const essence = ({ id, status: shown, outcome, isOver, attempts, missing, updates }: Call) => ({ id, shown, outcome, isOver, attempts, missing, updates });

const essences = (calls: Iterable<Call>) => [...calls].map(essence).toSorted((a, b) => a.id.localeCompare(b.id));

class Story {
  readonly host = new TruthHost();
  readonly environment = new FakeEnvironment(this.host);
  readonly feed = new FakeClient({ auth: () => 'token' }, this.environment);
  readonly #furthest = new Map<string, number>();
  readonly #forgotten = new Set<string>();

  constructor() {
    this.feed.client.calls$.subscribe((calls) => {
      for (const { id, updates } of calls.values()) {
        const furthest = updates.reduce((most, { seq }) => Math.max(most, seq ?? 0), 0);
        // Nothing goes backwards, unless the host forgot the call and began it anew; and nothing counts twice.
        if (!this.#forgotten.has(id)) expect(furthest).toBeGreaterThanOrEqual(this.#furthest.get(id) ?? 0);
        expect(new Set(updates.map(({ seq }) => seq)).size).toBe(updates.length);
        this.#furthest.set(id, furthest);
      }
    });
  }

  async play(next: Step): Promise<void> {
    const { host, environment } = this;
    switch (next.do) {
      case 'publish': host.publish(next.call, next.status); break;
      case 'swallow': host.publish(next.call, next.status, true); break;
      case 'wait': await environment.clock.advance(next.ms, 1000); break;
      case 'budget': host.budgets.push(next.bytes); break;
      case 'garbage': host.say(next.text); break;
      case 'status': host.status = next.status; break;
      case 'cut': host.cutAll(); break;
      case 'mute': host.mute(); break;
      case 'forget': host.forget(next.call); this.#forgotten.add(next.call); break;
      case 'expire': host.expire(); break;
      case 'restart': host.restart(); break;
      case 'down': host.isDown = true; break;
      case 'up': host.isDown = false; break;
      case 'sleep': environment.clock.sleep(600_000); break;
      case 'offline': environment.hasNetwork = false; environment.sign('offline'); break;
      case 'online': environment.hasNetwork = true; environment.sign('online'); break;
      case 'visible': case 'put-away': case 'taken-out': environment.sign(next.do); break;
      default: next satisfies never;
    }
    await settle();
    environment.paint();
  }

  /** Everything works again; the client is given time to come back and to ask for what it misses. */
  async mend(): Promise<void> {
    const { host, environment, feed } = this;
    host.status = 200;
    host.isDown = false;
    host.budgets = [];
    environment.hasNetwork = true;
    environment.sign('taken-out');
    await environment.clock.advance(20_000, 1000);
    // A line without updates cannot know that the last one was swallowed; the next one tells.
    for (const id of ['a', 'b', 'c', 'd']) host.publish(id, 'ringing');
    await settle();
    environment.paint();
    for (let i = 0; i < 20; i++) {
      host.say(': still here\n');
      // oxlint-disable-next-line no-await-in-loop -- time passes in order
      await environment.clock.advance(1000, 1000);
      environment.paint();
    }
    expect(feed.connection.state).toBe('live');
  }

  async end(): Promise<void> {
    const truth = createCallStore();
    for (const update of this.host.log) truth.apply(update);
    let shown: ReturnType<typeof essences> = [];
    this.feed.client.calls$.subscribe((calls) => { shown = essences(calls.values()); }).unsubscribe();
    expect(shown).toEqual(essences(truth.values()));
    this.feed.client.close();
    await settle();
    expect(this.environment.held).toEqual(NOTHING_HELD);
  }
}

it('ends in the truth, whatever happens on the way: nothing lost, nothing twice, nothing backwards', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
    const story = new Story();
    for (const next of steps) {
      // oxlint-disable-next-line no-await-in-loop -- a story has an order
      await story.play(next);
    }
    // A host that refuses every token for long enough closes the client for good; that is another test's matter.
    if (story.feed.connection.state === 'closed') return;
    await story.mend();
    await story.end();
  }), { numRuns: Number(process.env['RINGBACK_RUNS'] ?? 150) });
});
