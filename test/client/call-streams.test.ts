import { beforeEach, describe, expect, it, vi } from 'vitest';
import { take } from 'rxjs';
import { CallStreams } from '../../src/client/call-streams.js';
import type { Calls } from '../../src/client/index.js';
import type { Call } from '../../src/model/index.js';
import { createCallStore, type CallStore, type CallSummary } from '../../src/reducer/index.js';
import { FakeEnvironment, NOTHING_HELD } from './support/fake-environment.js';

let store: CallStore;
let environment: FakeEnvironment;
let streams: CallStreams;
const onFrame = vi.fn<() => void>();

beforeEach(() => {
  onFrame.mockClear();
  store = createCallStore();
  environment = new FakeEnvironment();
  streams = new CallStreams({ store, environment, onFrame });
});

const apply = (call: string, status: string, seq: number): void => {
  store.apply({ call, status, seq });
  streams.touch();
};

const statuses = (id: string) => {
  const seen: (string | undefined)[] = [];
  const ends: string[] = [];
  const subscription = streams.call$(id).subscribe({ next: (call: Call | undefined) => seen.push(call?.status), complete: () => ends.push('complete') });
  return { seen, ends, subscription };
};

describe('call$', () => {
  it('gives at once what is known, and undefined where nothing is', () => {
    apply('1', 'ringing', 1);
    expect(statuses('1').seen).toEqual(['ringing']);
    expect(statuses('2').seen).toEqual([undefined]);
  });

  it('tells each change once a frame: the last of a frame\'s', () => {
    const { seen } = statuses('1');
    apply('1', 'queued', 1);
    apply('1', 'ringing', 2);
    expect(seen).toEqual([undefined]);
    environment.paint();
    expect(seen).toEqual([undefined, 'ringing']);
    apply('1', 'in-progress', 3);
    environment.paint();
    expect(seen).toEqual([undefined, 'ringing', 'in-progress']);
  });

  it('does not repeat what a subscriber was told at once', () => {
    apply('1', 'ringing', 1);
    const { seen } = statuses('1');
    environment.paint();
    expect(seen).toEqual(['ringing']);
  });

  it('says nothing of other calls', () => {
    const { seen } = statuses('1');
    apply('2', 'ringing', 1);
    environment.paint();
    expect(seen).toEqual([undefined]);
  });

  it('tells of a call that is gone', () => {
    apply('1', 'ringing', 1);
    const { seen } = statuses('1');
    store.replaceWith(createCallStore());
    streams.touch();
    environment.paint();
    expect(seen).toEqual(['ringing', undefined]);
  });

  it('costs those who watch other calls nothing', () => {
    const get = vi.spyOn(store, 'get');
    for (let i = 0; i < 10_000; i++) streams.call$(`other-${i}`).subscribe();
    const { seen } = statuses('1');
    get.mockClear();
    apply('1', 'ringing', 1);
    environment.paint();
    expect(seen).toEqual([undefined, 'ringing']);
    expect(get.mock.calls).toEqual([['1']]);
  });

  it('costs a flood of calls that nobody watches nothing', () => {
    const { seen } = statuses('1');
    for (let i = 0; i < 10_000; i++) apply(`other-${i}`, 'ringing', 1);
    const get = vi.spyOn(store, 'get');
    environment.paint();
    expect(get.mock.calls).toEqual([['1']]);
    expect(seen).toEqual([undefined]);
  });

  it('tells many subscribers, and goes on telling those who stay', () => {
    const first = statuses('1');
    const second = statuses('1');
    first.subscription.unsubscribe();
    apply('1', 'ringing', 1);
    environment.paint();
    expect(first.seen).toEqual([undefined]);
    expect(second.seen).toEqual([undefined, 'ringing']);
    second.subscription.unsubscribe();
    const third = statuses('1');
    apply('1', 'busy', 2);
    environment.paint();
    expect(third.seen).toEqual(['ringing', 'busy']);
  });

  it('leaves nothing behind where a subscriber takes only the first', () => {
    streams.call$('1').pipe(take(1)).subscribe();
    const get = vi.spyOn(store, 'get');
    apply('1', 'ringing', 1);
    environment.paint();
    expect(get).not.toHaveBeenCalled();
  });

  it('bears a subscriber that subscribes and unsubscribes while it is told', () => {
    const late: (string | undefined)[] = [];
    const subscription = streams.call$('1').subscribe((call) => {
      if (call === undefined) return;
      subscription.unsubscribe();
      streams.call$('1').subscribe((again) => late.push(again?.status));
    });
    apply('1', 'ringing', 1);
    environment.paint();
    expect(late).toEqual(['ringing']);
  });
});

