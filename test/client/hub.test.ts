import { describe, expect, it } from 'vitest';
import { Hub } from '../../src/client/hub.js';

function listen<T>(hub: Hub<T>) {
  const heard: (T | 'over')[] = [];
  const subscription = hub.told$.subscribe({ next: (value) => heard.push(value), complete: () => heard.push('over') });
  return { heard, subscription };
}

describe('Hub', () => {
  it('tells all who listen, and nobody what was told before', () => {
    const hub = new Hub<number>();
    const first = listen(hub);
    hub.next(1);
    const second = listen(hub);
    hub.next(2);
    expect(first.heard).toEqual([1, 2]);
    expect(second.heard).toEqual([2]);
  });

  it('tells nobody who has left, also where that happens while it tells', () => {
    const hub = new Hub<number>();
    const leave: (() => void)[] = [];
    hub.told$.subscribe(() => leave.forEach((each) => each()));
    const second = listen(hub);
    leave.push(() => second.subscription.unsubscribe());
    hub.next(1);
    hub.next(2);
    expect(second.heard).toEqual([]);
  });

  it('tells whoever comes while it tells from the next on', () => {
    const hub = new Hub<number>();
    let second: ReturnType<typeof listen<number>> | undefined;
    hub.told$.subscribe(() => { second ??= listen(hub); });
    hub.next(1);
    hub.next(2);
    expect(second?.heard).toEqual([2]);
  });

  it('is over once, for those who listen and for those who come', () => {
    const hub = new Hub<number>();
    const first = listen(hub);
    hub.complete();
    hub.next(1);
    hub.complete();
    const late = listen(hub);
    expect(first.heard).toEqual(['over']);
    expect(late.heard).toEqual(['over']);
  });
});
