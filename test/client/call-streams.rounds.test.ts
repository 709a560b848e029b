import { beforeEach, describe, expect, it } from 'vitest';
import { CallStreams } from '../../src/client/call-streams.js';
import type { Call } from '../../src/model/index.js';
import { createCallStore, type CallStore } from '../../src/reducer/index.js';
import { FakeEnvironment, NOTHING_HELD } from './support/fake-environment.js';

let store: CallStore;
let environment: FakeEnvironment;
let streams: CallStreams;

beforeEach(() => {
  store = createCallStore();
  environment = new FakeEnvironment();
  streams = new CallStreams({ store, environment, onFrame() {} });
});

const apply = (call: string, status: string, seq: number): void => {
  store.apply({ call, status, seq });
  streams.touch();
};

const statuses = (id: string) => {
  const seen: (string | undefined)[] = [];
  streams.call$(id).subscribe((call: Call | undefined) => seen.push(call?.status));
  return { seen };
};

describe('a round of news', () => {
  it('tells forty in a frame where more watch, everyone once, and those who look at all calls after them', () => {
    const order: string[] = [];
    for (let id = 0; id < 100; id++) streams.call$(String(id)).subscribe((call) => { if (call) order.push(`${id} ${call.status}`); });
    streams.calls$.subscribe(({ changed }) => { if (changed.size > 0) order.push(`all ${changed.size}`); });
    for (let id = 0; id < 100; id++) apply(String(id), 'queued', 1);
    environment.paint();
    expect(order).toHaveLength(40);
    // Told later in the round what is true by then, and nothing twice.
    apply('99', 'ringing', 2);
    apply('0', 'ringing', 2);
    environment.paint();
    environment.paint();
    expect(order.slice(98)).toEqual(['98 queued', '99 ringing']);
    environment.paint();
    expect(order.slice(100)).toEqual(['all 100']);
    environment.paint();
    expect(order.slice(101)).toEqual(['0 ringing', 'all 2']);
    expect(environment.held).toEqual(NOTHING_HELD);
  });

  it('needs no more than a share of them more frames where very many watch', () => {
    let told = 0;
    for (let id = 0; id < 1600; id++) streams.call$(String(id)).subscribe((call) => { if (call) told++; });
    for (let id = 0; id < 1600; id++) apply(String(id), 'queued', 1);
    environment.paint();
    expect(told).toBe(200);
  });

  it('counts only those whose call is another', () => {
    const { seen } = statuses('last');
    for (let id = 0; id < 100; id++) {
      apply(String(id), 'queued', 1);
      streams.call$(String(id)).subscribe();
    }
    apply('last', 'queued', 1);
    environment.paint();
    expect(seen).toEqual([undefined, 'queued']);
  });

  it('tells all at once where nobody sees the page', () => {
    const order: string[] = [];
    for (let id = 0; id < 100; id++) streams.call$(String(id)).subscribe((call) => { if (call) order.push(String(id)); });
    streams.calls$.subscribe(({ changed }) => { if (changed.size > 0) order.push('all'); });
    for (let id = 0; id < 100; id++) apply(String(id), 'queued', 1);
    environment.isSeen = false;
    environment.paint();
    expect(order).toHaveLength(101);
  });

  it('tells the rest of a round that was under way, and what came after it', () => {
    const seen = Array.from({ length: 100 }, (_, id) => statuses(String(id)).seen);
    const changed: number[] = [];
    streams.calls$.subscribe((calls) => changed.push(calls.changed.size));
    for (let id = 0; id < 100; id++) apply(String(id), 'queued', 1);
    environment.paint();
    apply('0', 'ringing', 2);
    streams.close();
    expect(seen.map((one) => one.at(-1))).toEqual(['ringing', ...Array.from({ length: 99 }, () => 'queued')]);
    expect(changed).toEqual([0, 100, 1]);
    expect(environment.held).toEqual(NOTHING_HELD);
  });
});