describe('calls$', () => {
  const look = () => {
    const seen: string[] = [];
    const subscription = streams.calls$.subscribe((calls: Calls) => {
      seen.push(`${calls.size} [${[...calls.changed].toSorted().join(' ')}] ${[...calls.values()].map(({ id }) => id).join(' ')}`);
    });
    return { seen, subscription };
  };

  it('gives a look at once, then one a frame with what changed', () => {
    apply('1', 'ringing', 1);
    environment.paint();
    const { seen } = look();
    apply('1', 'busy', 2);
    apply('2', 'busy', 1);
    environment.paint();
    streams.touch();
    environment.paint();
    expect(seen).toEqual(['1 [] 1', '2 [1 2] 1 2']);
  });

  it('finds a call by its id', () => {
    const found: (string | undefined)[] = [];
    streams.calls$.subscribe((calls) => found.push(calls.get('1')?.status));
    apply('1', 'busy', 1);
    environment.paint();
    expect(found).toEqual([undefined, 'busy']);
  });
});

describe('summary$', () => {
  it('claims no counts before the first call, or before the host has said that there is none', () => {
    const seen: number[] = [];
    streams.summary$.subscribe(({ total }) => seen.push(total));
    expect(seen).toEqual([]);
    for (let i = 0; i < 2; i++) streams.hear();
    expect(seen).toEqual([0]);
  });

  it('gives counts at once where there are any, then where they change', () => {
    streams.hear();
    const seen: CallSummary[] = [];
    streams.summary$.subscribe((summary) => seen.push(summary));
    apply('1', 'ringing', 1);
    environment.paint();
    apply('1', 'ringing', 2); // another ring of the same: nothing to count anew
    environment.paint();
    apply('1', 'busy', 3);
    environment.paint();
    expect(seen.map(({ total, statuses: counts }) => [total, counts])).toEqual([[0, {}], [1, { ringing: 1 }], [1, { busy: 1 }]]);
  });

  it('is not counted where nobody looks', () => {
    const summary = vi.spyOn(store, 'summary');
    streams.summary$.subscribe().unsubscribe();
    summary.mockClear();
    apply('1', 'ringing', 1);
    environment.paint();
    expect(summary).not.toHaveBeenCalled();
  });
});

describe('frames', () => {
  it('are asked for only where there is something to tell, and once', () => {
    expect(environment.held.frames).toBe(0);
    apply('1', 'ringing', 1);
    apply('1', 'busy', 2);
    expect(environment.held.frames).toBe(1);
    environment.paint();
    expect(environment.held.frames).toBe(0);
  });

  it('tell the owner, after the subscribers', () => {
    const order: string[] = [];
    streams.call$('1').subscribe((call) => order.push(call?.status ?? 'none'));
    onFrame.mockImplementation(() => { order.push('frame'); });
    apply('1', 'busy', 1);
    environment.paint();
    expect(order).toEqual(['none', 'busy', 'frame']);
  });

  it('can be asked for by a subscriber that is being told', () => {
    const { seen } = statuses('1');
    streams.call$('1').subscribe((call) => {
      if (call?.status === 'ringing') apply('1', 'busy', 2);
    });
    apply('1', 'ringing', 1);
    environment.paint();
    expect(environment.held.frames).toBe(1);
    environment.paint();
    expect(seen).toEqual([undefined, 'ringing', 'busy']);
  });
});

describe('close', () => {
  it('tells what no frame has told yet, completes every stream, and holds nothing', () => {
    const call = statuses('1');
    const ends: string[] = [];
    streams.calls$.subscribe({ complete: () => ends.push('calls$') });
    streams.summary$.subscribe({ complete: () => ends.push('summary$') });
    apply('1', 'busy', 1);
    streams.close();
    streams.close();
    expect(call.seen).toEqual([undefined, 'busy']);
    expect(call.ends).toEqual(['complete']);
    expect(ends.toSorted()).toEqual(['calls$', 'summary$']);
    streams.touch();
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('gives those who come later the last state, and the end', () => {
    apply('1', 'busy', 1);
    streams.close();
    const late = statuses('1');
    expect(late).toMatchObject({ seen: ['busy'], ends: ['complete'] });
    const ends: string[] = [];
    streams.calls$.subscribe({ next: ({ size }) => ends.push(String(size)), complete: () => ends.push('complete') });
    expect(ends).toEqual(['1', 'complete']);
  });
});
